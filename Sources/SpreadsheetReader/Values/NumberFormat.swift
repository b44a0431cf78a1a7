/// What a number format makes of a number.
enum NumberFormat: UInt8 {
  case number
  /// A day without a time of day.
  case date
  /// A time of day, with or without a day.
  case dateTime
  /// Elapsed time, which may pass 24 hours.
  case elapsed

  /// A format that every reader knows by its number (ECMA-376 part 1, 18.8.30), the East Asian ones included.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...22, 32...35, 45, 47, 55, 56: self = .dateTime
    case 46: self = .elapsed
    default: self = .number
    }
  }

  /// A format by its code, such as `dd/mm/yyyy hh:mm`; the first section decides.
  init(code: String) {
    var scanner = NumberFormatScanner(code)
    self = scanner.format()
  }
}
