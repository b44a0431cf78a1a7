import Foundation

/// Names under which files of one mail can lie in a folder, whatever their senders called them.
struct SafeNames {
  private var taken: Set<String> = []

  static let maximumBytes = 150
  /// What the program itself writes beside them.
  private static let reserved: Set<String> = ["sonuc.json", "hatalar.xlsx", "yanit.eml"]
  /// Signs that no path, shell or Windows folder takes.
  private static let forbidden = Set("/\\:*?\"<>|".unicodeScalars)
  private static let maximumEnding = 20

  /// The last part of a name's path without control characters, shortened, unlike any name that was given before.
  mutating func name(for original: String, fallback: String) -> String {
    var name = Self.cleaned(original)
    if name.isEmpty { name = fallback }
    if name.hasPrefix(".") { name = "ek" + name }
    if Self.reserved.contains(Self.key(name)) { name = "ek-" + name }
    name = Self.shortened(name, room: Self.maximumBytes)
    var number = 1
    var candidate = name
    while !taken.insert(Self.key(candidate)).inserted {
      number += 1
      candidate = Self.numbered(name, number)
    }
    return candidate
  }

  /// Names that differ in letter case alone are one file on some machines.
  private static func key(_ name: String) -> String { name.lowercased() }

  private static func cleaned(_ original: String) -> String {
    // A name of any length is cut before it is gone through.
    let path = original.unicodeScalars.suffix(2_000)
    let last = path.split { $0 == "/" || $0 == "\\" }.last
    var name = String.UnicodeScalarView()
    for scalar in last ?? path.prefix(0) {
      if isInvisible(scalar) { continue }
      name.append(forbidden.contains(scalar) ? "_" : scalar)
    }
    return trimmedEnd(
      String(name).precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// Windows takes no name that ends in a full stop or a space.
  private static func trimmedEnd(_ text: String) -> String {
    var text = text
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    return text
  }

  /// Control characters, direction marks and others that show nothing but change what is seen.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }

  /// The name in so many bytes, with its ending.
  private static func shortened(_ name: String, room: Int) -> String {
    guard name.utf8.count > room else { return name }
    let ending = ending(of: name)
    var head = ""
    var length = ending.utf8.count
    for character in name.dropLast(ending.count) {
      length += String(character).utf8.count
      guard length <= room else { break }
      head.append(character)
    }
    // A character of many marks alone can be too long.
    return (head.isEmpty ? "ek" : head) + ending
  }

  /// `.xlsx`; empty where there is none that is short.
  private static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    let ending = String(name[dot...])
    return ending.utf8.count <= maximumEnding ? ending : ""
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    let ending = ending(of: name)
    let tail = "-\(number)"
    return shortened(String(name.dropLast(ending.count)), room: maximumBytes - ending.utf8.count - tail.utf8.count)
      + tail
      + ending
  }
}
