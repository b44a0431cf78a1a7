/// What the directory of a ZIP archive says of one member: claims, until the member has been inflated and checked.
struct ZipEntry: Sendable {
  enum Method: Hashable {
    case stored
    case deflated
    case other(Int)
  }

  let index: UInt64
  let name: String
  let compressedSize: UInt64
  let size: UInt64
  let crc: UInt32
  let method: Method
  let isEncrypted: Bool
}
