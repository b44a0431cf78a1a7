import Domain
import Register
import Testing

/// The same facts in, the same answers out, whichever store holds them.
@Suite struct `Two stores that were told the same story` {
  /// Told once: the questions change nothing.
  nonisolated(unsafe) private static let answers = Result {
    try Implementation.allCases.map { implementation in
      let store = try Store(implementation)
      try Story.tell(to: store)
      return try Questions.answers(of: store)
    }
  }

  @Test(arguments: Questions.all.keys.sorted())
  func `answer alike`(question: String) throws {
    let answers = try Self.answers.get().map { $0[question] }
    let first = try #require(answers.first ?? nil)
    for other in answers.dropFirst() { #expect(other == first) }
  }

  @Test func `say something to every question but those for defects`() throws {
    let silent = Set(try Self.answers.get().flatMap { answers in answers.filter { $0.value.isEmpty }.keys })
    #expect(silent == ["audit: defects"])
  }

  @Test func `have the same head`() throws {
    let heads = try Self.answers.get().map { $0["audit: heads"]?.first }
    #expect(Set(heads).count == 1 && heads.first != AnyHashable(ChainHead?.none))
  }
}
