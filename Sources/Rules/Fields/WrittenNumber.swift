import Domain

/// A number whose digits stand in a text in another writing: `907 171 645 22`, `TC: 35093458490`, `62097521.0`.
///
/// Only one number can be meant: there is one run of digits, in groups or not, with or without a label before it and a
/// decimal tail of zeros behind.
enum WrittenNumber {
  /// Longer texts are no numbers, in bytes.
  private static let longest = 80

  static func person(_ text: String) -> TCKimlikNo? {
    digits(in: text, 11).flatMap { try? TCKimlikNo(parsing: $0) }
  }

  static func detsis(_ text: String) -> DetsisNo? { digits(in: text, 8).flatMap { DetsisNo($0) } }

  /// The digits, if there are just as many; in ASCII, whichever script's they are.
  static func digits(in text: String, _ count: Int) -> String? {
    guard text.utf8.count <= longest else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { digit($0) != nil }), isLabel(scalars[..<first]),
      let last = scalars.lastIndex(where: { digit($0) != nil }), scalars[(last + 1)...].allSatisfy(isBetweenGroups)
    else { return nil }
    let number = scalars[first...last]
    guard number.allSatisfy({ digit($0) != nil || isBetweenGroups($0) }) else { return nil }
    for digits in [number, withoutDecimals(number)].map({ $0.compactMap(digit) }) where digits.count == count {
      return digits.map(String.init).joined()
    }
    return nil
  }

  /// What stands in front of the digits names them: letters and signs, no number of its own.
  private static func isLabel(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy { $0.properties.isAlphabetic || isBetweenGroups($0) || $0 == ":" || $0 == "=" || $0 == "#" }
  }

  private static func isBetweenGroups(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ",", "(", ")", "\"", "“", "”", "*": true
    default: TurkishText.isHyphen(scalar) || TurkishText.isApostrophe(scalar)
    }
  }

  /// The number without `.0` or `,00` at its end.
  private static func withoutDecimals(_ number: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let whole = number.reversed().drop { $0 == "0" }
    guard let sign = whole.first, sign == "." || sign == ",", whole.count < number.count else { return number }
    return number.prefix(whole.count - 1)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return Int(value)
  }
}
