import Domain
import SheetModel

/// Tells a request from what stands around a table: totals, column numbers, dashes, who signed (ek1 rules,
/// `row-passed-over`).
///
/// A value that is merely wrong is one that its sender meant: the row stays a request and is told what is wrong with it.
enum RequestSign {
  /// Fewer digits are no number of a unit or a person: `(3)`, `2 kişi`, a year.
  private static let fewestDigits = 5

  /// An operation is shorter, in letters; longer texts are sentences and titles.
  private static let longestOperation = 40

  /// Whether any of İşlem Türü, DETSİS NO and T.C. NO. could be one.
  static func stands(in row: RequestRow) -> Bool {
    couldBeOperation(row[.operation]) || couldBeNumber(row[.unitDetsisNo]) || couldBeNumber(row[.nationalId])
  }

  private static func couldBeNumber(_ reading: FieldReading) -> Bool {
    switch reading.fault {
    case .date: return false
    case .some: return true
    case nil: break
    }
    let text = reading.text.unicodeScalars
    let digits = text.count { $0.properties.numericType == .decimal }
    let letters = text.count { $0.properties.isAlphabetic }
    let isDay = reading.text.split(separator: " ").first.map { CalendarDay(String($0)) != nil } ?? false
    return digits >= fewestDigits && letters <= 2 * digits && !isDay
  }

  private static func couldBeOperation(_ reading: FieldReading) -> Bool {
    switch reading.fault {
    case .date, .scientific: return false
    // Destroyed letters and errors may have been anything.
    case .some: return true
    case nil: break
    }
    let folded = TurkishText.foldName(reading.text)
    guard !folded.isEmpty, folded.unicodeScalars.count <= longestOperation else { return false }
    let words = folded.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String(String.UnicodeScalarView($0)) }
    return words.contains { word in verbs.contains(word) || stems.contains { word.hasPrefix($0) } }
      || FormOperation.allCases.contains {
        Similarity.editDistance(folded, TurkishText.fold($0.officialName)) <= mostSlips
      }
  }

  /// So many letters of an official operation may be wrong, left out or too many.
  private static let mostSlips = 3

  /// What the words of an operation begin with; `Yetkili` is somebody who signs.
  private static let stems = ["yetkilen", "kayit", "kayd", "iptal", "kaldir", "tanimla"]

  /// Whole words, with which others begin as well: `Veri Hazırlama`, `Silifke`.
  private static let verbs: Set<String> = [
    "yetki", "yetkisi", "ver", "verme", "verilmesi", "verilsin", "ekle", "ekleme", "eklensin", "sil", "silme",
    "silinsin",
  ]
}

/// The explanations at the foot of the form (seed 000, EK-1, AÇIKLAMALAR).
enum Explanations {
  private static let title = TurkishText.foldLabel("AÇIKLAMALAR")

  /// How each of the nine begins.
  private static let beginnings = [
    "Bu form sadece", "Bu Belgenin Formatını", "İşlem Türü alanına", "Bilgilerde kısaltma", "DETSİS Kodunun",
    "Belirlenecek Personel", "Sisteme ilişkin bilgilendirme", "Telefon Numaralarının", "En az iki Yetkili",
  ].map(TurkishText.foldLabel)

  /// A field's value is never this long.
  private static let shortestExplanation = 40

  /// The first of the rows that holds their title, or one of them where the title is missing.
  static func start(in rows: Range<Int>, of grid: LabelledGrid) -> Int? {
    grid.rows(in: rows).first { row in
      grid.columns(ofRow: row).contains { column in
        guard let text = grid.text(at: CellReference(column: column, row: row)) else { return false }
        return isTitle(text) || isExplanation(text)
      }
    }
  }

  static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count < 40, let first = text.first(where: \.isLetter), "Aa".contains(first) else { return false }
    return TurkishText.foldLabel(text) == title
  }

  /// The explanation may stand with its number.
  static func isExplanation(_ text: String) -> Bool {
    guard text.utf8.count >= shortestExplanation else { return false }
    let folded = TurkishText.foldLabel(text).drop(while: \.isNumber)
    return beginnings.contains { folded.hasPrefix($0) }
  }
}
