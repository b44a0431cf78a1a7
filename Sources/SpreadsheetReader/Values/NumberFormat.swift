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

/// Finds the date and time letters in the first section of a number format's code.
///
/// Quoted text, escaped and padded characters, and conditions, colours and locales in brackets show nothing of the
/// number; `[h]`, `[mm]` and `[ss]` show elapsed time.
struct NumberFormatScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var showsDay = false
  private var showsTime = false
  private var showsMonthOrMinute = false

  init(_ code: String) { bytes = Array(code.utf8) }

  mutating func format() -> NumberFormat {
    while position < bytes.count, bytes[position] != UInt8(ascii: ";") {
      if scan(bytes[position]) { return .elapsed }
      position += 1
    }
    if showsTime { return .dateTime }
    return showsDay || showsMonthOrMinute ? .date : .number
  }

  /// True when the section shows elapsed time.
  private mutating func scan(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): skip(to: UInt8(ascii: "\""))
    case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 1
    case UInt8(ascii: "["): return scanBracket()
    case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "y"), UInt8(ascii: "Y"): showsDay = true
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "s"), UInt8(ascii: "S"): showsTime = true
    case UInt8(ascii: "m"), UInt8(ascii: "M"): showsMonthOrMinute = true
    default: break
    }
    return false
  }

  private mutating func scanBracket() -> Bool {
    let start = position + 1
    skip(to: UInt8(ascii: "]"))
    let content = bytes[min(start, bytes.count)..<min(position, bytes.count)]
    guard let first = content.first.map({ $0 | 0x20 }), "hms".utf8.contains(first) else { return false }
    return content.allSatisfy { $0 | 0x20 == first }
  }

  private mutating func skip(to end: UInt8) {
    position += 1
    while position < bytes.count, bytes[position] != end { position += 1 }
  }
}
