/// Builds ISO 8601 texts of the proleptic Gregorian calendar.
struct ISOText {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(24) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  /// `HH:MM:SS`, with milliseconds when there are any; hours may pass 24.
  mutating func appendTime(_ milliseconds: Int) {
    let seconds = milliseconds / 1000
    append(seconds / 3600, digits: 2)
    append(":")
    append(seconds / 60 % 60, digits: 2)
    append(":")
    append(seconds % 60, digits: 2)
    if milliseconds % 1000 != 0 {
      append(".")
      append(milliseconds % 1000, digits: 3)
    }
  }

  /// `YYYY-MM-DD` of a day counted from 1970-01-01.
  mutating func appendDay(_ day: Int) {
    let (year, month, dayOfMonth) = Self.civil(day)
    append(year, digits: 4)
    append("-")
    append(month, digits: 2)
    append("-")
    append(dayOfMonth, digits: 2)
  }

  private mutating func append(_ number: Int, digits: Int) {
    if digits == 2, (0..<100).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
      return
    }
    let text = String(number).utf8
    for _ in 0..<max(0, digits - text.count) { append("0") }
    bytes.append(contentsOf: text)
  }

  /// Year, month and day by counting in eras of 400 years that begin on 1 March.
  private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// Days from 1970-01-01 to a day of the calendar.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
