/// Times as XML Schema writes them (xs:dateTime), to the second.
///
/// `2018-06-05T14:05:00.3515207+03:00`; what stands behind the seconds is cut off, a time without an offset is Turkey's,
/// and a day alone is its first moment there.
package enum DateTimeText {
  /// Nil for what is none, and for the first moment of .NET's calendar, which programs write where there is no date.
  package static func moment(_ text: String) -> Moment? {
    let text = TurkishText.tidy(text)
    guard text.utf8.count <= 40, !MinuteText.isNoDate(text) else { return nil }
    var rest = Array(text.utf8)[...]
    guard let year = number(4, from: &rest), skip("-", in: &rest), let month = number(2, from: &rest),
      skip("-", in: &rest), let day = number(2, from: &rest)
    else { return nil }
    guard skip("T", in: &rest) || skip(" ", in: &rest) else {
      return rest.isEmpty ? TurkishClock.moment(year: year, month: month, day: day, hour: 0, minute: 0) : nil
    }
    guard let hour = number(2, from: &rest), skip(":", in: &rest), let minute = number(2, from: &rest) else {
      return nil
    }
    var second = 0
    if skip(":", in: &rest) {
      guard let given = number(2, from: &rest), given < 60 else { return nil }
      second = given
      if skip(".", in: &rest) { rest = rest.drop { isDigit($0) } }
    }
    guard !rest.isEmpty else {
      return TurkishClock.moment(year: year, month: month, day: day, hour: hour, minute: minute)
        .map { Moment(secondsSince1970: $0.secondsSince1970 + Int64(second)) }
    }
    guard let offset = offset(&rest), rest.isEmpty else { return nil }
    return TurkishClock.utc(year: year, month: month, day: day, hour: hour, minute: minute)
      .map { Moment(secondsSince1970: $0.secondsSince1970 + Int64(second - 60 * offset)) }
  }

  /// `Z`, `+03:00`, `+0300`: in minutes.
  private static func offset(_ rest: inout ArraySlice<UInt8>) -> Int? {
    if skip("Z", in: &rest) { return 0 }
    let isBehind = skip("-", in: &rest)
    guard isBehind || skip("+", in: &rest), let hours = number(2, from: &rest) else { return nil }
    _ = skip(":", in: &rest)
    guard let minutes = number(2, from: &rest), hours <= 14, minutes < 60 else { return nil }
    return (isBehind ? -1 : 1) * (60 * hours + minutes)
  }

  private static func number(_ digits: Int, from rest: inout ArraySlice<UInt8>) -> Int? {
    let text = rest.prefix(digits)
    guard text.count == digits, text.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func skip(_ sign: Unicode.Scalar, in rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
