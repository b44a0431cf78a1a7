import Domain
import Intake
import Messages
import Rules
import Settings
import SpreadsheetReader

/// A labelled roster with all its rows, kept packed, and what can be told of each from its bytes alone.
struct RosterTable: Sendable {
  let packed: PackedRows
  /// Nil for the rows that need the full check.
  let plain: [PlainRow?]
  let end: TableEnd

  init(_ input: RosterInput, settings: Settings) throws {
    var handler = PackingHandler(PlainRowCheck(settings: settings.form))
    end = try Self.read(input, settings, into: &handler)
    packed = handler.packed
    plain = handler.plain
  }

  /// Whether the roster has titles at all.
  static func givesTitle(_ header: TableHeader) -> Bool {
    header.layout.fields.firstIndex(of: .title).map { header.columns[$0] != nil } ?? false
  }

  /// Hands on the rows that say something, whichever way they are compared.
  static func read<Handler: TableHandler>(
    _ input: RosterInput, _ settings: Settings, into handler: inout Handler
  ) throws -> TableEnd {
    var pieces = input.pieces()
    var rows = SpeakingRows(handler)
    defer { handler = rows.handler }
    return try input.withDescriptor { descriptor in
      try TableReader(.roster, limits: ReaderLimits(.standard, settings)).read(
        descriptor: descriptor, nextChunk: { try pieces.next() }, into: &rows)
    }
  }

  /// Throws `Trouble.unreadableInput` where no table was found, or people see another one than was read.
  static func header(of end: TableEnd, _ path: String, _ language: Language) throws -> TableHeader {
    let isShownOtherwise = end.problem.map { [.cellMerged, .cellShowsOther].contains($0.code) } ?? false
    if let header = end.header, !isShownOtherwise { return header }
    let reason = FindingText.sentence(for: end.problem ?? Finding(.tableEmpty), in: language)
    throw Trouble.unreadableInput(path: path, reason: reason)
  }
}

/// Leaves out the row of a unit that nobody is written into, as the template has one for each unit: it says no more than a
/// roster without it.
private struct SpeakingRows<Handler: TableHandler>: TableHandler {
  private(set) var handler: Handler
  private var places: [Int] = []

  init(_ handler: Handler) { self.handler = handler }

  mutating func begin(_ header: TableHeader) throws {
    let fields = header.layout.fields
    places = fields.indices.filter { fields[$0] != .unitDetsisNo && fields[$0] != .unitName }
    try handler.begin(header)
  }

  mutating func row(_ row: borrowing TableRow) throws {
    var speaks = row.isShifted
    for place in places where !row.isEmpty(place) { speaks = true }
    if speaks { try handler.row(row) }
  }
}

/// Packs each row as it is read.
private struct PackingHandler: TableHandler {
  private(set) var packed = PackedRows()
  private(set) var plain: [PlainRow?] = []
  private var check: PlainRowCheck
  private let fields = TableLayout.roster.fields

  init(_ check: PlainRowCheck) { self.check = check }

  mutating func begin(_ header: TableHeader) {}

  mutating func row(_ row: borrowing TableRow) {
    packed.append(row)
    plain.append(row.isShifted ? nil : plainRow(row))
  }

  private mutating func plainRow(_ row: borrowing TableRow) -> PlainRow? {
    check.begin()
    for place in fields.indices where !row.isEmpty(place) {
      let field = fields[place]
      guard row.isText(place) || Self.canBe(field, row, place) else { return nil }
      guard row.withBytes(place, { check.take(field, $0) }) else { return nil }
    }
    return check.finish()
  }

  /// Numbers may stand as numbers, and times as times.
  private static func canBe(_ field: Field, _ row: borrowing TableRow, _ place: Int) -> Bool {
    switch field {
    case .unitDetsisNo, .nationalId: row.isNumber(place)
    case .start, .end: row.isDate(place)
    default: false
    }
  }
}
