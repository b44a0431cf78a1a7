/// A ZIP archive of members that are not compressed.
public struct StoredZip {
  private var body = [UInt8]()
  private var directory = [UInt8]()
  private var count = 0

  public init() {}

  /// `isEncrypted` and `damages` (its checksum) are told of the member alone: its bytes stay as they are.
  public mutating func add(_ name: String, _ content: [UInt8], isEncrypted: Bool = false, damages: Bool = false) {
    let start = body.count
    let crc = Self.crc32(content) ^ (damages ? 1 : 0)
    let common =
      Self.number(20, 2) + Self.number((isEncrypted ? 1 : 0) | 0x800, 2) + Self.number(0, 2)
      + Self.number(0x48D7_4B00, 4)
      + Self.number(Int(crc), 4) + Self.number(content.count, 4) + Self.number(content.count, 4)
      + Self.number(name.utf8.count, 2) + Self.number(0, 2)
    body += Self.number(0x0403_4B50, 4) + common + Array(name.utf8) + content
    directory +=
      Self.number(0x0201_4B50, 4) + Self.number(20, 2) + common + Self.number(0, 6) + Self.number(0, 4)
      + Self.number(start, 4) + Array(name.utf8)
    count += 1
  }

  public var bytes: [UInt8] {
    body + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
      + Self.number(directory.count, 4) + Self.number(body.count, 4) + Self.number(0, 2)
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
