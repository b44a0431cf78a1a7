import Domain
import SheetModel
import SpreadsheetWriter

/// A valid EK-1 form of invented people, in which a test breaks one thing.
public struct SampleForm {
  public var sheet = "Sayfa1"
  public var institutionNo: String? = SampleUnits.ministry.no.description
  public var institutionName: String? = SampleUnits.ministry.name
  public var rows: [[Field: String]]

  /// So many rows, each of another person, in the ministry's unit for personnel.
  public init(rows count: Int = 2) { rows = (1...max(count, 1)).map { Self.row($0) } }

  /// The row of the n-th invented person.
  public static func row(_ number: Int) -> [Field: String] {
    [
      .rowNumber: String(number), .operation: "Yetki Kayıt", .unitDetsisNo: SampleUnits.personnel.no.description,
      .unitName: SampleUnits.personnel.name, .nationalId: InventedPeople.nationalID(number),
      .fullName: InventedPeople.name(number), .workPhone: "0312 555 10 \(10 + number % 90)",
      .mobilePhone: "0532 555 20 \(10 + number % 90)", .email: "kisi\(number)@ornek.gov.tr",
    ]
  }

  /// The form as intake would read it: the header stands in row 6, the first row in row 7.
  public var requestForm: RequestForm {
    RequestForm(
      sheet: sheet, institutionNo: institutionNo.map { Self.reading($0, CellReference(column: 4, row: 3)) },
      institutionName: institutionName.map { Self.reading($0, CellReference(column: 4, row: 4)) },
      rows: rows.enumerated().map { index, values in
        RequestRow(
          position: index + 1,
          readings: Field.columns.enumerated().map { column, field in
            Self.reading(values[field] ?? "", CellReference(column: column + 1, row: 7 + index))
          })
      })
  }

  private static func reading(_ text: String, _ cell: CellReference) -> FieldReading {
    FieldReading(cell: cell, original: text, text: text)
  }

  /// The form as a workbook, as an institution would send it.
  public func workbook() throws -> [UInt8] {
    var book = try WorkbookWriter(DocumentProperties(title: "EK-1", createdAt: 1_466_659_800))
    let page = try book.addSheet(sheet)
    try book.write("İYEM Yetkilisi YETKİ TALEP FORMU", at: CellReference(column: 1, row: 1), on: page)
    for (row, field, value) in [(3, Field.institutionDetsisNo, institutionNo), (4, .institutionName, institutionName)] {
      try book.write(field.label, at: CellReference(column: 1, row: row), on: page)
      if let value { try book.write(value, at: CellReference(column: 4, row: row), on: page) }
    }
    for (column, field) in Field.columns.enumerated() {
      try book.write(field.label, at: CellReference(column: column + 1, row: 6), on: page)
      for (index, values) in rows.enumerated() {
        guard let value = values[field], !value.isEmpty else { continue }
        let cell = CellReference(column: column + 1, row: 7 + index)
        if field == .rowNumber, let number = Int(value) {
          try book.write(number, at: cell, on: page)
        } else {
          try book.write(value, at: cell, on: page)
        }
      }
    }
    try book.write("AÇIKLAMALAR:", at: CellReference(column: 1, row: 8 + rows.count), on: page)
    return try book.finish()
  }
}
