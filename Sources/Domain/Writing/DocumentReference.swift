/// The document that an appointment rests on: `23/12/2015 tarih ve 6642 sayılı Atama Kararı` (seed 000, §3.2).
package struct DocumentReference: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// What it begins with.
  package static let opening = CalendarDay.slashedPattern + openingWords
  private static let openingWords = SignPattern(" tarih ve ")
  /// What stands behind its number.
  package static let mark = " sayılı "
  private static let foldedMark = " sayili "

  /// Throws the part at fault: from the first sign on that leaves the opening, a day that there is not, or all behind the
  /// opening where no number and name of a document can be told from it.
  package init(parsing text: String) throws(WritingFault) {
    guard let reference = Self(text) else { throw WritingFault(try Self.fault(in: text)) }
    self = reference
  }

  private static func fault(in text: String) throws(WritingFault) -> Range<String.Index> {
    let signs = text.unicodeScalars[...]
    let start = try opening.end(in: signs)
    let day = try CalendarDay.slashedPattern.end(in: signs)
    return CalendarDay(String(text[..<day])) == nil ? text.startIndex..<day : start..<text.endIndex
  }

  /// Nil unless the text reads `GG/AA/YYYY tarih ve … sayılı …` with a day that the calendar has.
  package init?(_ text: String) {
    guard Self.isReference(folded: TurkishText.fold(text).utf8.span) else { return nil }
    self.text = text
  }

  /// Takes a text that was a reference when it was stored.
  package init(stored text: String) { self.text = text }

  package var description: String { text }

  /// The document's day; nil where an older release took a text without one.
  package var day: CalendarDay? { CalendarDay(String(text.prefix(10))) }

  /// The same of a text that is folded already, in UTF-8 that is not copied.
  package static func isReference(folded text: Span<UInt8>) -> Bool {
    let number = opening.count
    let words = openingWords.description
    let mark = foldedMark.utf8.span
    guard text.count > number, isDay(text.extracting(0..<10)) else { return false }
    guard starts(text.extracting(10...), with: words.utf8.span) else { return false }
    // The first word `sayılı` has a word before it and one behind it; words stand apart by one space.
    var index = number - 1
    while index + mark.count < text.count {
      if text[index] == mark[0], starts(text.extracting(index...), with: mark) { return index >= number }
      index += 1
    }
    return false
  }

  private static func starts(_ text: Span<UInt8>, with other: Span<UInt8>) -> Bool {
    guard text.count >= other.count else { return false }
    for index in other.indices where text[index] != other[index] { return false }
    return true
  }

  /// `23/12/2015`.
  private static func isDay(_ text: Span<UInt8>) -> Bool {
    func number(_ places: Range<Int>) -> Int? {
      var number = 0
      for index in places {
        guard (48...57).contains(text[index]) else { return nil }
        number = number * 10 + Int(text[index]) - 48
      }
      return number
    }
    guard text[2] == UInt8(ascii: "/"), text[5] == UInt8(ascii: "/"), let day = number(0..<2),
      let month = number(3..<5), let year = number(6..<10)
    else { return false }
    return TurkishClock.isDay(year: year, month: month, day: day)
  }

  /// The reference that was meant, where only the writing of the day or of the words differs from the form.
  package static func suggestion(for text: String) -> String? {
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
