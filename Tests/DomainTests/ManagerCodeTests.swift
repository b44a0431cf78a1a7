import Domain
import Testing

@Suite struct `A manager's code` {
  @Test func `is made of a serial number and its check digit`() throws {
    let code = try #require(ManagerCode(serial: 10_000_000))
    #expect(code.serial == 10_000_000)
    #expect(code.number / 10 == 10_000_000)
    #expect(ManagerCode(code.number) == code)
    #expect(ManagerCode(code.description) == code)
  }

  /// Damm's own example: 572 has the check digit 4; leading zeros do not change it.
  @Test func `follows Damm's scheme`() {
    let plain = [10_000_572, 57_200_000, 99_999_999].compactMap { ManagerCode(serial: Int32($0)) }
    #expect(plain.count == 3)
    #expect(plain.allSatisfy { damm($0.number) == 0 })
    #expect(damm(572_4) == 0)
  }

  /// The table as Wikipedia prints it, as text, read digit by digit.
  private func damm(_ number: Int32) -> Int {
    let rows = """
      0317598642 7092154863 4206871359 1750983426 6123045978 3674209581 5869720134 8945362017 9438617205 2581436790
      """.split(separator: " ").map { $0.compactMap(\.wholeNumberValue) }
    return String(number).compactMap(\.wholeNumberValue).reduce(0) { rows[$0][$1] }
  }

  @Test(arguments: [10_000_000, 12_345_678, 50_505_050, 99_999_998] as [Int32])
  func `tells every wrong digit and every two neighbours swapped`(serial: Int32) throws {
    let digits = Array(try #require(ManagerCode(serial: serial)).description.utf8)
    for place in digits.indices {
      for digit in UInt8(48)...57 where digit != digits[place] {
        var wrong = digits
        wrong[place] = digit
        #expect(ManagerCode(String(decoding: wrong, as: UTF8.self)) == nil)
      }
      guard place > 0, digits[place] != digits[place - 1] else { continue }
      var swapped = digits
      swapped.swapAt(place, place - 1)
      #expect(ManagerCode(String(decoding: swapped, as: UTF8.self)) == nil)
    }
  }

  @Test(arguments: ["", "1", "10000000", "1000000000", "12345678x", "-10000000", "００００００００0"])
  func `is nothing else`(text: String) {
    #expect(ManagerCode(text) == nil)
  }

  @Test func `ends where its serial numbers do`() {
    #expect(ManagerCode(serial: 9_999_999) == nil)
    #expect(ManagerCode(serial: 100_000_000) == nil)
  }
}
