import Foundation
internal import GRDB
import Signatures

/// The digest of one entry behind the one before it: what makes the entries a chain.
///
/// It is SHA-256 over the digest before (32 bytes; zeros before the first entry) and the entry's canonical bytes. These are
/// the table's name as a text, then for each column that is not null, in the order of the columns' names (by their bytes):
/// the name as a text, then the value. A text is `t`, its length in bytes (4 bytes, big-endian) and its UTF-8 as it is
/// stored; an integer `i` and 8 bytes, big-endian, two's complement; a blob `b`, its length (4 bytes) and its bytes. There
/// are no other types. A column that is null is left out, so that one which a later schema adds changes no digest.
struct EntryDigest {
  static let byteCount = 32

  /// What comes before the first entry.
  static let origin = [UInt8](repeating: 0, count: byteCount)

  private let columns: [String]
  private let table: String
  private var bytes: [UInt8] = []

  init(_ table: String, in database: Database) throws {
    self.table = table
    columns = try database.columns(in: table).map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    bytes.reserveCapacity(1024)
  }

  /// The columns as a question for entries has to name them; `id` is asked for again behind them.
  var selection: String { (columns + ["id"]).map { "\"\($0)\"" }.joined(separator: ", ") }

  func id(of entry: Row) -> Int64 { entry[columns.count] as Int64? ?? 0 }

  /// The digest of an entry, whose columns are those of `selection`. Throws `damaged` for a value of no known type.
  mutating func digest(of entry: Row, after previous: [UInt8]) throws -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    bytes += previous
    append(table)
    for (index, column) in columns.enumerated() where !entry.hasNull(atIndex: index) {
      append(column)
      let value: DatabaseValue = entry[index]
      switch value.storage {
      case .int64(let number): append(number)
      // The bytes themselves: what is no UTF-8 any more must not pass for what it was.
      case .string: append(UInt8(ascii: "t"), entry[index] as Data? ?? Data())
      case .blob(let data): append(UInt8(ascii: "b"), data)
      case .null, .double: throw RegistryError.damaged(reason: "a value that the schema does not allow")
      }
    }
    return SHA256.hash(of: bytes.span).bytes
  }

  private mutating func append(_ text: String) { append(UInt8(ascii: "t"), text.utf8) }

  private mutating func append(_ kind: UInt8, _ content: some Collection<UInt8>) {
    bytes.append(kind)
    let count = UInt32(truncatingIfNeeded: content.count)
    for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes.append(contentsOf: content)
  }

  private mutating func append(_ number: Int64) {
    bytes.append(UInt8(ascii: "i"))
    for shift in stride(from: Int64(56), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
