import CGlibc
import Glibc

/// How many columns a terminal gives to a text: none to combining marks, two to wide characters and emoji.
///
/// The widths are glibc's `wcwidth` in the locale C.UTF-8, whatever the locale of the process.
package enum DisplayWidth {
  package static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return inUnicode { text.reduce(0) { $0 + columns(of: $1) } }
  }

  /// The longest beginning of the text that takes at most so many columns.
  package static func prefix(of text: String, columns limit: Int) -> Substring {
    inUnicode {
      var used = 0
      var end = text.startIndex
      while end < text.endIndex {
        used += columns(of: text[end])
        if used > limit { break }
        end = text.index(after: end)
      }
      return text[..<end]
    }
  }

  /// What a terminal draws in one place: a letter with its marks, a flag, a family.
  private static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count > 1, scalars.contains(where: { $0 == "\u{FE0F}" || isRegional($0) }) { return 2 }
    return scalars.reduce(0) { max($0, Int(wcwidth(wchar_t(bitPattern: $1.value)))) }
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  /// Made once, never changed or freed: any thread may use it.
  nonisolated(unsafe) private static let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  private static func inUnicode<Result>(_ work: () -> Result) -> Result {
    guard let locale else { return work() }
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    return work()
  }
}
