import Foundation

/// Names of files that others chose, as any file system, shell and office program takes them.
package enum SafeFileName {
  /// What file systems take at most, in bytes of UTF-8 or in UTF-16 units; room is left for what a file beside it adds.
  package static let longest = 240

  /// Signs that no path, shell or Windows folder takes.
  private static let forbidden = Set("/\\:*?\"<>|".unicodeScalars)
  private static let longestEnding = 20
  /// A name of any length is cut before it is gone through.
  private static let longestRead = 2_000

  /// The name without what is invisible or forbidden, composed, and without white space or full stops at its end; it may be
  /// empty by then.
  package static func cleaned(_ original: some StringProtocol) -> String {
    var name = String.UnicodeScalarView()
    for scalar in original.unicodeScalars.suffix(longestRead) where !isInvisible(scalar) {
      name.append(forbidden.contains(scalar) ? "_" : scalar)
    }
    let composed = TurkishText.composed(String(name)).unicodeScalars
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    // Windows takes no name that ends in a full stop or a space.
    let end = composed.lastIndex { !isBlank($0) && $0 != "." }
    guard let end, let start = composed.firstIndex(where: { !isBlank($0) }) else { return "" }
    return String(composed[start...end])
  }

  /// The name in so many bytes, composed or decomposed, with its ending.
  package static func shortened(_ name: String, to room: Int = longest) -> String {
    guard length(name) > room else { return name }
    let ending = ending(of: name)
    let stem = String(name.unicodeScalars.dropLast(ending.unicodeScalars.count))
    let cut = cut(stem, to: room - length(ending))
    // A letter of many marks alone can be too long.
    return (cut.isEmpty ? "ek" : cut) + ending
  }

  /// As much of the beginning as fits into so many bytes; cut before a letter, not before a mark of one.
  package static func cut(_ text: String, to room: Int) -> String {
    guard length(text) > room else { return text }
    let scalars = text.unicodeScalars
    var used = 0
    var cut = scalars.startIndex
    for index in scalars.indices {
      if !isMark(scalars[index]) { cut = index }
      used += length(String(scalars[index]))
      if used > room { break }
    }
    return String(scalars[..<cut])
  }

  /// `.xlsx`; empty where there is none that is short.
  package static func ending(of name: String) -> String {
    let scalars = name.unicodeScalars
    guard let dot = scalars.lastIndex(of: "."), dot != scalars.startIndex else { return "" }
    let ending = String(scalars[dot...])
    return length(ending) <= longestEnding ? ending : ""
  }

  /// In bytes of UTF-8, in whichever of the two forms it is longer.
  private static func length(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return max(text.utf8.count, text.decomposedStringWithCanonicalMapping.utf8.count)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Control characters, direction marks and others that show nothing but change what is seen.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}
