/// The line that begins a message in an mbox file: `From `, who sent it, and when (RFC 4155 appendix A).
enum Postmark {
  /// A longer line is text, in bytes.
  static let maximumLength = 1_000

  private static let days: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Whether the line, without its end, is one, as any program writes them: the time of `asctime`, that of a mail's header,
  /// or of ISO 8601. A name without an address needs the first: people write lines that begin with “From Monday”.
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool { sender(of: line) != nil }

  /// Whether the line is one of a mail that nobody sent: a bounce.
  static func isFromNobody(_ line: ArraySlice<UInt8>) -> Bool {
    sender(of: line).map { EnvelopeSender.isNobody($0.utf8) } ?? false
  }

  /// Whom a postmark names, in lower case; nil for a line that is none.
  private static func sender(of line: ArraySlice<UInt8>) -> String? {
    guard line.count <= maximumLength, line.starts(with: "From ".utf8) else { return nil }
    var words = line.dropFirst(5).split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).map(word)
    // A bounce comes from nobody: OpenSMTPD leaves the sender empty.
    if line.dropFirst(5).first == 0x20, words.count <= 12, isClockTime(words) { return "" }
    guard let sender = takeSender(&words), words.count <= 12 else { return nil }
    if isClockTime(words) { return sender }
    let isAddress = sender == "-" || sender.utf8.contains(UInt8(ascii: "@"))
    return isAddress && (isHeaderTime(words) || isISOTime(words)) ? sender : nil
  }

  /// The first word, or all up to the end of a name in quotes, or up to an address in angle brackets, as converters of
  /// Outlook's files wrote them.
  private static func takeSender(_ words: inout [String]) -> String? {
    guard let first = words.first else { return nil }
    if let address = words.firstIndex(where: isBracketed) {
      let sender = words[address]
      words.removeFirst(address + 1)
      return sender
    }
    let quote = UInt8(ascii: "\"")
    var count = 1
    if first.utf8.first == quote, first.utf8.count == 1 || first.utf8.last != quote {
      guard let end = words.dropFirst().firstIndex(where: { $0.utf8.last == quote }) else { return nil }
      count = end + 1
    }
    words.removeFirst(count)
    return first
  }

  private static func isBracketed(_ word: String) -> Bool {
    word.utf8.first == UInt8(ascii: "<") && word.utf8.last == UInt8(ascii: ">")
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// `Thu Jun 23 08:50:00 2016`, with a time zone before the year or behind it.
  private static func isClockTime(_ words: [String]) -> Bool {
    guard words.count >= 5, days.contains(words[0]), months.contains(words[1]), isDay(words[2]), isTime(words[3])
    else { return false }
    return words[4...].prefix(3).contains(where: isYear)
  }

  /// `Thu, 23 Jun 2016 08:50:00 +0300`, with or without the day's name.
  private static func isHeaderTime(_ words: [String]) -> Bool {
    let isNamed = words.first.map { days.contains(String($0.prefix(3))) } ?? false
    let rest = isNamed ? Array(words.dropFirst()) : words
    return rest.count >= 4 && isDay(rest[0]) && months.contains(rest[1]) && isYear(rest[2]) && isTime(rest[3])
  }

  /// `2016-06-23 08:50:00`, or with a `T` between the two.
  private static func isISOTime(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    let day = first.unicodeScalars.prefix { $0 != "t" }
    let clock = day.endIndex < first.endIndex ? String(first.unicodeScalars[day.endIndex...].dropFirst()) : nil
    guard let clock = clock ?? words.dropFirst().first else { return false }
    let date = String(day).utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isDate = date.count == 3 && date.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
    return isDate && isYear(String(String(day).prefix(4))) && isTime(clock)
  }

  private static func isDay(_ word: String) -> Bool { isNumber(word, 1...31) }

  private static func isYear(_ word: String) -> Bool { word.utf8.count == 4 && isNumber(word, 1970...2999) }

  /// `08:50`, `08:50:00`, with what may follow: a fraction, a zone.
  private static func isTime(_ word: String) -> Bool {
    let parts = word.utf8.prefix(8).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
    return parts.count >= 2 && isNumber(parts[0], 0...23) && isNumber(String(parts[1].prefix(2)), 0...59)
  }

  private static func isNumber(_ word: String, _ range: ClosedRange<Int>) -> Bool {
    (1...4).contains(word.utf8.count) && word.utf8.allSatisfy { (48...57).contains($0) }
      && Int(word).map(range.contains) ?? false
  }
}
