/// How many findings the runs of one day had.
public struct DayFindings: Hashable, Sendable {
  /// Noon of the day on Turkey's clocks.
  public var noon: Moment
  public var counts: [Severity: Int]

  public init(noon: Moment, counts: [Severity: Int] = [:]) {
    self.noon = noon
    self.counts = counts
  }

  public var total: Int { counts.values.reduce(0, +) }

  /// So many days without a finding, the oldest first; the last is that of the moment.
  public static func days(_ count: Int, upTo moment: Moment) -> [DayFindings] {
    let civil = moment.civil
    // A shift of the clocks moves noon by an hour: the day stays the same.
    guard
      let noon = TurkishClock.moment(year: civil.year, month: civil.month, day: civil.day, hour: 12, minute: 0)
    else { return [] }
    return (0..<count).map { DayFindings(noon: noon.adding(days: $0 - count + 1)) }
  }
}
