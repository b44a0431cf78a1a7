import Domain
import TestSupport
import Testing

@testable import Registry

@Suite struct `A registry that was tampered with` {
  /// Where a byte is changed: of any value of any chained table, of the chain itself, and of the runs' heads.
  @Test func `shows every one of 1,500 single bytes that were changed`() throws {
    let tampered = try Tampered()
    var random = SeededRandom(7)
    var places: [(table: String, row: Int64, column: String, bytes: [UInt8], isNumber: Bool, isText: Bool)] = []
    for table in ["chain"] + ChainedTable.allCases.map(\.name) {
      for row in try tampered.rows(of: table) {
        for column in try tampered.columns(of: table) {
          guard let value = try tampered.value(of: column, row, in: table), !value.bytes.isEmpty else { continue }
          places.append((table, row, column, value.bytes, value.isNumber, value.isText))
        }
      }
    }
    var changed = 0
    while changed < 1500 {
      let place = places[Int.random(in: places.indices, using: &random)]
      var bytes = place.bytes
      bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      let statement =
        "UPDATE \(place.table) SET \"\(place.column)\" = \(literal(bytes, place.isNumber, place.isText)) "
        + "WHERE rowid = \(place.row)"
      let found: [Defect]
      do { found = try tampered.defects(after: statement) } catch { continue }
      changed += 1
      #expect(!found.isEmpty, "\(statement)")
    }
  }

  @Test func `names the entry that was changed, and it alone`() throws {
    let tampered = try Tampered()
    let found = try tampered.defects(after: "UPDATE journal SET justification = 'x' WHERE id = 2")
    #expect(found == [Defect(.entryChanged, table: "journal", row: "2", detail: "4")])
    let two = try tampered.defects(
      after: "UPDATE journal SET unit = 10000001 WHERE id = 4; UPDATE batch SET applied = 9")
    #expect(two.map(\.table) == ["journal", "batch"])
  }

  @Test func `shows every entry and every link that was removed`() throws {
    let tampered = try Tampered()
    for table in ["chain"] + ChainedTable.allCases.map(\.name) {
      for row in try tampered.rows(of: table) {
        let found = try tampered.defects(after: "DELETE FROM \(table) WHERE rowid = \(row)")
        #expect(!found.isEmpty, "\(table) \(row)")
        if table != "chain" { #expect(found.first?.kind == .entryRemoved && found.first?.row == String(row)) }
      }
    }
  }

  @Test func `shows an entry that was put in`() throws {
    let tampered = try Tampered()
    let insertion = """
      INSERT INTO journal (id, at, run, form, row, kind, national_id, unit, role, justification)
      SELECT 99, at, run, form, row, kind, national_id, unit, role, justification FROM journal WHERE id = 2
      """
    #expect(try tampered.defects(after: insertion) == [Defect(.entryUnchained, table: "journal", row: "99")])
  }

  /// The last entries and links go together, and with them what the runs recorded: all that is left fits together.
  @Test func `shows a tail that was cut, against a head that was kept`() throws {
    let tampered = try Tampered()
    let head = try #require(try tampered.head)
    for kept in 1..<head.position {
      var cut = "DELETE FROM run_head WHERE position > \(kept);"
      for table in ChainedTable.allCases {
        cut += """
          DELETE FROM \(table.name)
          WHERE id IN (SELECT entry FROM chain WHERE kind = \(table.rawValue) AND position > \(kept));
          """
      }
      cut += "DELETE FROM chain WHERE position > \(kept);"
      #expect(try tampered.defects(after: cut).isEmpty)
      let found = try tampered.defects(after: cut, anchors: [ChainAnchor(head)])
      #expect(found.map(\.kind) == [.chainCut], "\(kept)")
      let digest = try #require(ChainAnchor(head.digest))
      #expect(try tampered.defects(after: cut, anchors: [digest]).map(\.kind) == [.headUnknown])
    }
    #expect(try tampered.defects(after: "", anchors: [ChainAnchor(head)]).isEmpty)
  }

  /// An entry is changed, and every digest from it on made anew: only what was kept outside tells.
  @Test func `shows a chain that was made anew, against a head that was kept`() throws {
    let tampered = try Tampered()
    let head = try #require(try tampered.head)
    let forged = try Tampered()
    try forged.fresh.sql(
      """
      DELETE FROM run_head; DELETE FROM chain; UPDATE journal SET justification = 'x' WHERE id = 2;
      """)
    try forged.fresh.registry.queue.inDatabase { try Chain($0).seal() }
    #expect(try forged.defects(after: "").isEmpty)
    #expect(try forged.defects(after: "", anchors: [ChainAnchor(head)]).map(\.kind) == [.headDiffers])
  }

  /// Nobody can alter an entry so that the digest comes out all but the same: such a head was copied wrongly.
  @Test func `tells a head that was copied wrongly from one that was kept of another chain`() throws {
    let tampered = try Tampered()
    let head = try #require(try tampered.head)
    func found(_ text: String) throws -> [Defect] {
      try tampered.defects(after: "", anchors: [try #require(ChainAnchor(text))])
    }
    let mistyped = (head.digest.hasPrefix("0") ? "1" : "0") + head.digest.dropFirst()
    let turned = String(head.digest.dropFirst(2).prefix(1)) + head.digest.dropFirst()
    let meant = Defect(.headMistyped, table: "chain", row: mistyped, detail: String(head.position))
    #expect(try found("\(head.position):\(mistyped)") == [meant] && found(mistyped) == [meant])
    #expect(try found("\(head.position + 9):\(mistyped)") == [meant])
    #expect(try found("\(head.position):\(turned)").map(\.kind) == (turned == head.digest ? [] : [.headMistyped]))
    for position in [1, head.position - 1, head.position + 9] {
      let moved = try found("\(position):\(head.digest)")
      #expect(moved == [Defect(.headMistyped, table: "chain", row: head.digest, detail: String(head.position))])
    }
    #expect(try found(head.digest).isEmpty)
    let other = String(repeating: "5a", count: 32)
    #expect(try found("\(head.position):\(other)").map(\.kind) == [.headDiffers])
    #expect(try found("\(head.position + 1):\(other)").map(\.kind) == [.chainCut])
  }

  private func literal(_ bytes: [UInt8], _ isNumber: Bool, _ isText: Bool) -> String {
    if isNumber { return String(bytes.reduce(0) { $0 << 8 | Int64($1) }) }
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    return isText ? "CAST(x'\(digits.joined())' AS TEXT)" : "x'\(digits.joined())'"
  }
}
