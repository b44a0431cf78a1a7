import Domain
import TestSupport
import Testing

@Suite struct `A T.C. Kimlik No` {
  static let rejected: [(String, TCKimlikNo.Rule)] = [
    ("", .format), ("1000000014", .format), ("100000001460", .format), ("00000000000", .format),
    ("01000000014", .format), ("1000000014a", .format), ("10000000 146", .format), ("１００００００４６", .format),
    ("10000000136", .checksum), ("10000000147", .checksum), ("11111111111", .checksum), ("19090909008", .checksum),
  ]

  @Test(arguments: rejected)
  func `is rejected by the first rule it breaks`(text: String, rule: TCKimlikNo.Rule) {
    #expect { try TCKimlikNo(parsing: text) } throws: { ($0 as? TCKimlikNo.Fault)?.rule == rule }
  }

  @Test func `breaks rules that are codes of findings`() {
    for rule in TCKimlikNo.Rule.allCases { #expect(FindingCode(rawValue: rule.rawValue) != nil) }
  }

  @Test func `is taken exactly where the official formula says so`() {
    var belowZero = 0
    for number in 0..<10_000 {
      let nine = Self.firstNine(number)
      let (tenth, isBelowZero) = Self.tenthDigit(nine)
      let eleventh = Self.sum(nine + "\(tenth)") % 10
      if isBelowZero { belowZero += 1 }
      for last in 0...9 where last == eleventh || number % 10 == last {
        let text = nine + "\(tenth)\(last)"
        #expect(((try? TCKimlikNo(parsing: text)) != nil) == (last == eleventh), "\(text)")
      }
      let wrong = nine + "\((tenth + 1 + number % 9) % 10)\(eleventh)"
      #expect((try? TCKimlikNo(parsing: wrong)) == nil, "\(wrong)")
    }
    #expect(belowZero > 100)
  }

  /// All over the range; and, as every second one, with small digits in the odd places, which lead below zero.
  private static func firstNine(_ number: Int) -> String {
    guard number % 2 == 1 else { return String(100_000_000 + number * 89_989 % 900_000_000) }
    let even = String(10_000 + number).dropFirst().map(String.init)
    return "1\(even[0])0\(even[1])0\(even[2])0\(even[3])\(number % 3)"
  }

  /// The tenth digit, digit by digit and without a remainder: counting up and down around a ring of ten.
  private static func tenthDigit(_ nine: String) -> (digit: Int, isBelowZero: Bool) {
    var ring = 0
    var plain = 0
    for (place, character) in nine.enumerated() {
      let digit = character.wholeNumberValue ?? 0
      let isOdd = place % 2 == 0
      plain += isOdd ? 7 * digit : -digit
      for _ in 0..<(isOdd ? 7 * digit : digit) {
        ring += isOdd ? 1 : -1
        if ring == 10 { ring = 0 }
        if ring == -1 { ring = 9 }
      }
    }
    return (ring, plain < 0)
  }

  private static func sum(_ digits: String) -> Int { digits.compactMap(\.wholeNumberValue).reduce(0, +) }

  static let masks: [(String, String)] = [
    ("10000000146", "100******46"), ("123456", "123*56"), ("12345", "*****"), ("1", "*"), ("", ""),
    ("100 000 001 46", "100*********46"),
  ]

  @Test(arguments: masks)
  func `is masked but for three digits in front and two behind`(text: String, masked: String) {
    #expect(TCKimlikNo.masked(text) == masked)
  }

  @Test func `describes itself masked, wherever it is printed`() throws {
    let no = try TCKimlikNo(parsing: "10000000146")
    #expect("\(no)" == "100******46")
    #expect("\([no])".contains("100******46"))
    #expect(no.digits == "10000000146")
  }
}
