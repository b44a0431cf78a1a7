import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The empty EK-1 form, with drop-downs and input checks.
public enum EK1Template {
  /// The workbook's bytes: ten numbered rows; where an institution is given, its number and name are filled in and a
  /// second sheet lists `units`, from which the form's cells offer their choice.
  ///
  /// The printed parts can only be changed after taking the protection off, which has no password.
  public static func bytes(
    institution: DetsisUnit? = nil, units: [DetsisUnit] = [], language: Language, createdAt: Moment
  ) throws(WriterError) -> [UInt8] {
    var book = try WorkbookWriter(
      DocumentProperties(title: OfficialForm.title, createdAt: createdAt.secondsSince1970))
    let page = try EK1Sheet(rowCount: EK1Sheet.officialRows, isUnlocked: true, in: &book)
    try drawInput(institution, on: page, language, in: &book)
    let list = try units.isEmpty ? nil : UnitList(units, language, in: &book)
    try addChecks(to: page, list: list, language, in: book)
    book.protect(page.sheet)
    try book.select(EK1Sheet.cell(.operation, line: EK1Sheet.firstLine), on: page.sheet)
    return try book.finish()
  }

  private static func drawInput(
    _ institution: DetsisUnit?, on page: EK1Sheet, _ language: Language, in book: inout WorkbookWriter
  ) throws(WriterError) {
    let value = page.styles.value
    try page.writeInstitution(.institutionDetsisNo, institution?.no.description ?? "", style: value, in: book)
    try page.writeInstitution(.institutionName, institution?.name ?? "", style: value, in: book)
    for index in 0..<page.rowCount {
      let line = EK1Sheet.firstLine + index
      try book.setRow(line, height: 20, on: page.sheet)
      for field in Field.columns {
        let isNumber = field == .rowNumber
        try book.write(
          isNumber ? String(index + 1) : "", at: EK1Sheet.cell(field, line: line), on: page.sheet,
          style: isNumber ? page.styles.number : value)
      }
    }
    // A row that was begun shows what is still missing in it.
    let first = EK1Sheet.firstLine
    let gap = try book.style(CellStyle().with { $0.fill = Palette.fill(.warning) })
    try book.highlight(
      CellRange(
        EK1Sheet.cell(.operation, line: first), EK1Sheet.cell(.email, line: first + page.rowCount - 1)),
      where: "AND(COUNTA($B\(first):$I\(first))>0,ISBLANK(B\(first)))", style: gap, on: page.sheet)
  }

  private static func addChecks(
    to page: EK1Sheet, list: UnitList?, _ language: Language, in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    let institution = EK1Sheet.cell(.institutionDetsisNo, line: 0)
    try book.check(
      check(.institutionDetsisNo, rule: .formula(detsisFormula("\(institution)")), language),
      in: CellRange(institution, institution), on: page.sheet)
    for field in Field.columns where field != .rowNumber {
      try book.check(
        check(field, rule: rule(for: field, list: list), language), in: page.column(field), on: page.sheet)
    }
  }

  private static func check(_ field: Field, rule: InputCheck.Rule, _ language: Language) -> InputCheck {
    let isStrict = [Field.operation, .nationalId, .institutionDetsisNo, .unitDetsisNo].contains(field)
    let message = ReportText.inputMessage(field).text(language)
    return InputCheck(
      rule, severity: isStrict ? .stop : .warning, title: field.label, message: message, fault: message)
  }

  private static func rule(for field: Field, list: UnitList?) -> InputCheck.Rule {
    let cell = EK1Sheet.cell(field, line: EK1Sheet.firstLine)
    switch field {
    case .operation: return .list(FormOperation.allCases.map(\.officialName))
    case .unitDetsisNo: return list.map { .range($0.numbers) } ?? .formula(detsisFormula("\(cell)"))
    case .unitName: return list.map { .range($0.names) } ?? .any
    case .nationalId: return .formula(nationalIDFormula("\(cell)"))
    case .workPhone: return .formula(#"AND(LEFT(\#(cell))="0",LEN(\#(cell))>=14)"#)
    case .mobilePhone: return .formula(#"AND(LEFT(\#(cell),2)="05",LEN(\#(cell))>=14)"#)
    case .email: return .formula(#"AND(ISNUMBER(FIND("@",\#(cell))),ISNUMBER(SEARCH(".gov.tr",\#(cell))))"#)
    case .institutionDetsisNo, .institutionName, .rowNumber, .fullName, .title, .appointmentType, .reference, .start,
      .end,
      .deputyDetsisNo, .managerCode, .hold:
      return .any
    }
  }

  /// Eight digits, the first not 0.
  private static func detsisFormula(_ cell: String) -> String {
    #"AND(LEN(\#(cell))=8,LEFT(\#(cell))<>"0",ISNUMBER(--\#(cell)))"#
  }

  /// The rule of `TCKimlikNo`, as a formula: eleven digits, the first not 0, the last two from the others.
  private static func nationalIDFormula(_ cell: String) -> String {
    let tenth = "MOD(SUMPRODUCT(MID(\(cell),ROW($1:$9),1)*(8*MOD(ROW($1:$9),2)-1)),10)=--MID(\(cell),10,1)"
    let eleventh = "MOD(SUMPRODUCT(--MID(\(cell),ROW($1:$10),1)),10)=--RIGHT(\(cell))"
    return #"AND(LEN(\#(cell))=11,LEFT(\#(cell))<>"0",\#(tenth),\#(eleventh))"#
  }
}

/// The sheet of the template that lists the institution's units.
private struct UnitList {
  let numbers: String
  let names: String

  init(_ units: [DetsisUnit], _ language: Language, in book: inout WorkbookWriter) throws(WriterError) {
    let sheet = try book.addSheet(ReportText.unitsSheet.text(language))
    let styles = try TableStyles(wraps: false, in: &book)
    try book.setColumns(1...1, width: 14, on: sheet, style: styles.text)
    try book.setColumns(2...2, width: 80, on: sheet, style: styles.text)
    for (column, text) in [ReportText.unitNumber, .unitNameHeading].enumerated() {
      try book.write(
        text.text(language), at: CellReference(column: column + 1, row: 1), on: sheet, style: styles.header)
    }
    for (index, unit) in units.enumerated() {
      try book.write("\(unit.no)", at: CellReference(column: 1, row: index + 2), on: sheet, style: styles.text)
      try book.write(unit.name, at: CellReference(column: 2, row: index + 2), on: sheet, style: styles.text)
    }
    try book.freeze(at: CellReference(column: 1, row: 2), on: sheet)
    let last = units.count + 1
    let cells = CellRange(CellReference(column: 1, row: 2), CellReference(column: 1, row: last))
    numbers = sheet.absolute(cells)
    names = sheet.absolute(
      CellRange(CellReference(column: 2, row: 2), CellReference(column: 2, row: last)))
    try book.allowNumbersAsText(in: cells, on: sheet)
    try book.filter(CellRange(CellReference(column: 1, row: 1), CellReference(column: 2, row: last)), on: sheet)
    try book.setPrint(PrintSetup(isLandscape: false, repeatedRow: 1), on: sheet)
  }
}
