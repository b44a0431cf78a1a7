/// A T.C. Yönetici Kodu: one for each person, given at the first appointment and never again (EK-2 §15).
///
/// Nine digits: a serial number of eight, counted up from 10000000, and a check digit by Damm's scheme over it. Damm's
/// quasigroup of order 10 finds every wrong digit and every two neighbours swapped. The code says nothing of the person
/// or the unit, and it fits the `int` of the web service (`YoneticiKodu`, `TCYoneticiKodu`).
package struct ManagerCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int32

  /// The serial numbers that codes are made of; the last keeps the code within an `int`.
  package static let serials: ClosedRange<Int32> = 10_000_000...99_999_999

  /// The code of a serial number; nil outside of `serials`.
  package init?(serial: Int32) {
    guard Self.serials.contains(serial) else { return nil }
    number = serial * 10 + Int32(Self.checkDigit(of: serial))
  }

  /// Nil unless the check digit agrees.
  package init?(_ number: Int32) {
    guard let code = ManagerCode(serial: number / 10), code.number == number else { return nil }
    self = code
  }

  /// Nil unless the text is exactly nine ASCII digits of which the last agrees.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 9, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int32(text) else {
      return nil
    }
    self.init(number)
  }

  package var serial: Int32 { number / 10 }

  package var description: String { String(number) }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// The state that the digits lead to in the quasigroup; followed by itself, it leads to 0.
  private static func checkDigit(of serial: Int32) -> Int {
    String(serial).utf8.reduce(0) { state, digit in quasigroup[state][Int(digit - 48)] }
  }

  /// H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004: totally anti-symmetric, of order 10.
  private static let quasigroup = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]
}
