import Domain

/// What the page and the workbook of a run say beside what all reports say (`ReportText`), in both languages.
package enum PageText: Hashable, Sendable, Sentence {
  // The page itself.
  case toContent, contents, search, showAll, sortHint
  case shown(Int, of: Int)

  // What came in and what was done.
  case files, attachments, otherAttachments, disbelieved, answersWithResults, answersWithNotice, unanswered
  /// What a sender is told who waits to be confirmed: that the form has arrived.
  case receipt
  case formsDone, rowsDone, answersDone

  // What needs a person.
  case attentionCaption, senderAndAnswer
  case senderUnknown
  case openFolder(String)
  case senderNotBelieved

  // By institution and by rule.
  case institutionsHeading, institutionsSheet, institutionsCaption, rulesCaption
  case noInstitution
  case noInstitutions
  case moreInstitutions(Int)
  case acceptedShort, partialShort, refusedShort, heldShort, appliedRows, returnedRows

  // The chart.
  case chartHeading, daysSheet, day, chartTable, allFindings
  case chartSummary(total: Int, errors: Int, warnings: Int, notes: Int)
  case worstDay(String, Int)
  case chartEmpty
  case chartDay(day: String, errors: Int, warnings: Int, notes: Int)

  // The workbook.
  case mailsHeading, startedAt, runNumber

}
