internal import SheetModel

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
