import SheetModel

/// One filled row of a table, as read.
package struct RequestRow: Hashable, Sendable {
  /// Its place among the rows of the form's table, from 1, or its number on the sheet of a table of managers.
  package var position: Int
  /// The columns that were read, in the table's order.
  package let fields: [Field]
  private var readings: [FieldReading]

  /// `readings`: one for each of `fields`, in that order.
  package init(position: Int, readings: [FieldReading], fields: [Field] = Field.columns) {
    precondition(readings.count == fields.count)
    self.position = position
    self.readings = readings
    self.fields = fields
  }

  /// The reading of a column of the table.
  package subscript(field: Field) -> FieldReading {
    guard let column = fields.firstIndex(of: field) else { preconditionFailure("\(field) is no column") }
    return readings[column]
  }

  /// Nothing of the row is seen: it is hidden or struck out as a whole.
  package var isHidden: Bool {
    let filled = zip(fields, readings).filter { $0.0 != .rowNumber && !$0.1.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { $0.1.fault == .notShown }
  }

  /// The same row with another reading of one of its columns.
  package func replacing(_ field: Field, with reading: FieldReading) -> RequestRow {
    var row = self
    if let column = fields.firstIndex(of: field) { row.readings[column] = reading }
    return row
  }

  /// The SIRA NO where it is a number that a table could have.
  package var writtenNumber: Int? {
    guard fields.contains(.rowNumber) else { return nil }
    return Int(self[.rowNumber].text).flatMap { Self.plausibleNumbers.contains($0) ? $0 : nil }
  }

  /// Far beyond any real one, and small enough to be reckoned with.
  private static let plausibleNumbers = -999_999_999...999_999_999

  /// The SIRA NO, or the position in the table where that is missing or no number.
  package var rowNumber: Int { writtenNumber ?? position }
}

/// Neighbouring rows that ask for nothing: a total, column numbers, dashes, who signed.
package struct PassedRows: Hashable, Sendable {
  /// The first cell with content, and what it shows.
  package var cell: CellReference
  package var text: String
  /// How many rows they are.
  package var count: Int

  package init(cell: CellReference, text: String, count: Int = 1) {
    self.cell = cell
    self.text = text
    self.count = count
  }
}

/// One EK-1 form as it was found on a worksheet (seed 000, EK-1).
package struct RequestForm: Hashable, Sendable {
  package var sheet: String
  package var isHidden: Bool
  /// The value beside or below its label; nil when the label is missing.
  package var institutionNo: FieldReading?
  package var institutionName: FieldReading?
  /// The filled rows, from top to bottom.
  package var rows: [RequestRow]
  /// What stands in the table and is no request, from top to bottom.
  package var passedOver: [PassedRows] = []
  /// Header labels that do not belong to the form.
  package var addedLabels: [String]
  /// Labels of the form as they were written under another name.
  package var renamedLabels: [String]
  /// Labels of the form that stand in another order than the official one.
  package var movedLabels: [Field]

  package init(
    sheet: String, isHidden: Bool = false, institutionNo: FieldReading? = nil, institutionName: FieldReading? = nil,
    rows: [RequestRow] = [], addedLabels: [String] = [], renamedLabels: [String] = [], movedLabels: [Field] = []
  ) {
    self.sheet = sheet
    self.isHidden = isHidden
    self.institutionNo = institutionNo
    self.institutionName = institutionName
    self.rows = rows
    self.addedLabels = addedLabels
    self.renamedLabels = renamedLabels
    self.movedLabels = movedLabels
  }

  package var isAltered: Bool { !addedLabels.isEmpty || !renamedLabels.isEmpty || !movedLabels.isEmpty }
}
