import Domain
import Intake
import SpreadsheetReader
import Testing

/// What a table's reading handed on.
struct ReadTable: TableHandler {
  private(set) var header: TableHeader?
  private(set) var rows: [RequestRow] = []
  private(set) var shifted: [Int] = []
  /// The rows again, as they come out of the form in which long tables are kept.
  private(set) var unpacked: [RequestRow] = []
  private var packed = PackedRows()

  mutating func begin(_ header: TableHeader) { self.header = header }

  mutating func row(_ row: borrowing TableRow) {
    guard let header else { return }
    rows.append(row.request(header))
    packed.append(row)
    var again = TableRow.empty(fields: header.layout.fields.count)
    packed.load(packed.count - 1, into: &again)
    if again.isShifted == row.isShifted { unpacked.append(again.request(header)) }
    if row.isShifted { shifted.append(row.number) }
  }

  /// The texts of the rows, as sample rows hold them.
  var texts: [[Field: String]] {
    rows.map { row in
      Dictionary(uniqueKeysWithValues: row.fields.map { ($0, row[$0].text) }).filter { !$0.value.isEmpty }
    }
  }
}

/// Reads a file that comes in pieces of some size.
func read(
  _ bytes: [UInt8], as layout: TableLayout = .managerBatch, pieces size: Int = 1 << 16
) throws -> (table: ReadTable, end: TableEnd) {
  var table = ReadTable()
  var rest = bytes[...]
  let end = try TableReader(layout).read(
    nextChunk: {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }, into: &table)
  #expect(table.unpacked == table.rows)
  return (table, end)
}

func read(
  _ text: String, as layout: TableLayout = .managerBatch, pieces size: Int = 1 << 16
) throws -> (table: ReadTable, end: TableEnd) {
  try read(Array(text.utf8), as: layout, pieces: size)
}
