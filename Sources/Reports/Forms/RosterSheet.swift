import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The sheet of the empty list of managers: its rows, and what they take.
struct RosterSheet {
  static let headerLine = 4
  static let firstLine = 5
  /// Rows without a unit, for more managers than units.
  private static let spareRows = 50
  /// The rows of a list for which no institution is given.
  private static let emptyRows = 200

  let sheet: Sheet
  private let units: [DetsisUnit]
  private let rowCount: Int
  private let styles: RosterStyles

  private static let fields = TableLayout.roster.fields

  private static let widths: [Field: Double] = [
    .unitDetsisNo: 11, .unitName: 38, .nationalId: 13, .fullName: 24, .title: 22, .appointmentType: 23, .reference: 34,
    .start: 17, .end: 17, .email: 30,
  ]

  init(units: [DetsisUnit], _ language: Language, in book: inout WorkbookWriter) throws(WriterError) {
    self.units = units
    rowCount = units.isEmpty ? Self.emptyRows : units.count + Self.spareRows
    styles = try RosterStyles(in: &book)
    sheet = try book.addSheet(EntryText.rosterSheet.text(language))
    for (index, field) in Self.fields.enumerated() {
      try book.setColumns((index + 1)...(index + 1), width: Self.widths[field] ?? 20, on: sheet, style: styles.text)
    }
    book.hideGrid(of: sheet)
  }

  func cell(_ field: Field, _ line: Int) -> CellReference {
    CellReference(column: (Self.fields.firstIndex(of: field) ?? 0) + 1, row: line)
  }

  private var lastLine: Int { Self.firstLine + rowCount - 1 }

  func drawHead(
    _ institution: DetsisUnit?, _ language: Language, in book: inout WorkbookWriter
  ) throws(WriterError) {
    let lines: [(text: String, style: Style, height: Double)] = [
      (EntryText.rosterTitle.text(language), styles.title, 26),
      (institution.map { "\($0.no) · \($0.name)" } ?? "", styles.institution, 20),
      (EntryText.rosterHint(hasUnits: !units.isEmpty).text(language), styles.hint, 32),
    ]
    for (index, line) in lines.enumerated() {
      let range = CellRange(
        CellReference(column: 1, row: index + 1), CellReference(column: Self.fields.count, row: index + 1))
      try book.setRow(index + 1, height: line.height, on: sheet)
      try book.merge(range, line.text, on: sheet, style: line.style)
    }
    try book.setRow(Self.headerLine, height: 32, on: sheet)
    for field in Self.fields {
      try book.write(
        TableLayout.roster.label(field), at: cell(field, Self.headerLine), on: sheet, style: styles.header)
    }
    try book.freeze(at: cell(.nationalId, Self.firstLine), on: sheet)
    try book.setPrint(PrintSetup(repeatedRow: Self.headerLine), on: sheet)
  }

  func drawRows(in book: inout WorkbookWriter) throws(WriterError) {
    for index in 0..<rowCount {
      let line = Self.firstLine + index
      let unit = index < units.count ? units[index] : nil
      for field in Self.fields {
        let isFixed = unit != nil && (field == .unitDetsisNo || field == .unitName)
        let text = isFixed ? (field == .unitName ? unit?.name : unit?.no.description) : nil
        try book.write(text ?? "", at: cell(field, line), on: sheet, style: isFixed ? styles.fixed : styles.value)
      }
    }
    let all = CellRange(cell(.unitDetsisNo, Self.headerLine), cell(.email, lastLine))
    try book.filter(all, on: sheet)
    try book.allowNumbersAsText(in: all, on: sheet)
  }

  func add(_ checks: EntryChecks, in book: inout WorkbookWriter) throws(WriterError) {
    for field in Self.fields {
      let isFixed = field == .unitDetsisNo || field == .unitName
      let first = isFixed ? Self.firstLine + units.count : Self.firstLine
      try book.check(
        checks.check(field, line: first, cell: cell), in: CellRange(cell(field, first), cell(field, lastLine)),
        on: sheet)
    }
    try highlightGaps(in: &book)
  }

  /// Shows what is still missing in a row that was begun.
  private func highlightGaps(in book: inout WorkbookWriter) throws(WriterError) {
    let first = Self.firstLine
    let gap = try book.style(CellStyle().with { $0.fill = Palette.fill(.warning) })
    let (person, email) = (cell(.nationalId, first), cell(.email, first))
    for field in Self.fields where TableLayout.roster.required.contains(field) && field != .end {
      try book.highlight(
        CellRange(cell(field, first), cell(field, lastLine)),
        where: "AND(COUNTA($\(person):$\(email))>0,ISBLANK(\(cell(field, first))))", style: gap, on: sheet)
    }
  }
}

/// The looks of the list; every cell is text (`@`), so that no number and no date comes into being.
struct RosterStyles {
  let text: Style
  let title: Style
  let institution: Style
  let hint: Style
  let header: Style
  /// A unit that is filled in already.
  let fixed: Style
  let value: Style

  init(in book: inout WorkbookWriter) throws(WriterError) {
    var plain = CellStyle()
    plain.format = .text
    plain.fontSize = 10
    plain.vertical = .centre
    let framed = plain.with {
      $0.border = .thin
      $0.borderColour = Palette.line
      $0.wraps = true
    }
    text = try book.style(plain)
    title = try book.style(
      plain.with {
        $0.fontSize = 14
        $0.isBold = true
      })
    institution = try book.style(
      plain.with {
        $0.fontSize = 11
        $0.isBold = true
      })
    hint = try book.style(
      plain.with {
        $0.fontColour = Palette.quiet
        $0.wraps = true
      })
    header = try book.style(
      framed.with {
        $0.isBold = true
        $0.fill = Palette.header
        $0.horizontal = .centre
      })
    fixed = try book.style(framed.with { $0.fill = Palette.fixed })
    value = try book.style(framed.with { $0.isUnlocked = true })
  }
}
