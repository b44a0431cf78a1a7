/// The document that an appointment rests on: `23/12/2015 tarih ve 6642 sayılı Atama Kararı` (seed 000, §3.2).
public struct DocumentReference: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// Nil unless the text reads `GG/AA/YYYY tarih ve … sayılı …` with a day that the calendar has.
  public init?(_ text: String) {
    guard Self.isReference(text) else { return nil }
    self.text = text
  }

  /// Takes a text that was a reference when it was stored.
  public init(stored text: String) { self.text = text }

  public var description: String { text }

  private static func isReference(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count >= 6, isDay(words[0]), isWord(words[1], "tarih"), isWord(words[2], "ve") else { return false }
    guard let mark = words.dropFirst(3).firstIndex(where: { isWord($0, "sayılı") }) else { return false }
    return mark > 3 && mark + 1 < words.count
  }

  private static func isWord(_ word: Substring, _ expected: String) -> Bool {
    word == expected || TurkishText.fold(String(word)) == TurkishText.fold(expected)
  }

  /// `23/12/2015`.
  private static func isDay(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/") else { return false }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4], bytes[6], bytes[7], bytes[8], bytes[9]].map { Int($0) - 48 }
    guard digits.allSatisfy((0...9).contains) else { return false }
    let year = digits[4] * 1000 + digits[5] * 100 + digits[6] * 10 + digits[7]
    return TurkishClock.isDay(year: year, month: digits[2] * 10 + digits[3], day: digits[0] * 10 + digits[1])
  }

  /// The reference that was meant, where only the writing of the day or of the words differs from the form.
  public static func suggestion(for text: String) -> String? {
    var words = text.split(separator: " ").map(String.init)
    guard words.count >= 5 else { return nil }
    let parts = words[0].split(whereSeparator: { "./-".contains($0) }).map(String.init)
    guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 else {
      return nil
    }
    words[0] = [parts[0], parts[1]].map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "/") + "/" + parts[2]
    words[1] = "tarih"
    let meant = words.joined(separator: " ")
    return meant == text ? nil : DocumentReference(meant)?.text
  }
}
