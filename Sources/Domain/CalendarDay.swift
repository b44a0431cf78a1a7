/// A day on the calendar: `2006-06-23`.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// How `slashed` writes it.
  package static let slashedPattern = SignPattern("99/99/9999")

  public let year: Int
  public let month: Int
  public let day: Int

  /// Reads `2006-06-23`, `23/06/2006`, `23.06.2006` and `3.6.2006`; nil for anything else, and for a day that the
  /// calendar lacks.
  public init?(_ text: String) {
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
  public init(of moment: Moment, yearsBefore years: Int = 0) {
    let civil = moment.civil
    year = civil.year - years
    month = civil.month
    day = civil.day
  }

  public static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  public var description: String { "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))" }

  /// `23/06/2006`, as İYEM asks for.
  public var slashed: String { "\(Self.pad(day, 2))/\(Self.pad(month, 2))/\(Self.pad(year, 4))" }

  private static func pad(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }
}
