/// A day on the calendar: `2006-06-23`.
package struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// How `slashed` writes it.
  package static let slashedPattern = SignPattern("99/99/9999")

  package let year: Int
  package let month: Int
  package let day: Int

  /// Reads `2006-06-23`, `23/06/2006`, `23.06.2006` and `3.6.2006`; nil for anything else, and for a day that the
  /// calendar lacks.
  package init?(_ text: String) {
    let isISO = text.contains("-")
    let parts = text.split(separator: isISO ? "-" : text.contains("/") ? "/" : ".", omittingEmptySubsequences: false)
    let counts = parts.map(\.count)
    guard isISO ? counts == [4, 2, 2] : counts.count == 3 && max(counts[0], counts[1]) <= 2 && counts[2] == 4 else {
      return nil
    }
    let numbers = parts.map { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) ?? 0 : 0 }
    year = numbers[isISO ? 0 : 2]
    month = numbers[1]
    day = numbers[isISO ? 2 : 0]
    guard TurkishClock.isDay(year: year, month: month, day: day) else { return nil }
  }

  /// The day on Turkey's calendar, so many years before.
  package init(of moment: Moment, yearsBefore years: Int = 0) {
    let civil = moment.civil
    year = civil.year - years
    month = civil.month
    day = civil.day
  }

  package static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  package var description: String { "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))" }

  /// `23/06/2006`, as İYEM asks for.
  package var slashed: String { "\(Self.pad(day, 2))/\(Self.pad(month, 2))/\(Self.pad(year, 4))" }

  private static func pad(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }
}

/// A moment as options take it: a time of day, or a whole day, which means its end.
///
/// "Who may sign on that day" asks for what was registered in the course of the day, too; its beginning would leave that
/// out.
package struct MomentOption: Hashable, Sendable {
  package let moment: Moment
  /// Whether the day alone was given; the moment is its last second then.
  package let isEndOfDay: Bool

  /// A moment that nobody gave as a day.
  package init(_ moment: Moment) {
    self.moment = moment
    isEndOfDay = false
  }

  /// Reads `2016-06-23T09:30:00+03:00`, `23/06/2016 09:30`, `23.06.2016 09:30`, and the days alone; nil for anything else.
  package init?(_ text: String) {
    if let moment = Moment(iso8601: text) ?? MinuteText.moment(text) {
      self.moment = moment
      isEndOfDay = false
      return
    }
    guard let day = CalendarDay(text), let end = day.lastSecond else { return nil }
    moment = end
    isEndOfDay = true
  }

  /// How the texts that it reads are written.
  package static let examples = ["2016-06-23T09:30:00+03:00", "23/06/2016 09:30", "2016-06-23", "23/06/2016"]
}

extension CalendarDay {
  /// The day's last second on Turkey's clocks; nil where the clocks never showed 23:59 on it.
  package var lastSecond: Moment? {
    guard let minute = TurkishClock.moment(year: year, month: month, day: day, hour: 23, minute: 59) else { return nil }
    let end = Moment(secondsSince1970: minute.secondsSince1970 + 59)
    // Put back at midnight, as in some years they were, the clocks show the day's last hour twice.
    let again = Moment(secondsSince1970: end.secondsSince1970 + 3600)
    return CalendarDay(of: again) == self ? again : end
  }
}
