import Domain
import Testing

@Suite struct `What is to be undone` {
  @Test(arguments: [
    ("2016-06-23-001", UndoTarget.run("2016-06-23-001", row: nil)),
    ("2016-06-23-1000:7", .run("2016-06-23-1000", row: 7)), ("12", .form(12, row: nil)), ("12:3", .form(12, row: 3)),
  ])
  func `is a run, a form, or a row of one`(text: String, target: UndoTarget) {
    #expect(UndoTarget(text) == target)
    #expect(target.description == text)
  }

  @Test(arguments: [
    "", ":", "12:", ":3", "0", "-1", "+1", "12:0", "12:3:4", "2016-06-23", "2016-6-23-001", "a", "2016-06-23-01",
  ])
  func `is nothing else`(text: String) { #expect(UndoTarget(text) == nil) }
}

@Suite struct `A head of the chain` {
  private let digest = String(repeating: "0f", count: 32)

  @Test func `is read as it is written, alone or out of a document`() throws {
    let head = try #require(ChainHead(position: 57, bytes: [UInt8](repeating: 15, count: 32)))
    #expect(head.description == "57:\(digest)")
    #expect(ChainAnchor(head.description) == ChainAnchor(head))
    #expect(ChainAnchor(digest.uppercased()) == ChainAnchor(digest))
    #expect(ChainAnchor.all(in: "{\"sha256\":\"\(digest)\",\"head\":\"57:\(digest)\"}") == [ChainAnchor(head)])
  }

  @Test(arguments: ["", "57", "57:", "0:", "x:", "57:57:"])
  func `is no other text`(start: String) {
    #expect(ChainAnchor(start) == nil)
    if !start.isEmpty, start != "57" && start != "57:" { #expect(ChainAnchor(start + digest) == nil) }
    #expect(ChainAnchor(start + digest.dropLast()) == nil)
  }
}
