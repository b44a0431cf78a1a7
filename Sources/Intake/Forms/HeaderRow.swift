import Domain
import SheetModel

/// The row of the nine labels, and which column each field has.
struct HeaderRow {
  let row: Int
  /// The last row that its merged cells reach down to.
  let bottom: Int
  let columns: [Field: Int]
  /// Labels under another name, from left to right.
  let renamed: [String]
  /// Other texts of the row, from left to right.
  let added: [String]
  /// None of the labels is seen.
  let isHidden: Bool

  /// Nil for a row that was not meant to be the header.
  init?(row: Int, in grid: LabelledGrid) {
    guard grid.labelCount(ofRow: row) >= FormFinder.labelsThatMeanAHeader else { return nil }
    var columns = [Field: Int]()
    var others = [(column: Int, text: String)]()
    for column in grid.columns(ofRow: row) {
      let reference = CellReference(column: column, row: row)
      if let field = grid.label(at: reference), Field.columns.contains(field), columns[field] == nil {
        columns[field] = column
      } else if let text = grid.text(at: reference) {
        others.append((column, TurkishText.tidy(text)))
      }
    }
    var renamed = [String]()
    var added = [String]()
    for (column, text) in others {
      if let field = RenamedLabels.field(text), columns[field] == nil {
        columns[field] = column
        renamed.append(text)
      } else {
        added.append(text)
      }
    }
    isHidden = columns.isEmpty
    // A hidden column stands for its field where no other does: its values are not seen, and say so.
    for column in grid.columns(ofRow: row) {
      let place = CellReference(column: column, row: row)
      guard let cell = grid[place], !cell.isShown, case .string(let text) = cell.value else { continue }
      guard let field = grid.hiddenLabel(at: place) ?? RenamedLabels.field(text) else { continue }
      if Field.columns.contains(field), columns[field] == nil { columns[field] = column }
    }
    guard columns.count >= FormFinder.labelsThatMeanAHeader else { return nil }
    self.row = row
    bottom = columns.values.map { grid.extent(of: CellReference(column: $0, row: row)).last.row }.max() ?? row
    self.columns = columns
    self.renamed = renamed
    self.added = added
  }

  var missing: [Field] { Field.columns.filter { columns[$0] == nil } }

  /// The fields that do not stand in the official order.
  var moved: [Field] {
    let found = Field.columns.filter { columns[$0] != nil }
    let official = found.map { columns[$0] ?? 0 }.sorted()
    return zip(found, official).filter { columns[$0] != $1 }.map(\.0)
  }
}

/// Other names under which senders write the form's columns; in the header row of an otherwise official form they are
/// taken for them, and the form counts as altered.
enum RenamedLabels {
  /// The column that is meant.
  static func field(_ text: String) -> Field? {
    text.utf8.count <= LabelText.longest ? field(folded: LabelText.fold(text)) : nil
  }

  /// The same from a text that `LabelText` folded.
  static func field(folded: String) -> Field? { fields[folded] }

  /// All of them, as written.
  static var names: [String] { others.values.flatMap { $0 } }

  private static let others: [Field: [String]] = [
    .rowNumber: ["SIRA", "S. NO", "SIRA NUMARASI"],
    .operation: ["İŞLEM", "İŞLEMİN TÜRÜ", "YAPILACAK İŞLEM", "TALEP TÜRÜ"],
    .unitDetsisNo: [
      "DETSİS NUMARASI", "BİRİM DETSİS NO", "BİRİMİN DETSİS NO", "BİRİM DETSİS NUMARASI", "BİRİMİN DETSİS NUMARASI",
      "T.C. DETSİS NO", "T.C. DETSİS NUMARASI", "BİRİM T.C. DETSİS NO", "DETSİS", "DETSİS KODU",
    ],
    .unitName: ["BİRİMİN ADI", "BİRİM"],
    .nationalId: [
      "T.C. KİMLİK NO", "T.C. KİMLİK NUMARASI", "T.C. NUMARASI", "KİMLİK NO", "KİMLİK NUMARASI", "T.C. KİMLİK", "TCKN",
      "T.C.",
    ],
    .fullName: ["AD SOYAD", "ADI VE SOYADI", "AD VE SOYAD", "AD-SOYADI", "İSİM SOYİSİM"],
    .workPhone: [
      "İŞ TEL", "İŞ TEL NO", "İŞ TELEFON", "İŞ TELEFON NO", "İŞ TELEFONU NO", "İŞ TELEFON NUMARASI",
      "İŞ TELEFONU NUMARASI", "SABİT TELEFON", "SABİT TEL", "SABİT TEL NO", "SABİT TELEFON NO", "SABİT TELEFONU",
      "DAHİLİ TELEFON", "KURUM TELEFONU",
    ],
    .mobilePhone: [
      "CEP TEL", "CEP TEL NO", "CEP TELEFON", "CEP TELEFON NO", "CEP TELEFONU NO", "CEP TELEFON NUMARASI",
      "CEP TELEFONU NUMARASI", "CEP", "CEP NO", "GSM", "GSM NO", "GSM NUMARASI", "MOBİL TELEFON",
    ],
    .email: [
      "E-MAIL", "MAIL", "E-POSTA ADRESİ", "E-MAIL ADRESİ", "MAIL ADRESİ", "ELEKTRONİK POSTA",
      "ELEKTRONİK POSTA ADRESİ", "KURUMSAL E-POSTA", "KURUMSAL E-POSTA ADRESİ", "KURUMSAL E-MAIL",
      "KURUMSAL MAIL", "KURUM E-POSTA ADRESİ",
    ],
  ]

  private static let fields: [String: Field] = Dictionary(
    others.flatMap { field, names in names.map { (LabelText.fold($0), field) } },
    uniquingKeysWith: { first, _ in first })
}
