/// What applying a row of a batch did to the registry.
package enum BatchEffect: String, CaseIterable, Sendable, Hashable {
  case appointed, ended, tied
  /// Accepted, but the registry says so already.
  case unchanged
  case refused
}

/// One filled row of a batch and how it ended.
package struct BatchRow: Hashable, Sendable {
  /// What the row says.
  package enum Content: Hashable, Sendable {
    case appointment(Appointment)
    case ending(Ending)
    case tie(Tie)
    /// A row with faults: the fields as they were read, tidied where that could be done.
    case faulty([Field: String])
  }

  /// The row's number on its sheet, from 1; a CSV file counts as a spreadsheet program shows it.
  package var rowNumber: Int
  package var content: Content
  package var effect: BatchEffect
  /// The person's T.C. Yönetici Kodu, with an appointment that was made.
  package var code: ManagerCode?

  /// The unit's official name, where the row goes back.
  package var unitName: String?
  /// Why the row is held, in the words of who proposed it; nil where it is not.
  package var hold: String?

  package init(
    rowNumber: Int, content: Content, effect: BatchEffect, code: ManagerCode? = nil, unitName: String? = nil,
    hold: String? = nil
  ) {
    self.hold = hold
    self.rowNumber = rowNumber
    self.content = content
    self.effect = effect
    self.code = code
    self.unitName = unitName
  }

  package var isAccepted: Bool { effect != .refused }

  package var action: ManagerAction? {
    switch content {
    case .appointment: .appoint
    case .ending: .end
    case .tie: nil
    case .faulty(let values): ManagerAction.allCases.first { $0.officialName == values[.operation] }
    }
  }

  /// A field as it is written in a table; nil where it is empty.
  package func text(_ field: Field) -> String? {
    switch field {
    case .unitName: content.text(field) ?? unitName
    case .hold: hold
    default: content.text(field)
    }
  }
}

extension BatchRow.Content {
  /// The unit that the row is about, where it is sound.
  package var unit: DetsisNo? {
    switch self {
    case .appointment(let appointment): appointment.unit
    case .ending(let ending): ending.unit
    case .tie(let tie): tie.unit
    case .faulty: nil
    }
  }

  /// A field as it is written in a table; nil where it is empty.
  package func text(_ field: Field) -> String? {
    let text: String? =
      switch self {
      case .appointment(let appointment): Self.text(field, of: appointment)
      case .ending(let ending): Self.text(field, of: ending)
      case .tie(let tie): Self.text(field, of: tie)
      case .faulty(let values): values[field]
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func text(_ field: Field, of appointment: Appointment) -> String? {
    switch field {
    case .operation: ManagerAction.appoint.officialName
    case .unitDetsisNo: appointment.unit.description
    case .nationalId: appointment.person.digits
    case .fullName: appointment.fullName
    case .title: appointment.title
    case .appointmentType: appointment.type.rawValue
    case .reference: appointment.reference.text
    case .start: appointment.start.slashedMinute
    case .end: appointment.end?.slashedMinute
    case .email: appointment.email
    default: nil
    }
  }

  private static func text(_ field: Field, of ending: Ending) -> String? {
    switch field {
    case .operation: ManagerAction.end.officialName
    case .unitDetsisNo: ending.unit.description
    case .nationalId: ending.person.digits
    case .appointmentType: ending.type?.rawValue
    case .start: ending.start?.slashedMinute
    case .end: ending.end.slashedMinute
    default: ending.remarks[field]
    }
  }

  private static func text(_ field: Field, of tie: Tie) -> String? {
    switch field {
    case .unitDetsisNo: tie.unit.description
    case .deputyDetsisNo: tie.deputy.description
    default: nil
    }
  }
}

/// A batch and everything that was found and done.
package struct BatchOutcome: Hashable, Sendable {
  /// The file's own name.
  package var file: String
  /// The worksheet; nil for a CSV file.
  package var sheet: String?
  package var status: FormStatus
  /// The filled rows, from top to bottom.
  package var rows: [BatchRow]
  /// Those of the table first, then row by row.
  package var findings: [Finding]
  /// Where its results lie, relative to the Outbox; nil where none were written.
  package var outputs: String?

  package init(
    file: String, sheet: String? = nil, status: FormStatus, rows: [BatchRow] = [], findings: [Finding] = [],
    outputs: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.status = status
    self.rows = rows
    self.findings = findings
    self.outputs = outputs
  }

  /// How many rows ended in each way.
  package var counts: [BatchEffect: Int] {
    rows.reduce(into: [:]) { $0[$1.effect, default: 0] += 1 }
  }
}
