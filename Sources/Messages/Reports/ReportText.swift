import Domain

/// The words and headings of spreadsheets and pages, in both languages.
package enum ReportText: Hashable, Sendable, Sentence {
  // Sheets and headings.
  case reportTitle, overviewSheet, formsSheet, findingsSheet, changesSheet, unitsSheet
  case runLine(run: String, time: String, files: Int)
  case formsHeading, rowsHeading, findingsHeading
  case cameIn, wasDone, needsPerson, findingsByRule

  // Columns.
  case file, sheetName, cell, cellHere, cellAsSent, row, field, severity, code, rule, problem, valueFound, proposal
  case status, institutionNo, institutionName, filledRows, folder, forms, count, applied, reasons
  case operation, unitNumber, unitNameHeading, nationalID, person, justification

  // Batches of managers.
  case batchTitle, hierarchyTitle, rowsSheet, effect, appointmentType, start, end, managerCode, deputyNumber
  case batchLine(run: String, time: String, file: String)
  case appointed, ended, tied, registeredAlready
  case effectName(BatchEffect)
  case actionName(ManagerAction)
  case rowsToCorrect(Int)
  case moreRefusedRows(Int)

  // Rosters beside the registry.
  case reconciliationTitle
  case reconciliationLine(run: String, time: String, file: String, scope: String)
  case situationsHeading, proposalsHeading, proposedAction, heldBecause, difference, nearMiss, rosterRow
  case rosterRows, registryAppointments, withheldAppointments, proposalsFree, proposalsHeld
  case situationName(Situation)
  case proposedName(ProposedAction)
  case holdName(HoldReason)
  case nearMissName(NearMiss.Kind)
  /// A field's value on the roster's side, or on the registry's.
  case ofRoster(Field)
  case ofRegistry(Field)
  case itemsToReview(Int)
  case moreItems(Int)
  case nothingDiffers
  case nothingConcluded, nothingProposed, nothingToCorrect, notHeld, registryToRoster
  case itemsWithoutProposal(Int)
  /// What is the same on both sides in every row of a sheet.
  case ofBoth(Field)
  case endsAt, inRegistry, inRoster

  // Mails.
  case mailsSheet, sender, subject, writtenAt, senderBelieved, attachmentsJudged, attachmentsWithoutForm, answer
  case messageID, mailsReceived
  case yesOrNo(Bool)
  case answerName(MailAnswer)

  // Counts.
  case accepted, partial, refused, held, granted, revoked, unchanged, rowsReturned, rowsHeld, rowsNotJudged
  case errors, warnings, notes
  case statusName(FormStatus)
  case severityName(Severity)

  // Sentences.
  case correctionNote(returned: Int, applied: Int)
  case legend(Severity)
  case inputMessage(Field)
  case nothingToDo, noFindings, detailsElsewhere
  case whatToDo(forms: Int)
  case acceptedWithWarnings(Int)
  case moreForms(Int)
  case moreRows(Int)
  /// Where the registry's hash chain ended.
  case chainHead(ChainHead)

  /// What the page of a run says beside.
  case ofPage(PageText)
  /// What the report of an undo says.
  case ofUndo(UndoText)

}
