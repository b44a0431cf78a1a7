internal import SheetModel

/// The name of a part of a package, in the form in which names are compared: lower case ASCII letters, forward slashes,
/// no slash in front, no `.` or `..`.
struct PartName: Hashable, CustomStringConvertible {
  let key: String
  /// The name as the archive or the relationship spells it.
  let description: String

  /// The name of a ZIP member.
  init(member: String) {
    description = member
    key = Self.normalised(member)
  }

  /// What a relationship of `source` points to.
  init(target: String, of source: PartName?) {
    let folder = source.map { $0.key.prefix(upTo: $0.fileStart) } ?? ""
    let isAbsolute = target.first == "/" || target.first == "\\"
    key = Self.normalised(isAbsolute ? target : folder + target)
    description = key
  }

  /// The part that lists this part's relationships: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`.
  var relationships: PartName {
    PartName(member: key.prefix(upTo: fileStart) + "_rels/" + key.suffix(from: fileStart) + ".rels")
  }

  private var fileStart: String.Index { key.lastIndex(of: "/").map(key.index(after:)) ?? key.startIndex }

  static func == (a: Self, b: Self) -> Bool { a.key == b.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private static func normalised(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "/"):
        if bytes.last != UInt8(ascii: "/"), !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
      default: bytes.append(byte)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return hasDotSegment(bytes) ? withoutDots(text) : text
  }

  /// Whether a segment begins with a dot and is no file's name such as `.rels`.
  private static func hasDotSegment(_ bytes: [UInt8]) -> Bool {
    var isStart = true
    for (index, byte) in bytes.enumerated() {
      if isStart, byte == UInt8(ascii: "."), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/") || bytes[index + 1] == UInt8(ascii: ".")
      {
        return true
      }
      isStart = byte == UInt8(ascii: "/")
    }
    return false
  }

  private static func withoutDots(_ name: String) -> String {
    var segments: [Substring] = []
    for segment in name.split(separator: "/") where segment != "." {
      if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
    }
    return segments.joined(separator: "/")
  }
}

/// The parts of a package by name.
struct PackageDirectory: Sendable {
  private var entries: [PartName: ZipEntry] = [:]
  private var repeated: Set<PartName> = []

  /// Throws `tooLarge` when there are too many parts, or all together claim to be too large.
  init(_ archive: ZipArchive, limits: ReaderLimits) throws(ReaderError) {
    guard archive.count <= limits.entries else { throw .tooLarge(.entries, maximum: limits.entries) }
    entries.reserveCapacity(archive.count)
    var total: UInt64 = 0
    for index in 0..<archive.count {
      let entry = try archive.entry(at: index)
      let (sum, overflows) = total.addingReportingOverflow(entry.size)
      total = overflows ? .max : sum
      let name = PartName(member: entry.name)
      if entries.updateValue(entry, forKey: name) != nil { repeated.insert(name) }
    }
    guard total <= UInt64(limits.totalBytes) else { throw .tooLarge(.totalBytes, maximum: limits.totalBytes) }
  }

  var names: some Sequence<PartName> { entries.keys }

  subscript(name: PartName) -> ZipEntry? { entries[name] }

  func contains(_ name: PartName) -> Bool { entries[name] != nil }

  /// Readers would disagree on which of two members of one name counts.
  func hasTwice(_ name: PartName) -> Bool { !repeated.isEmpty && repeated.contains(name) }
}
