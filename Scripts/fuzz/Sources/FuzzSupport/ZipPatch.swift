/// A lie in one field of an archive.
public struct ZipPatch {
  /// The member whose headers are meant, modulo the number of members.
  let member: Int
  let field: Field
  /// Replaces what the field says, or is added to it.
  let value: UInt32
  let isAdded: Bool

  /// Where a field stands: in the member's local header, in its directory entry, or in the record that ends the archive.
  enum Header { case local, directory, end }

  struct Field {
    let header: Header
    let offset: Int
    let width: Int
  }

  private static let length = 6

  private static let fields = [
    // Flags, method, checksum, sizes, lengths of name and extra fields.
    Field(header: .local, offset: 6, width: 2), Field(header: .local, offset: 8, width: 2),
    Field(header: .local, offset: 14, width: 4), Field(header: .local, offset: 18, width: 4),
    Field(header: .local, offset: 22, width: 4), Field(header: .local, offset: 26, width: 2),
    Field(header: .local, offset: 28, width: 2),
    // The same, then the lengths of the comment and the place of the local header.
    Field(header: .directory, offset: 8, width: 2), Field(header: .directory, offset: 10, width: 2),
    Field(header: .directory, offset: 16, width: 4), Field(header: .directory, offset: 20, width: 4),
    Field(header: .directory, offset: 24, width: 4), Field(header: .directory, offset: 28, width: 2),
    Field(header: .directory, offset: 30, width: 2), Field(header: .directory, offset: 32, width: 2),
    Field(header: .directory, offset: 42, width: 4),
    // Disks, entries twice, size and place of the directory, length of the comment.
    Field(header: .end, offset: 4, width: 2), Field(header: .end, offset: 6, width: 2),
    Field(header: .end, offset: 8, width: 2), Field(header: .end, offset: 10, width: 2),
    Field(header: .end, offset: 12, width: 4), Field(header: .end, offset: 16, width: 4),
    Field(header: .end, offset: 20, width: 2),
  ]

  /// Patches of six bytes each: the member, the field (from 128 on: added), the value.
  static func all(in bytes: ArraySlice<UInt8>) -> [ZipPatch] {
    stride(from: bytes.startIndex, through: bytes.endIndex - length, by: length).map { start in
      let field = Int(bytes[start + 1])
      return ZipPatch(
        member: Int(bytes[start]), field: fields[(field & 127) % fields.count],
        value: (2..<6).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1 - 2)) },
        isAdded: field >= 128)
    }
  }
}
