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
