import Domain

/// Names under which files of one mail can lie in a folder, whatever their senders called them.
struct SafeNames {
  private var taken: Set<String> = []
  /// The number that was given last to a name.
  private var numbers: [String: Int] = [:]

  static let maximumBytes = 150
  /// What the program itself writes beside them.
  private static let reserved: Set<String> = ["sonuc.json", "hatalar.xlsx", "yanit.eml"]
  /// A path of any length is cut before it is gone through.
  private static let longestRead = 2_000

  /// The last part of a name's path without control characters, shortened, unlike any name that was given before.
  mutating func name(for original: String, fallback: String) -> String {
    let path = original.unicodeScalars.suffix(Self.longestRead)
    var name = SafeFileName.cleaned(path.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? "")
    if name.isEmpty { name = fallback }
    if name.unicodeScalars.first == "." { name = "ek" + name }
    if Self.reserved.contains(Self.key(name)) { name = "ek-" + name }
    name = SafeFileName.shortened(name, to: Self.maximumBytes)
    // Of many files with one name, none is tried again from the beginning.
    var number = numbers[Self.key(name)] ?? 1
    var candidate = number == 1 ? name : Self.numbered(name, number)
    while !taken.insert(Self.key(candidate)).inserted {
      number += 1
      candidate = Self.numbered(name, number)
    }
    numbers[Self.key(name)] = number
    return candidate
  }

  /// Names that differ in letter case alone are one file on some machines.
  private static func key(_ name: String) -> String { name.lowercased() }

  private static func numbered(_ name: String, _ number: Int) -> String {
    let ending = SafeFileName.ending(of: name)
    let stem = String(name.unicodeScalars.dropLast(ending.unicodeScalars.count))
    let tail = "-\(number)" + ending
    return SafeFileName.shortened(stem, to: maximumBytes - tail.utf8.count) + tail
  }
}
