import Foundation

/// Turkey's clocks: the wall-clock times that texts give, as moments and back.
///
/// The changes of the clock are worked out once; from then on a time costs a few steps of arithmetic, of which a table
/// of a million rows takes millions.
package enum TurkishClock {
  /// Whether the system knows Turkey's time zone: without it every time that is told would be another one.
  package static var isAvailable: Bool { turkey != nil }

  /// Whether the calendar has the day.
  package static func isDay(year: Int, month: Int, day: Int) -> Bool {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return false }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return (1...(month == 2 && !isLeapYear ? 28 : lengths[month - 1])).contains(day)
  }

  /// The moment at which the clocks show that time; nil for a day or a time that they never show.
  ///
  /// A time that they show twice, when they are put back, is the first of the two.
  package static func moment(year: Int, month: Int, day: Int, hour: Int, minute: Int) -> Moment? {
    guard isDay(year: year, month: month, day: day), (0..<24).contains(hour), (0..<60).contains(minute) else {
      return nil
    }
    let local = Int64(days(year: year, month: month, day: day)) * 86_400 + Int64(hour * 3600 + minute * 60)
    // The clock runs ahead of UTC by less than a day: only the periods around that time can show it.
    let last = index(at: local + 86_400)
    for period in max(0, index(at: local - 86_400))...last {
      let moment = local - Int64(periods[period].offset)
      if index(at: moment) == period { return Moment(secondsSince1970: moment) }
    }
    return nil
  }

  /// The moment at which clocks on UTC show that time; nil for a day or a time that is none.
  package static func utc(year: Int, month: Int, day: Int, hour: Int, minute: Int) -> Moment? {
    guard isDay(year: year, month: month, day: day), (0..<24).contains(hour), (0..<60).contains(minute) else {
      return nil
    }
    return Moment(
      secondsSince1970: Int64(days(year: year, month: month, day: day)) * 86_400 + Int64(hour * 3600 + minute * 60))
  }

  /// The day on Turkey's calendar, counted from 1970-01-01.
  package static func day(of moment: Moment) -> Int {
    Int((Double(secondsShown(at: moment)) / 86_400).rounded(.down))
  }

  /// What the clocks show, in seconds from 1970-01-01 00:00 on them.
  package static func secondsShown(at moment: Moment) -> Int64 {
    moment.secondsSince1970 + Int64(periods[index(at: moment.secondsSince1970)].offset)
  }

  /// Seconds that the clocks run ahead of UTC; nil where the changes of the clock are not worked out.
  static func offset(at moment: Moment) -> Int? {
    known.contains(moment.secondsSince1970) ? periods[index(at: moment.secondsSince1970)].offset : nil
  }

  /// What the calendar and the clocks show; nil where the changes of the clock are not worked out.
  static func civil(
    at moment: Moment
  ) -> (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int)? {
    guard known.contains(moment.secondsSince1970) else { return nil }
    let shown = Int(secondsShown(at: moment))
    let second = shown % 86_400 < 0 ? shown % 86_400 + 86_400 : shown % 86_400
    let date = date((shown - second) / 86_400)
    return (date.year, date.month, date.day, second / 3600, second / 60 % 60, second % 60)
  }

  // MARK: - The changes of the clock

  private struct Period {
    /// Seconds since 1970.
    var start: Int64
    /// Seconds that the clocks run ahead of UTC.
    var offset: Int
  }

  private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  private static let turkey = TimeZone(identifier: "Europe/Istanbul")
  // Where it is not known no command does anything.
  static let zone = turkey ?? .gmt
  private static let week: Int64 = 7 * 86_400

  /// From 1910 to 2040.
  private static let known: Range<Int64> = -1_893_456_000..<2_208_988_800

  /// The periods between two changes, from before any appointment to 2040; the last goes on.
  private static let periods: [Period] = {
    let first = known.lowerBound
    var periods = [Period(start: .min, offset: offset(at: first))]
    var time = first
    while time < known.upperBound {
      let next = time + week
      let after = offset(at: next)
      if after != periods[periods.count - 1].offset {
        periods.append(Period(start: change(between: time, and: next), offset: after))
      }
      time = next
    }
    return periods
  }()

  private static func offset(at seconds: Int64) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }

  private static func change(between low: Int64, and high: Int64) -> Int64 {
    let before = offset(at: low)
    var low = low
    var high = high
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(at: middle) == before { low = middle } else { high = middle }
    }
    return high
  }

  private static func index(at seconds: Int64) -> Int {
    var low = 0
    var high = periods.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if periods[middle].start <= seconds { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Days from 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms").
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days from 1970-01-01 (from the same).
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let days = days + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let day = days - era * 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return (
      year + era * 400 + (isNextYear ? 1 : 0), isNextYear ? month - 9 : month + 3,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}
