import SheetModel

/// The columns of a labelled table, in the order in which we write them; senders may order theirs as they like.
package struct TableLayout: Hashable, Sendable {
  package let fields: [Field]
  /// A table that lacks one of these labels is not taken.
  package let required: Set<Field>

  /// A batch of appointments and endings (the contract's `managers apply`).
  package static let managerBatch = TableLayout(
    fields: [.operation] + roster.fields, required: roster.required.union([.operation]))

  /// A batch of proposals: those with a word in the last column are held.
  package static let managerProposals = TableLayout(
    fields: managerBatch.fields + [.hold], required: managerBatch.required)

  /// An institution's own list of managers (registry rules, "Rosters and reconciliation").
  package static let roster = TableLayout(
    fields: [
      .unitDetsisNo, .unitName, .nationalId, .fullName, .title, .appointmentType, .reference, .start, .end, .email,
    ],
    required: [.unitDetsisNo, .nationalId, .fullName, .appointmentType, .reference, .start, .end, .email])

  /// Units and the deputies that they are tied to.
  package static let hierarchy = TableLayout(
    fields: [.unitDetsisNo, .unitName, .deputyDetsisNo], required: [.unitDetsisNo, .deputyDetsisNo])

  /// The names that managers bore before the register (EK-2 §11).
  package static let olderNames = TableLayout(
    fields: [.unitDetsisNo, .unitName, .fullName], required: [.unitDetsisNo, .fullName])

  /// Domains that the office confirms, many at once (`senders confirm --file`).
  package static let senders = TableLayout(
    fields: [.unitDetsisNo, .institutionName, .senderDomain, .confirmation],
    required: [.unitDetsisNo, .senderDomain, .confirmation])

  /// The label at the head of a column.
  package func label(_ field: Field) -> String {
    switch field {
    case .operation: "İŞLEM"
    case .nationalId: "T.C. NO"
    default: field.label
    }
  }

  /// All that a field's column may be headed by.
  package func labels(_ field: Field) -> [String] { [label(field)] + Self.synonyms(field) }

  private static func synonyms(_ field: Field) -> [String] {
    switch field {
    case .operation: ["İŞLEM TÜRÜ"]
    case .unitDetsisNo: ["T.C. DETSİS NO", "DETSİS NUMARASI", "KURUM DETSİS NO", "KURUM NO"]
    case .institutionName: ["KURUM ADI", "KURUM"]
    case .senderDomain: ["ALAN", "E-POSTA ALAN ADI", "E-POSTA UZANTISI", "DOMAIN"]
    case .confirmation: ["GEREKÇESİ", "TEYİT", "DAYANAK", "JUSTIFICATION"]
    case .unitName: ["BİRİM"]
    case .nationalId: ["T.C. KİMLİK NO", "T.C. KİMLİK NUMARASI"]
    case .fullName: ["AD SOYAD", "ADI VE SOYADI", "YÖNETİCİ ADI SOYADI"]
    case .title: ["UNVAN", "ÜNVANI", "ÜNVAN"]
    case .appointmentType: ["GÖREV TÜRÜ"]
    case .reference: ["ATAMA TARİH VE SAYISI", "ATAMA TARİHİ VE SAYISI"]
    case .start: ["BAŞLAMA TARİHİ", "BAŞLAMA TARİH VE SAATİ", "BAŞ. TARİH/SAAT"]
    case .end: ["BİTİŞ TARİHİ", "BİTİŞ TARİH VE SAATİ", "BİTİŞ TARİH/SAAT"]
    case .email: ["E-POSTA ADRESİ", "E-MAİL"]
    case .deputyDetsisNo: ["YARDIMCI BİRİM DETSİS NO", "AMİR YARDIMCISI DETSİS NO"]
    default: []
    }
  }
}

/// The row of labels of a table, and which column each field has.
package struct TableHeader: Hashable, Sendable {
  package let layout: TableLayout
  /// The worksheet; nil for a CSV file.
  package let sheet: String?
  /// The row of the labels, from 1.
  package let row: Int
  /// The column of each of the layout's fields, from 1; nil for a label that is missing.
  package let columns: [Int?]
  /// The last column that bears a label, known or not.
  package let width: Int
  /// A list was expected, and what stands there is a batch of changes to it.
  package let isOfBatch: Bool
  /// Fields whose label heads more than one column.
  package let repeated: [Field]

  package init(
    layout: TableLayout, sheet: String?, row: Int, columns: [Int?], width: Int, isOfBatch: Bool = false,
    repeated: [Field] = []
  ) {
    self.layout = layout
    self.sheet = sheet
    self.row = row
    self.columns = columns
    self.width = width
    self.isOfBatch = isOfBatch
    self.repeated = repeated
  }

  /// The cell of a field in a row, or the row's first cell where the table has no such column.
  package func cell(_ field: Field, row: Int) -> CellReference {
    let column = layout.fields.firstIndex(of: field).flatMap { columns[$0] }
    return CellReference(column: column ?? 1, row: row)
  }
}
