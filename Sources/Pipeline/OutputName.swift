import Domain

/// The names of the folders in Outbox.
enum OutputName {
  /// Longer names of files are cut, at a character.
  private static let longest = 60

  /// `2016-06-23-001/0007-form`, and `…-2` for the second form of a file: unique, and safe in any file system.
  static func folder(run: String, ordinal: Int, file: String, part: Int) -> String {
    let number = String(ordinal)
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    let suffix = part > 1 ? "-\(part)" : ""
    return "\(run)/\(padded)-\(slug(file))\(suffix)"
  }

  /// The name under which a file is kept beside its results: its own, unless one of them bears it.
  static func kept(_ file: String) -> String { ofResults.contains(file) ? "gelen-" + file : file }

  private static let ofResults: Set = [
    "sonuc.json", "hatalar.xlsx", "yanit.eml", "rapor.html", "rapor.xlsx", "oneriler.xlsx", "oneriler.csv",
  ]

  /// The file's name without its ending, of letters, digits, `.`, `_` and `-` alone.
  static func slug(_ file: String) -> String {
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
    var slug = ""
    for character in TurkishText.composed(String(stem)) {
      let isSafe = character.isLetter || character.isNumber || character == "." || character == "_"
      let next = isSafe ? String(character) : "-"
      if next == "-", slug.hasSuffix("-") || slug.isEmpty { continue }
      guard slug.utf8.count + next.utf8.count <= longest else { break }
      slug += next
    }
    while slug.hasSuffix("-") || slug.hasSuffix(".") { slug.removeLast() }
    return slug.isEmpty ? "form" : slug
  }
}
