import Domain
import SheetModel

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
