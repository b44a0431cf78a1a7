/// Texts that give a day and a time of day, to the minute, on Turkey's clocks.
///
/// `11/01/2016 10:00`, `11.01.2016 10:00`, `2016-01-11T10:00` and `2016-01-11 10:00`; seconds may follow with any number of
/// digits behind them (ISO 8601, xs:dateTime), which are cut off, and an offset (`Z`, `+02:00`) behind the ISO form. A day
/// without a time is no minute, and a month 13 is no month: what a spreadsheet mangled is refused, never turned round.
package enum MinuteText {
  /// How forms and tables ask for it.
  package static let pattern = CalendarDay.slashedPattern + SignPattern(" 99:99")

  /// Throws the part at fault of a text that gives no minute, seen beside the asked-for form: a day or a time of day that
  /// there is not where nothing else is wrong.
  package static func moment(parsing text: String) throws(WritingFault) -> Moment {
    if let moment = moment(text) { return moment }
    let signs = text.unicodeScalars[...]
    let end = try pattern.end(in: signs)
    guard end == text.endIndex else { throw WritingFault(end..<text.endIndex) }
    let day = try CalendarDay.slashedPattern.end(in: signs)
    throw WritingFault(CalendarDay(String(text[..<day])) == nil ? text.startIndex..<day : signs.index(after: day)..<end)
  }

  package static func moment(_ text: some StringProtocol) -> Moment? {
    let text = String(text)
    return moment(text.utf8.span)
  }

  /// The same from UTF-8 that is not copied.
  package static func moment(_ text: Span<UInt8>) -> Moment? {
    var scanner = Scanner(text)
    guard let first = scanner.number(upTo: 4), let sign = scanner.next() else { return nil }
    switch (first.digits, sign) {
    case (4, UInt8(ascii: "-")): return iso(year: first.value, &scanner)
    case (1...2, UInt8(ascii: "/")), (1...2, UInt8(ascii: ".")): return turkish(day: first.value, sign, &scanner)
    default: return nil
    }
  }

  private static func turkish(day: Int, _ sign: UInt8, _ scanner: inout Scanner) -> Moment? {
    guard let month = scanner.number(upTo: 2), scanner.skip(sign), let year = scanner.number(upTo: 4) else {
      return nil
    }
    guard year.digits == 4, scanner.skip(UInt8(ascii: " ")), let time = time(&scanner), scanner.isAtEnd else {
      return nil
    }
    return TurkishClock.moment(
      year: year.value, month: month.value, day: day, hour: time.hour, minute: time.minute)
  }

  private static func iso(year: Int, _ scanner: inout Scanner) -> Moment? {
    guard let month = scanner.number(upTo: 2), month.digits == 2, scanner.skip(UInt8(ascii: "-")) else { return nil }
    guard let day = scanner.number(upTo: 2), day.digits == 2 else { return nil }
    guard scanner.skip(UInt8(ascii: "T")) || scanner.skip(UInt8(ascii: " ")), let time = time(&scanner) else {
      return nil
    }
    guard !scanner.isAtEnd else {
      return TurkishClock.moment(
        year: year, month: month.value, day: day.value, hour: time.hour, minute: time.minute)
    }
    guard let offset = offset(&scanner), scanner.isAtEnd else { return nil }
    return TurkishClock.utc(year: year, month: month.value, day: day.value, hour: time.hour, minute: time.minute)
      .map { Moment(secondsSince1970: $0.secondsSince1970 - Int64(offset * 60)) }
  }

  /// Whether it is the first moment of .NET's calendar, `0001-01-01T00:00:00`: what programs write where there is no date.
  package static func isNoDate(_ text: String) -> Bool {
    var scanner = Scanner(text.utf8.span)
    guard let first = scanner.number(upTo: 4), let sign = scanner.next(), let month = scanner.number(upTo: 2),
      scanner.skip(sign), let last = scanner.number(upTo: 4), month.value == 1, first.value == 1, last.value == 1
    else { return false }
    guard first.digits == 4 || last.digits == 4 else { return false }
    guard !scanner.isAtEnd else { return true }
    guard scanner.skip(UInt8(ascii: "T")) || scanner.skip(UInt8(ascii: " ")), let time = time(&scanner) else {
      return false
    }
    let isMidnight = time.hour == 0 && time.minute == 0
    return isMidnight && (scanner.isAtEnd || offset(&scanner) != nil && scanner.isAtEnd)
  }

  /// `10:00`, with seconds or without.
  private static func time(_ scanner: inout Scanner) -> (hour: Int, minute: Int)? {
    guard let hour = scanner.number(upTo: 2), scanner.skip(UInt8(ascii: ":")) else { return nil }
    guard let minute = scanner.number(upTo: 2), minute.digits == 2 else { return nil }
    if scanner.skip(UInt8(ascii: ":")) {
      guard let seconds = scanner.number(upTo: 2), seconds.digits == 2, seconds.value < 60 else { return nil }
      if scanner.skip(UInt8(ascii: ".")) || scanner.skip(UInt8(ascii: ",")) {
        guard scanner.number(upTo: 1) != nil else { return nil }
        while scanner.number(upTo: 1) != nil {}
      }
    }
    return (hour.value, minute.value)
  }

  /// `Z`, `+02:00`, in minutes.
  private static func offset(_ scanner: inout Scanner) -> Int? {
    guard let sign = scanner.next() else { return nil }
    if sign == UInt8(ascii: "Z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    guard let hours = scanner.number(upTo: 2), hours.digits == 2, hours.value < 15, scanner.skip(UInt8(ascii: ":")),
      let minutes = scanner.number(upTo: 2), minutes.digits == 2, minutes.value < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours.value * 60 + minutes.value)
  }

  /// Walks over the text, which is copied: no such text is long.
  private struct Scanner {
    private var text = InlineArray<64, UInt8>(repeating: 0)
    private let count: Int
    private var position = 0

    init(_ bytes: Span<UInt8>) {
      // A longer text is cut, and so never read to its end.
      count = min(bytes.count, 65)
      for index in 0..<min(bytes.count, 64) { text[index] = bytes[index] }
    }

    var isAtEnd: Bool { position == count }

    mutating func next() -> UInt8? {
      guard position < min(count, 64) else { return nil }
      defer { position += 1 }
      return text[position]
    }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard position < min(count, 64), text[position] == byte else { return false }
      position += 1
      return true
    }

    mutating func number(upTo longest: Int) -> (value: Int, digits: Int)? {
      var value = 0
      var digits = 0
      while digits < longest, position < min(count, 64), (48...57).contains(text[position]) {
        value = value * 10 + Int(text[position] - 48)
        digits += 1
        position += 1
      }
      return digits > 0 ? (value, digits) : nil
    }
  }
}
