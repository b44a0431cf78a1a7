import Domain
import Messages

extension RunWorkbook {
  static let formColumns: [TableSheet.Column] = [
    .init(heading: .file, width: 34), .init(heading: .sheetName, width: 12), .init(heading: .status, width: 16),
    .init(heading: .institutionNo, width: 14), .init(heading: .institutionName, width: 44),
    .init(heading: .filledRows, width: 12, isCount: true), .init(heading: .granted, width: 12, isCount: true),
    .init(heading: .revoked, width: 12, isCount: true),
    .init(heading: .unchanged, width: 12, isCount: true), .init(heading: .rowsReturned, width: 12, isCount: true),
    .init(heading: .errors, width: 12, isCount: true),
    .init(heading: .warnings, width: 12, isCount: true), .init(heading: .notes, width: 12, isCount: true),
    .init(heading: .folder, width: 30),
  ]

  /// Two printed pages side by side: what is wrong where, and why; explanations take several lines.
  static let findingColumns: [TableSheet.Column] = [
    .init(heading: .file, width: 28), .init(heading: .sheetName, width: 10), .init(heading: .cell, width: 7),
    .init(heading: .row, width: 6), .init(heading: .field, width: 16), .init(heading: .severity, width: 9),
    .init(heading: .code, width: 24), .init(heading: .rule, width: 26), .init(heading: .problem, width: 60),
    .init(heading: .valueFound, width: 20), .init(heading: .proposal, width: 20),
  ]

  static let changeColumns: [TableSheet.Column] = [
    .init(heading: .file, width: 34), .init(heading: .row, width: 7), .init(heading: .operation, width: 14),
    .init(heading: .unitNumber, width: 12), .init(heading: .unitNameHeading, width: 44),
    .init(heading: .nationalID, width: 14), .init(heading: .person, width: 28),
    .init(heading: .justification, width: 44), .init(heading: .institutionNo, width: 14),
  ]

  static let mailColumns: [TableSheet.Column] = [
    .init(heading: .file, width: 34), .init(heading: .sender, width: 34), .init(heading: .subject, width: 40),
    .init(heading: .writtenAt, width: 17), .init(heading: .senderBelieved, width: 12),
    .init(heading: .attachmentsJudged, width: 12, isCount: true),
    .init(heading: .attachmentsWithoutForm, width: 12, isCount: true),
    .init(heading: .answer, width: 44), .init(heading: .messageID, width: 44),
  ]

  static let institutionColumns: [TableSheet.Column] = [
    .init(heading: .institutionNo, width: 14), .init(heading: .institutionName, width: 60),
    .init(heading: .forms, width: 12, isCount: true), .init(heading: .ofPage(.acceptedShort), width: 12, isCount: true),
    .init(heading: .ofPage(.partialShort), width: 12, isCount: true),
    .init(heading: .ofPage(.refusedShort), width: 12, isCount: true),
    .init(heading: .ofPage(.heldShort), width: 12, isCount: true),
    .init(heading: .filledRows, width: 12, isCount: true), .init(heading: .granted, width: 12, isCount: true),
    .init(heading: .revoked, width: 12, isCount: true),
    .init(heading: .unchanged, width: 12, isCount: true), .init(heading: .rowsReturned, width: 12, isCount: true),
  ]

  static let dayColumns: [TableSheet.Column] = [
    .init(heading: .ofPage(.day), width: 14), .init(heading: .errors, width: 12, isCount: true),
    .init(heading: .warnings, width: 12, isCount: true),
    .init(heading: .notes, width: 12, isCount: true), .init(heading: .ofPage(.allFindings), width: 12, isCount: true),
  ]
}
