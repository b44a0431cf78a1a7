import Domain

extension PageText {
  package var english: String {
    switch self {
    case .toContent: "Skip to content"
    case .contents: "Sections"
    case .search: "Search file, institution, sender or reason"
    case .showAll: "All"
    case .sortHint: "Press a column's heading to sort."
    case .shown(let count, let all): "\(Self.number(count)) of \(Self.number(all)) forms shown"
    case .files: "Files"
    case .attachments: "Forms attached"
    case .otherAttachments: "Other attachments"
    case .disbelieved: "Mails of invalid senders"
    case .answersWithResults: "Answers with results or receipts"
    case .receipt: "receipt"
    case .answersWithNotice: "Answers with a notice"
    case .unanswered: "Mails not answered"
    case .formsDone: "What became of the forms"
    case .rowsDone: "What became of the rows"
    case .answersDone: "How the mails were answered"
    case .attentionCaption: "Forms not applied, or applied in part"
    case .senderAndAnswer: "Sender and answer"
    case .senderUnknown: "sender unknown"
    case .openFolder(let file): "\(file): open the folder of results"
    case .senderNotBelieved: "sender invalid"
    case .institutionsHeading: "By institution"
    case .institutionsSheet: "Institutions"
    case .institutionsCaption: "Institutions with the most rows returned come first"
    case .rulesCaption: "Errors first, the rule broken most often on top of each severity"
    case .noInstitution: "Forms of no known institution"
    case .noInstitutions: "No form."
    case .moreInstitutions(let count):
      "Institutions not shown here: \(Self.number(count)); all are on the sheet Institutions of rapor.xlsx."
    case .acceptedShort: "Accepted"
    case .partialShort: "In part"
    case .refusedShort: "Refused"
    case .heldShort: "Held"
    case .appliedRows: "Rows applied"
    case .returnedRows: "Rows returned"
    case .chartHeading: "Findings of the last 30 days"
    case .daysSheet: "Last 30 days"
    case .day: "Day"
    case .chartTable: "Show the numbers as a table"
    case .allFindings: "Total"
    case .chartSummary(let total, let errors, let warnings, let notes):
      "Findings of the last 30 days, with this run: \(Self.number(total)); errors \(Self.number(errors)), warnings "
        + "\(Self.number(warnings)), notes \(Self.number(notes))."
    case .worstDay(let day, let count): "Most findings on \(day): \(Self.number(count))."
    case .chartEmpty: "Nothing was found in the last 30 days."
    case .chartDay(let day, let errors, let warnings, let notes):
      "\(day): errors \(Self.number(errors)), warnings \(Self.number(warnings)), notes \(Self.number(notes))"
    case .mailsHeading: "Mails"
    case .startedAt: "Started"
    case .runNumber: "Run"
    }
  }

  private static func number(_ count: Int) -> String { Language.english.number(count) }
}
