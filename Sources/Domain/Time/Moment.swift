import Foundation

/// A point in time, to the second, shown in Turkey's time zone.
public struct Moment: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let secondsSince1970: Int64

  public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  /// Reads ISO 8601 with an offset: `2016-06-23T09:30:00+03:00`; nil for anything else.
  public init?(iso8601 text: String) {
    guard Self.namesRealTime(text), let date = try? Date(text, strategy: Date.ISO8601FormatStyle()) else { return nil }
    self.init(secondsSince1970: Int64(date.timeIntervalSince1970.rounded(.down)))
  }

  /// Whether day and time are ones that a calendar and a clock have: the parser itself rolls 25:00 over.
  private static func namesRealTime(_ text: String) -> Bool {
    let numbers = text.prefix(19).split(omittingEmptySubsequences: false, whereSeparator: { "-T:".contains($0) })
      .map { Int($0) ?? -1 }
    guard numbers.count == 6, (1...12).contains(numbers[1]) else { return false }
    let isLeapYear = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[numbers[1] - 1]).contains(numbers[2]) && (0..<24).contains(numbers[3])
      && (0..<60).contains(numbers[4]) && (0..<60).contains(numbers[5])
  }

  public static var now: Moment { Moment(secondsSince1970: Int64(Date.now.timeIntervalSince1970)) }

  /// `2016-06-23T09:30:00+03:00`, with the offset that was in force in Turkey at that time.
  public var description: String {
    let offset = offsetFromUTC
    let minutes = abs(offset) / 60
    let c = civil
    var text = Digits()
    text.add(c.year, 4, "-")
    text.add(c.month, 2, "-")
    text.add(c.day, 2, "T")
    text.add(c.hour, 2, ":")
    text.add(c.minute, 2, ":")
    text.add(c.second, 2, offset < 0 ? "-" : "+")
    text.add(minutes / 60, 2, ":")
    text.add(minutes % 60, 2)
    return text.text
  }

  /// `2016-06-23`.
  public var isoDay: String {
    let c = civil
    return "\(pad(c.year, 4))-\(pad(c.month))-\(pad(c.day))"
  }

  /// `23/06/2016`, as justifications write it (seed 000, §2.2 step 4).
  public var slashedDay: String {
    let c = civil
    return "\(pad(c.day))/\(pad(c.month))/\(pad(c.year, 4))"
  }

  /// `23/06/2016 09:30`, as tables of managers write it.
  public var slashedMinute: String {
    let c = civil
    var text = Digits()
    text.add(c.day, 2, "/")
    text.add(c.month, 2, "/")
    text.add(c.year, 4, " ")
    text.add(c.hour, 2, ":")
    text.add(c.minute, 2)
    return text.text
  }

  /// `23.06.2016 09:30`, as people read it.
  public var readable: String {
    let c = civil
    return "\(pad(c.day)).\(pad(c.month)).\(pad(c.year, 4)) \(pad(c.hour)):\(pad(c.minute))"
  }

  public func adding(days: Int) -> Moment { Moment(secondsSince1970: secondsSince1970 + Int64(days) * 86_400) }

  public static func < (a: Self, b: Self) -> Bool { a.secondsSince1970 < b.secondsSince1970 }

  // MARK: - Turkey's civil time

  private var offsetFromUTC: Int {
    TurkishClock.offset(at: self)
      ?? TurkishClock.zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(secondsSince1970)))
  }

  /// The parts of the date and time on Turkey's clocks.
  public var civil: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    if let shown = TurkishClock.civil(at: self) { return shown }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TurkishClock.zone
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: Double(secondsSince1970)))
    return (
      parts.year ?? 0, parts.month ?? 0, parts.day ?? 0, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0
    )
  }

  private func pad(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Numbers with leading zeros, and the signs between them, put together byte by byte: reports write them by the hundred
/// thousand.
private struct Digits {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(32) }

  /// At least so many digits, and the sign behind them.
  mutating func add(_ number: Int, _ width: Int, _ sign: Unicode.Scalar? = nil) {
    let digits = String(number).utf8
    for _ in 0..<max(0, width - digits.count) { bytes.append(UInt8(ascii: "0")) }
    for digit in digits { bytes.append(digit) }
    if let sign { bytes.append(UInt8(ascii: sign)) }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// As ISO 8601, with Turkey's offset: `2016-06-23T09:30:00+03:00`.
extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(iso8601: text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no time: \(text)"))
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
