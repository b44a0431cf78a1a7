import Domain

/// The names of what lies in Outbox.
enum OutputName {
  /// Longer names of folders are cut, before a letter.
  private static let longest = 60

  /// `2016-06-23-001/0007-form`, and `…-2` for the second form of a file: unique, and safe in any file system.
  static func folder(run: String, ordinal: Int, file: String, part: Int) -> String {
    let number = String(ordinal)
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    let suffix = part > 1 ? "-\(part)" : ""
    return "\(run)/\(padded)-\(slug(file))\(suffix)"
  }

  /// The name under which a file is kept beside its results: its own, as far as every file system takes it, unless one of
  /// them bears it.
  static func kept(_ file: String) -> String {
    var name = SafeFileName.shortened(SafeFileName.cleaned(file))
    if name.isEmpty { name = "dosya" }
    if name.unicodeScalars.first == "." { name = "dosya" + name }
    // Names that differ in letter case alone are one file on some machines.
    return ofResults.contains(name.lowercased()) ? "gelen-" + name : name
  }

  private static let ofResults: Set = [
    "sonuc.json", "hatalar.xlsx", "yanit.eml", "rapor.html", "rapor.xlsx", "oneriler.xlsx", "oneriler.csv",
  ]

  /// The file's name without its ending, of letters with their marks, digits, `.`, `_` and `-` alone.
  static func slug(_ file: String) -> String {
    let scalars = file.unicodeScalars
    let stem = scalars.lastIndex(of: ".").map { scalars[..<$0] } ?? scalars[...]
    var slug = String.UnicodeScalarView()
    for scalar in TurkishText.composed(String(stem)).unicodeScalars {
      let next = isSafe(scalar, behind: slug.last) ? scalar : "-"
      if next == "-", slug.last.map({ $0 == "-" }) ?? true { continue }
      slug.append(next)
    }
    var name = SafeFileName.cut(String(slug), to: longest).unicodeScalars
    while let last = name.last, last == "-" || last == "." { name.removeLast() }
    return name.isEmpty ? "form" : String(name)
  }

  /// A mark belongs to the letter before it, and to nothing else.
  private static func isSafe(_ scalar: Unicode.Scalar, behind previous: Unicode.Scalar?) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    case .nonspacingMark, .spacingMark: previous.map { !"-._".unicodeScalars.contains($0) } ?? false
    default: scalar == "." || scalar == "_"
    }
  }
}
