import SheetModel

/// How a form ended.
package enum FormStatus: String, CaseIterable, Sendable, Hashable {
  /// No error.
  case accepted
  /// Some rows were applied, the others go back.
  case partial
  /// Nothing was applied.
  case refused
  /// Nothing was applied yet: nobody has confirmed that its sender writes for the institution.
  case held
}

/// What applying a row did to the registry.
package enum RowEffect: String, CaseIterable, Sendable, Hashable {
  case granted, revoked
  /// Accepted, but the authority stood already.
  case unchanged
  case refused
}

/// One filled row of a form and how it ended.
package struct RowOutcome: Hashable, Sendable {
  /// Its place among the rows of the table, from 1.
  package var position: Int
  /// The SIRA NO, or the position where that is missing or no number.
  package var rowNumber: Int
  package var operation: FormOperation?
  /// The fields as they were checked: tidied, or as written where they could not be.
  package var values: [Field: String]
  package var effect: RowEffect
  /// Why the registry was changed; nil where it was not.
  package var justification: String?

  package init(
    position: Int, rowNumber: Int, operation: FormOperation?, values: [Field: String], effect: RowEffect,
    justification: String? = nil
  ) {
    self.position = position
    self.rowNumber = rowNumber
    self.operation = operation
    self.values = values
    self.effect = effect
    self.justification = justification
  }

  package var isAccepted: Bool { effect != .refused }
}

/// One form (or one file that holds none) and everything that was found and done.
package struct FormOutcome: Hashable, Sendable {
  /// The name of the file that it came in.
  package var file: String
  /// The mail that the file came with, by its path below Inbox; nil for a bare file.
  package var mail: String?
  /// The worksheet; nil when the file could not be read.
  package var sheet: String?
  package var status: FormStatus
  /// As on the form, tidied; nil where empty.
  package var institutionDetsisNo: String?
  package var institutionName: String?
  /// The filled rows, from top to bottom.
  package var rows: [RowOutcome]
  package var findings: [Finding]
  /// Where its results lie, relative to the Outbox: `2016-06-23-001/0001-form`; nil in `check`.
  package var outputs: String?
  /// The filled rows of a form that is not taken as a whole: none of them was looked at, and none stands in `rows`.
  package var rowsNotJudged = 0

  package init(
    file: String, sheet: String? = nil, status: FormStatus, institutionDetsisNo: String? = nil,
    institutionName: String? = nil, rows: [RowOutcome] = [], findings: [Finding] = [], outputs: String? = nil,
    mail: String? = nil
  ) {
    self.file = file
    self.mail = mail
    self.sheet = sheet
    self.status = status
    self.institutionDetsisNo = institutionDetsisNo
    self.institutionName = institutionName
    self.rows = rows
    self.findings = findings
    self.outputs = outputs
  }

  /// Whether its sender is told that it has arrived, and nothing else: it is held, or the same as one that is.
  package var isAwaitingConfirmation: Bool {
    status == .held
      || findings.contains {
        if case .formDuplicate(let earlier) = $0.kind { earlier.status == .held } else { false }
      }
  }

  /// The file as lists name it, with the mail that it came in: `talep.eml › ek1.xlsx`; T.C. numbers are masked.
  package var shownFile: String {
    guard let mail else { return Masking.numbers(in: file) }
    // A mail without a form stands for itself.
    let isItself = mail.split(separator: "/").last.map(String.init) == file
    return Masking.numbers(in: isItself ? mail : "\(mail) › \(file)")
  }
}

/// Something that lies in Inbox and is not taken, and why.
package struct PassedOver: Hashable, Sendable, Codable {
  package enum Reason: String, CaseIterable, Sendable, Codable {
    /// A symbolic link: never followed.
    case link
    /// A FIFO, a socket or a device: never opened.
    case special
    /// A folder that is no Maildir.
    case folder
    /// A name that is no UTF-8.
    case name
    /// A file that is still being written: the next run takes it.
    case unsettled
    /// A file whose name says so: it is taken once it has its own name.
    case partial
  }

  /// Its name, in which what is no UTF-8 is replaced.
  package let name: String
  package let reason: Reason

  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}
