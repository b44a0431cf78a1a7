import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// A sheet of `rapor.xlsx` for one situation: what is proposed, and both sides' values side by side, the differing cells
/// marked.
///
/// Only what says something has a column: a field that is the same on both sides in every row takes one, one that
/// nobody fills takes none.
struct SituationSheet {
  private let situation: Situation
  private let items: ArraySlice<ReconciliationItem>
  private let info: ReconciliationInfo
  private let file: String
  private let contents: SituationContents
  private var columns: [TableSheet.Column] = []
  /// What stands in each of the columns.
  private var values: [(ReconciliationItem) -> TableSheet.Value] = []

  /// Longer sheets have rows of one line, so that programs open them quickly.
  static let mostWrapped = 5_000

  /// `items`: those of the situation, one at least.
  init(_ situation: Situation, _ items: ArraySlice<ReconciliationItem>, _ info: ReconciliationInfo, file: String) {
    self.situation = situation
    self.items = items
    self.info = info
    self.file = file
    contents = SituationContents(items)
    addPlace()
    if situation != .vacant {
      addProposal()
      for field in SituationContents.compared { addValues(of: field) }
    }
  }

  /// `styles`: with texts that wrap, and without.
  func draw(
    _ styles: (wrapped: TableStyles, plain: TableStyles), in book: inout WorkbookWriter
  ) throws(WriterError) {
    let isWrapped = items.count <= Self.mostWrapped
    var sheet = try TableSheet(
      .situationName(situation), columns, styles: isWrapped ? styles.wrapped : styles.plain,
      language: info.language, in: &book)
    try setHeight(of: 1, columns.map { $0.heading.text(info.language) }, on: sheet.sheet, in: book)
    for item in items {
      let values = values.map { $0(item) }
      if isWrapped { try setHeight(of: sheet.line + 1, values.map(\.shown), on: sheet.sheet, in: book) }
      try sheet.add(values, in: &book)
    }
    try sheet.close(language: info.language, in: book)
    try book.setPrint(
      PrintSetup(widths: columns.map(\.width), repeatedColumns: 2, footer: Masking.numbers(in: file)), on: sheet.sheet)
  }

  /// Makes a row high enough for its texts: not every program does so by itself.
  private func setHeight(
    of row: Int, _ texts: [String], on sheet: Sheet, in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    let lines = zip(texts, columns).map { text, column in
      // Words that do not fit leave some of a line empty.
      Int((Double(text.count) * 1.25 / column.width).rounded(.up))
    }
    try book.setRow(row, height: 3 + 13 * Double(max(1, lines.max() ?? 1)), on: sheet)
  }

  // MARK: - Columns

  private mutating func add(
    _ heading: ReportText, _ width: Double, isNeeded: Bool = true,
    _ value: @escaping (ReconciliationItem) -> TableSheet.Value
  ) {
    guard isNeeded else { return }
    columns.append(TableSheet.Column(heading: heading, width: width))
    values.append(value)
  }

  private mutating func addPlace() {
    add(.unitNumber, 11) { Self.value($0.unit, .unitDetsisNo, false) }
    add(.unitNameHeading, 26) { Self.value($0.unitName, .unitName, false) }
    add(.ofRegistry(.unitDetsisNo), 12, isNeeded: contents.hasMoves) {
      .severity(.warning, $0.formerUnit?.description ?? "")
    }
    add(.rosterRow, 8, isNeeded: contents.hasRows) { $0.row.map { .number($0.number) } ?? .text("") }
  }

  private mutating func addProposal() {
    let language = info.language
    add(.proposedAction, 14, isNeeded: contents.proposes) { .text(ReportText.proposedName($0.action).text(language)) }
    add(.endsAt, 16, isNeeded: contents.proposes && contents.hasEnds) { .text($0.endAt?.slashedMinute ?? "") }
    add(.heldBecause, 18, isNeeded: contents.isHeld) { item in
      item.hold.map { .severity(.warning, ReportText.holdName($0).text(language)) } ?? .text("")
    }
    add(.reasons, 40, isNeeded: contents.hasReasons) { .text($0.reasons(language)) }
    add(.difference, 18, isNeeded: contents.hasDifferences) { item in
      .text(item.fields.map { TableLayout.managerBatch.label($0.field) }.joined(separator: ", "))
    }
    add(.nearMiss, 30, isNeeded: contents.hasNearMisses) { item in
      .text(item.nearMisses.map { Self.text($0, language) }.joined(separator: "; "))
    }
  }

  private mutating func addValues(of field: Field) {
    let width = Self.width(field)
    if !contents.differing.contains(field) {
      let isNeeded = contents.onRegistry.contains(field)
      return add(.ofBoth(field), width, isNeeded: isNeeded) { Self.value($0.registered?.text(field), field, false) }
    }
    let isEitherMarked = contents.marked.contains(field)
    add(.ofRoster(field), width, isNeeded: contents.onRoster.contains(field) || isEitherMarked) {
      Self.value($0.row?.shown(field), field, $0.differs(in: field))
    }
    add(.ofRegistry(field), width, isNeeded: contents.onRegistry.contains(field) || isEitherMarked) {
      Self.value($0.registered?.text(field), field, $0.differs(in: field))
    }
  }

  private static func value(_ text: String?, _ field: Field, _ isMarked: Bool) -> TableSheet.Value {
    let shown = text.map { Masking.value($0, field: field) }
    return isMarked ? .severity(.warning, shown ?? "–") : .text(shown ?? "")
  }

  private static func width(_ field: Field) -> Double {
    switch field {
    case .nationalId: 13
    case .start, .end: 16
    case .title, .appointmentType: 15
    case .reference, .email: 24
    default: 20
    }
  }

  private static func text(_ near: NearMiss, _ language: Language) -> String {
    let kind = ReportText.nearMissName(near.kind).text(language)
    return "\(kind): \(Masking.numbers(in: near.fullName)) \(near.person) \(near.unit?.description ?? "")"
  }
}

extension TableSheet.Value {
  fileprivate var shown: String {
    switch self {
    case .text(let text), .severity(_, let text), .link(let text, _): text
    case .number(let number), .count(let number): String(number)
    case .moment(let moment), .day(let moment): moment.readable
    }
  }
}
