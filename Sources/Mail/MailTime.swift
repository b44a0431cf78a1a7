internal import Domain

/// Times as headers write them (RFC 5322 §3.3 and §4.3), held to the calendar and the clock.
enum MailTime {
  /// `Thu, 23 Jun 2016 09:30:00 +0300`; nil for a day or a time that is none, or one without a time zone.
  ///
  /// A year of two digits is one from 1950 to 2049. The name of the day is not compared.
  static func moment(_ text: String) -> Moment? {
    guard text.utf8.count <= 200 else { return nil }
    var words = withoutComments(text).split { $0 == " " || $0 == "\t" || $0 == "," }.map(String.init)
    if let first = words.first, first.allSatisfy(\.isLetter) { words.removeFirst() }
    guard words.count == 5, let day = number(words[0], digits: 1...2), let month = month(words[1]),
      let year = year(words[2]), let time = time(words[3]), let offset = offset(words[4]),
      let minute = TurkishClock.utc(year: year, month: month, day: day, hour: time.hour, minute: time.minute)
    else { return nil }
    return Moment(secondsSince1970: minute.secondsSince1970 + Int64(time.second - offset))
  }

  /// `Thu, 23 Jun 2016 09:30:00 +0300`, on Turkey's clocks.
  static func header(_ moment: Moment) -> String {
    let iso = moment.description
    let c = moment.civil
    let zone = iso.suffix(6).replacing(":", with: "")
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((TurkishClock.day(of: moment) % 7) + 7) % 7]
    return "\(weekday), \(c.day) \(months[c.month - 1]) \(iso.prefix(4)) \(iso.dropFirst(11).prefix(8)) \(zone)"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func withoutComments(_ text: String) -> String {
    var depth = 0
    var plain = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return plain
  }

  private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func month(_ text: String) -> Int? {
    months.firstIndex { $0.lowercased() == text.lowercased() }.map { $0 + 1 }
  }

  private static func year(_ text: String) -> Int? {
    guard let year = number(text, digits: 2...4) else { return nil }
    switch text.utf8.count {
    case 2: return year < 50 ? 2000 + year : 1900 + year
    case 3: return 1900 + year
    default: return year
    }
  }

  private static func time(_ text: String) -> (hour: Int, minute: Int, second: Int)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { number($0, digits: 1...2) ?? 99 }
    guard parts.count == 2 || parts.count == 3 else { return nil }
    let second = parts.count == 3 ? parts[2] : 0
    // A leap second is the last of its minute.
    guard parts[0] < 24, parts[1] < 60, second <= 60 else { return nil }
    return (parts[0], parts[1], min(second, 59))
  }

  /// Seconds ahead of UTC.
  private static func offset(_ text: String) -> Int? {
    if let hours = zones[text.uppercased()] { return hours * 3600 }
    // A name that nobody knows stands for UTC (RFC 5322 §4.3).
    if text.count <= 5, text.allSatisfy({ $0.isASCII && $0.isLetter }) { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-",
      let digits = number(text.dropFirst().filter { $0 != ":" }, digits: 4...4),
      digits / 100 <= 14, digits % 100 < 60
    else { return nil }
    return (digits / 100 * 3600 + digits % 100 * 60) * (sign == "-" ? -1 : 1)
  }

  private static let zones = [
    "UT": 0, "GMT": 0, "UTC": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "EET": 2, "EEST": 3, "TRT": 3, "MSK": 3, "CET": 1, "CEST": 2, "MET": 1, "MEST": 2, "WEST": 1, "BST": 1,
  ]
}
