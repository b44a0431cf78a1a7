import SheetModel

/// One thing that was found on a form: a value, never an exception.
package struct Finding: Hashable, Sendable {
  /// What was found, with the facts that its sentence names.
  package var kind: Kind
  /// The cell that it stands on; nil when it is about the file or the form.
  package var cell: CellReference?
  /// The SIRA NO of its row, or the row's number on the sheet of a table of managers; nil when it is about the form.
  package var rowNumber: Int?
  /// The place of its row among those of the table, as the row's outcome has it: numbers may repeat. Nil where the finding is
  /// about the form.
  package var position: Int?
  package var field: Field?
  /// What the sender wrote, unchanged.
  package var value: String?
  /// What the sender could write instead, where that can be worked out.
  package var suggestion: String?
  /// The kind's own, unless the rule says otherwise: one that cannot be judged, or that must keep nothing back, only warns.
  package var severity: Severity

  /// `severity`: nil for the kind's own.
  package init(
    _ kind: Kind, cell: CellReference? = nil, rowNumber: Int? = nil, position: Int? = nil, field: Field? = nil,
    value: String? = nil, suggestion: String? = nil, severity: Severity? = nil
  ) {
    self.kind = kind
    self.cell = cell
    self.rowNumber = rowNumber
    self.position = position
    self.field = field
    self.value = value
    self.suggestion = suggestion
    self.severity = severity ?? kind.severity
  }

  package var code: FindingCode { kind.code }

  /// Whether it speaks of the whole form: an error of this kind refuses every row.
  package var concernsForm: Bool { rowNumber == nil }
}

/// What a finding does to the row or the form that it stands on.
package enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
  /// Applied after a correction that cannot change the meaning.
  case note
  /// Applied, and reported.
  case warning
  /// Not applied.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

extension FormOutcome {
  /// The same with the place of its row in each finding about one, where it was stored without: found again by the number,
  /// and where that stands twice, by the cell.
  package var placed: FormOutcome {
    var form = self
    let positions = Dictionary(grouping: rows, by: \.rowNumber).mapValues { $0.map(\.position) }
    let offset = sheetOffset(positions)
    for index in findings.indices where findings[index].position == nil {
      guard let number = findings[index].rowNumber, let candidates = positions[number] else { continue }
      let onSheet = findings[index].cell.flatMap { cell in offset.map { cell.row - $0 } }
      form.findings[index].position = candidates.first { $0 == onSheet && candidates.count > 1 } ?? candidates.first
    }
    return form
  }

  /// By how much a row's number on the sheet runs ahead of its place in the table, as a row tells whose SIRA NO is its own.
  private func sheetOffset(_ positions: [Int: [Int]]) -> Int? {
    for finding in findings {
      guard let cell = finding.cell, let number = finding.rowNumber, let found = positions[number], found.count == 1
      else { continue }
      return cell.row - found[0]
    }
    return nil
  }
}
