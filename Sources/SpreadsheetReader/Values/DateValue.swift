/// A number that its format shows as a day, a time or a duration.
public struct DateValue: Hashable, Sendable {
  /// Days since the epoch of the workbook, as the file has it.
  public let serial: Double
  let format: NumberFormat
  let system: DateSystem

  /// Nil when the number shows no date: outside the years to 9999.
  init?(serial: Double, format: NumberFormat, system: DateSystem) {
    guard format != .number, system.serials.contains(serial) else { return nil }
    self.serial = serial
    self.format = format
    self.system = system
  }

  /// A date that the file gives as text, which may lie before the epoch.
  init(written serial: Double, format: NumberFormat, system: DateSystem) {
    self.serial = serial
    self.format = format
    self.system = system
  }

  /// ISO 8601 text: `2016-06-23`, `2016-06-23T09:30:00`, `08:30:00` for a time of day without a day (serial under 1), or
  /// hours, minutes and seconds of elapsed time (`37:30:00`); milliseconds only when there are any.
  public var iso: String {
    let milliseconds = Int((serial * Self.millisecondsPerDay).rounded())
    var text = ISOText()
    let day = Int((Double(milliseconds) / Self.millisecondsPerDay).rounded(.down))
    let rest = milliseconds - day * Int(Self.millisecondsPerDay)
    if format == .elapsed {
      text.appendTime(milliseconds)
    } else if day == 0, system == .from1900 || rest > 0 {
      text.appendTime(rest)
    } else {
      text.appendDay(day + system.epoch(forDay: day))
      if rest > 0 || format == .dateTime {
        text.append("T")
        text.appendTime(rest)
      }
    }
    return text.text
  }

  private static let millisecondsPerDay = 86_400_000.0
}

/// The day from which a workbook counts.
enum DateSystem {
  case from1900, from1904

  /// Days from 1970-01-01 to the day of serial 0. In the 1900 system serials from 61 on count from 1899-12-30, because
  /// 1900 is taken for a leap year; serial 60, the day that never was, falls on 1900-02-28.
  func epoch(forDay day: Int) -> Int {
    switch self {
    case .from1900: day < 60 ? -25_568 : -25_569
    case .from1904: -24_107
    }
  }

  /// Serials of days from the epoch to 9999-12-31.
  var serials: Range<Double> {
    switch self {
    case .from1900: 0..<2_958_466
    case .from1904: 0..<2_957_004
    }
  }
}

/// Reads the ISO 8601 text of a `t="d"` cell into the serial that Excel would have stored.
enum DateText {
  /// `2016-06-23`, `2016-06-23T09:30`, `2016-06-23T09:30:00.000Z`, `09:30:00`; nil for anything else.
  static func value(_ text: String, system: DateSystem) -> DateValue? {
    guard text.utf8.count <= maximumLength else { return nil }
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    if parts.count == 1, let time = fractionOfDay(first) {
      return DateValue(written: time, format: .dateTime, system: system)
    }
    guard let day = day(first) else { return nil }
    guard parts.count == 2 else { return DateValue(written: serial(day, system), format: .date, system: system) }
    guard let time = fractionOfDay(parts[1]) else { return nil }
    return DateValue(written: serial(day, system) + time, format: .dateTime, system: system)
  }

  /// Bytes of the longest text that is looked at; far more digits than any program writes.
  private static let maximumLength = 4096

  private static func serial(_ day: Int, _ system: DateSystem) -> Double {
    let serial = day - system.epoch(forDay: 60)
    return Double(system == .from1900 && serial <= 60 ? serial - 1 : serial)
  }

  private static func day(_ text: Substring) -> Int? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, let year = number(fields[0], 4), let month = number(fields[1], 2),
      let day = number(fields[2], 2), (1...12).contains(month), (1...lastDay(month, of: year)).contains(day)
    else { return nil }
    return ISOText.days(year: year, month: month, day: day)
  }

  private static func lastDay(_ month: Int, of year: Int) -> Int {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return ISOText.days(year: next.0, month: next.1, day: 1) - ISOText.days(year: year, month: month, day: 1)
  }

  private static func fractionOfDay(_ text: Substring) -> Double? {
    let fields = text.trimmingSuffix("Z").split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let hours = number(fields[0], 2), let minutes = number(fields[1], 2),
      hours < 24, minutes < 60
    else { return nil }
    guard fields.count == 3 else { return Double(hours * 60 + minutes) / 1440 }
    let parts = fields[2].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let seconds = number(parts[0], 2), seconds < 60 else { return nil }
    guard let fraction = parts.count == 2 ? fraction(parts[1]) : 0 else { return nil }
    return (Double(hours * 3600 + minutes * 60 + seconds) + fraction) / 86_400
  }

  /// Any number of digits, as ISO 8601 allows: Excel for Mac writes 17. A double holds no more of them.
  private static func fraction(_ text: Substring) -> Double? {
    guard !text.isEmpty, isDigits(text) else { return nil }
    return Double("0." + text.prefix(20))
  }

  private static func number(_ text: Substring, _ digits: Int) -> Int? {
    text.utf8.count == digits && isDigits(text) ? Int(text) : nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: Character) -> Substring { last == suffix ? dropLast() : self }
}
