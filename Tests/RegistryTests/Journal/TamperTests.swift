import Domain
import Foundation
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

/// `IYEM_BYTES` sets how many bytes are changed.
@Suite struct `A registry that was tampered with` {
  private static let changes = ProcessInfo.processInfo.environment["IYEM_BYTES"].flatMap { Int($0) } ?? 40
  private let full: FullRegistry

  init() throws { full = try FullRegistry() }

  /// A value of a table, by the key of its row.
  private struct Place {
    var table, column, condition: String
    var value: DatabaseValue
  }

  /// Every value of every table that follows from the journal, of the journal itself, its tree and its heads.
  private func places() throws -> [Place] {
    let own: [(String, [String], [String])] = [
      ("event", ["position"], ["position", "kind", "entry", "leaf"]),
      ("node", ["level", "number"], ["level", "number", "hash"]),
      ("run_head", ["run"], ["run", "position", "digest"]),
    ]
    let tables =
      own
      + RegisterTable.all.map { table in
        (table.name, table.key, table.columns.filter { !table.progress.contains($0) })
      }
    return try full.fresh.registry.queue.read { database in
      try tables.flatMap { table, key, columns in
        let selection = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return try Row.fetchAll(database, sql: "SELECT \(selection) FROM \(table)").flatMap { row in
          let condition = key.map { "\"\($0)\" = \(Self.literal(row[$0]))" }.joined(separator: " AND ")
          return columns.map { Place(table: table, column: $0, condition: condition, value: row[$0]) }
        }
      }
    }
  }

  @Test func `has rows in every table`() throws {
    let tables = Set(try places().map(\.table))
    #expect(Set(RegisterTable.all.map(\.name)).subtracting(tables).isEmpty)
    #expect(tables.contains("event") && tables.contains("run_head"))
    #expect(try full.defects(after: "").isEmpty)
  }

  @Test func `shows every single byte that was changed, in any table`() throws {
    let places = try places().filter { $0.value != .null }
    var random = SeededRandom(7)
    var changed = 0
    while changed < Self.changes {
      // Each table as often as any other, however many rows it has.
      let table = Set(places.map(\.table)).sorted().randomElement(using: &random) ?? ""
      guard let place = places.filter({ $0.table == table }).randomElement(using: &random),
        let literal = Self.changed(place.value, &random)
      else { continue }
      let statement = "UPDATE \(place.table) SET \"\(place.column)\" = \(literal) WHERE \(place.condition)"
      let found: [Defect]
      do { found = try full.defects(after: statement) } catch { continue }
      changed += 1
      #expect(!found.isEmpty, "\(statement)")
    }
  }

  @Test func `shows every kind of row that was removed or put in twice`() throws {
    let rows = Dictionary(grouping: try places(), by: { "\($0.table) \($0.condition)" })
    for table in Set(rows.values.map { $0[0].table }).sorted() {
      guard let row = rows.values.first(where: { $0[0].table == table }) else { continue }
      #expect(try !full.defects(after: "DELETE FROM \(table) WHERE \(row[0].condition)").isEmpty, "\(table)")
    }
  }

  @Test func `names the entry that was changed`() throws {
    let holding = try full.fresh.registry.queue.read { database in
      try Int.fetchOne(database, sql: "SELECT min(position) FROM event WHERE entry LIKE '%Yılmaz%'")
    }
    let position = String(try #require(holding))
    let found = try full.defects(
      after: "UPDATE event SET entry = replace(entry, 'Yılmaz', 'Yılgaz') WHERE position = \(position)")
    #expect(found.first == Defect(.entryChanged, table: "event", row: position, detail: position), "\(found)")
  }

  @Test func `shows what changed in what people are asked for`() throws {
    let changes: [(String, String)] = [
      ("UPDATE mail SET sender = 'x@y.example'", "mail"), ("UPDATE mail SET subject = 'x'", "mail"),
      ("UPDATE mail_attachment SET size = 1", "mail_attachment"), ("UPDATE answer SET state = 'ready'", "answer"),
      ("UPDATE form_row SET v_email = 'x' WHERE form = 1", "form_row"), ("UPDATE finding SET value = 'x'", "finding"),
      ("UPDATE run SET policy = 'whole-form'", "run"),
      ("UPDATE unit SET parent = NULL WHERE no = \(Sample.branch)", "unit"),
      ("UPDATE unit SET name = 'x' WHERE no = \(Sample.branch)", "unit"), ("UPDATE unit SET address = 'x'", "unit"),
      ("UPDATE older_name SET name = 'x'", "older_name"), ("UPDATE decision SET domain = 'x.example'", "decision"),
      (
        "INSERT INTO authorisation SELECT 99, national_id, unit, 'İYEM Görevlisi', since, granted_form, granted_row, "
          + "justification, NULL, NULL, NULL, NULL, NULL FROM authorisation LIMIT 1", "authorisation"
      ),
    ]
    for (statement, table) in changes {
      let found = try full.defects(after: statement)
      #expect(found.contains { $0.table == table }, "\(statement): \(found)")
    }
  }

  @Test func `shows entries that changed places, were removed or put in`() throws {
    let swap = """
      UPDATE event SET position = -1 WHERE position = 3; UPDATE event SET position = 3 WHERE position = 4;
      UPDATE event SET position = 4 WHERE position = -1
      """
    #expect(try full.defects(after: swap).contains { $0.kind == .entryChanged })
    #expect(try full.defects(after: "DELETE FROM event WHERE position = 3").contains { $0.kind == .entryRemoved })
    let twice = "INSERT INTO event SELECT position + 500, kind, entry, leaf FROM event WHERE position = 3"
    #expect(try !full.defects(after: twice).isEmpty)
  }

  @Test func `is told, not a crash, where numbers lie at their ends`() throws {
    for number in [Int64.max, Int64.max - 1, 0, -1, Int64.min] {
      let places = ["event SET position = \(number) WHERE position = 3", "run_head SET position = \(number)"]
      for place in places {
        #expect(try !full.defects(after: "PRAGMA ignore_check_constraints = ON; UPDATE \(place)").isEmpty, "\(place)")
      }
      let node = "INSERT INTO node (level, number, hash) VALUES (1, \(number), zeroblob(32))"
      #expect(try !full.defects(after: "PRAGMA ignore_check_constraints = ON; \(node)").isEmpty, "\(node)")
    }
  }

  /// The last entries go with all that follows from them: all that is left fits together.
  @Test func `shows a tail that was cut, and a history that was written anew, against a head that was kept`() throws {
    let head = try #require(try full.head)
    let other = try FreshRegistry()
    try other.applyManagers()
    var found: [Defect] = []
    _ = try other.registry.read { try $0.forEachDefect(anchors: [ChainAnchor(head)]) { found.append($0) } }
    #expect(found.map(\.kind) == [.chainCut])
    let own = try #require(try other.registry.read { try $0.chainHead() })
    found = try full.defects(after: "", anchors: [ChainAnchor(own)])
    #expect(found.map(\.kind) == [.headDiffers])
    #expect(try full.defects(after: "", anchors: [ChainAnchor(head)]).isEmpty)
    let digest = try #require(ChainAnchor(head.digest))
    #expect(try full.defects(after: "", anchors: [digest]).isEmpty)
  }

  /// Nobody can alter an entry so that the digest comes out all but the same: such a head was copied wrongly.
  @Test func `tells a head that was copied wrongly from one that was kept of another journal`() throws {
    let head = try #require(try full.head)
    func found(_ text: String) throws -> [Defect] {
      try full.defects(after: "", anchors: [try #require(ChainAnchor(text))])
    }
    let mistyped = (head.digest.hasPrefix("0") ? "1" : "0") + head.digest.dropFirst()
    let meant = Defect(.headMistyped, table: "event", row: mistyped, detail: String(head.position))
    #expect(try found("\(head.position):\(mistyped)") == [meant] && found(mistyped) == [meant])
    #expect(try found("\(head.position + 9):\(mistyped)") == [meant])
    for position in [1, head.position - 1, head.position + 9] {
      let moved = try found("\(position):\(head.digest)")
      #expect(moved == [Defect(.headMistyped, table: "event", row: head.digest, detail: String(head.position))])
    }
    let other = String(repeating: "5a", count: 32)
    #expect(try found("\(head.position):\(other)").map(\.kind) == [.headDiffers])
    #expect(try found("\(head.position + 1):\(other)").map(\.kind) == [.chainCut])
    #expect(try found(other).map(\.kind) == [.headUnknown])
  }

  /// Another value than this one, as SQL; nil where it cannot be told from it.
  private static func changed(_ value: DatabaseValue, _ random: inout SeededRandom) -> String? {
    func other(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      guard !bytes.isEmpty else { return [120] }
      bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      return bytes
    }
    switch value.storage {
    case .int64(let number): return String(number ^ (1 << Int64.random(in: 0..<62, using: &random)))
    case .string(let text): return "CAST(x'\(hex(other(Array(text.utf8))))' AS TEXT)"
    case .blob(let data): return "x'\(hex(other([UInt8](data))))'"
    case .null, .double: return nil
    }
  }

  private static func literal(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .int64(let number): String(number)
    case .string(let text): "CAST(x'\(hex(Array(text.utf8)))' AS TEXT)"
    default: "NULL"
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
