import Domain
import Testing

@Suite struct `The units in short` {
  @Test func `have themselves for a main institution where theirs is none that there is`() throws {
    let numbers = try (10_000_001...10_000_003).map { try #require(DetsisNo(Int32($0))) }
    var table = UnitTable()
    for (no, main) in zip(numbers, [nil, numbers[0], DetsisNo(99_999_999)]) {
      table.add(no, parent: nil, main: main, isActive: true, foldedName: "birim".utf8.span)
    }
    #expect(numbers.indices.map(table.mainInstitution) == [numbers[0], numbers[0], numbers[2]])
  }
}
