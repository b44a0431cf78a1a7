/// A moment as options take it: a time of day, or a whole day, which means its end.
///
/// "Who may sign on that day" asks for what was registered in the course of the day, too; its beginning would leave that
/// out.
public struct MomentOption: Hashable, Sendable {
  public let moment: Moment
  /// Whether the day alone was given; the moment is its last second then.
  public let isEndOfDay: Bool

  /// A moment that nobody gave as a day.
  public init(_ moment: Moment) {
    self.moment = moment
    isEndOfDay = false
  }

  /// Reads `2016-06-23T09:30:00+03:00`, `23/06/2016 09:30`, `23.06.2016 09:30`, and the days alone; nil for anything else.
  public init?(_ text: String) {
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
  public static let examples = ["2016-06-23T09:30:00+03:00", "23/06/2016 09:30", "2016-06-23", "23/06/2016"]
}

extension CalendarDay {
  /// The day's last second on Turkey's clocks; nil where the clocks never showed 23:59 on it.
  public var lastSecond: Moment? {
    guard let minute = TurkishClock.moment(year: year, month: month, day: day, hour: 23, minute: 59) else { return nil }
    let end = Moment(secondsSince1970: minute.secondsSince1970 + 59)
    // Put back at midnight, as in some years they were, the clocks show the day's last hour twice.
    let again = Moment(secondsSince1970: end.secondsSince1970 + 3600)
    return CalendarDay(of: again) == self ? again : end
  }
}
