import Domain
import Testing

@Suite struct `A DETSİS number` {
  @Test(arguments: ["10000000", "72131250", "99999999"])
  func `is eight digits, the first not 0`(text: String) {
    #expect(DetsisNo(text)?.description == text)
  }

  static let rejected = [
    "", "7213125", "721312500", "07213125", "7213125x", " 72131250", "72131250 ", "7213 1250", "-7213125", "+7213125",
    "72131250.0", "７２１３１２５０", "٧٢١٣١٢٥٠", "99999999999999999999",
  ]

  @Test(arguments: rejected)
  func `is nothing else`(text: String) {
    #expect(DetsisNo(text) == nil)
  }

  @Test func `is made of a number in the same bounds`() {
    #expect(DetsisNo(Int32(9_999_999)) == nil)
    #expect(DetsisNo(Int32(100_000_000)) == nil)
    #expect(DetsisNo(Int32(10_000_000)) == DetsisNo("10000000"))
    #expect(DetsisNo(Int32.min) == nil)
  }

  @Test func `is ordered as its number is`() throws {
    #expect(try #require(DetsisNo("10000000")) < #require(DetsisNo("10000001")))
  }
}
