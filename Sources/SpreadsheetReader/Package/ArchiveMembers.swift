internal import SheetModel

/// The files in a ZIP archive, inflated one after the other with the limits kept.
package struct ArchiveMembers: Sendable {
  /// A file of the archive; a folder is none.
  package struct Member: Sendable {
    /// As the archive spells it, its folders too: a claim, and no path to write to.
    package let name: String
    /// What it claims to be inflated, in bytes.
    package let size: UInt64
    fileprivate let entry: ZipEntry
  }

  /// In the order of the archive's directory.
  package let members: [Member]

  private let source: WorkbookSource
  private let limits: ReaderLimits

  /// Reads the directory. Throws `notWorkbook` for what is no ZIP archive, `damaged` for a broken one, `tooLarge` for one
  /// with too many members, or with more in them than the limits allow.
  package init(bytes: [UInt8], limits: ReaderLimits = .standard) throws(ReaderError) {
    let source = WorkbookSource(bytes)
    guard source.size <= limits.fileBytes else { throw .tooLarge(.fileBytes, maximum: limits.fileBytes) }
    try FileSignature.check(source)
    // A file of a mail is read whatever its name; packers give names with letters of their own in extra fields.
    try ZipLayout.judge(source, maximum: limits.entries, mayRename: true)
    members = try source.withArchive { (archive) throws(ReaderError) in
      _ = try PackageDirectory(archive, limits: limits)
      var members = [Member]()
      for index in 0..<archive.count {
        let entry = try archive.entry(at: index)
        guard !entry.name.hasSuffix("/"), !entry.name.hasSuffix("\\") else { continue }
        members.append(Member(name: entry.name, size: entry.size, entry: entry))
      }
      return members
    }
    self.source = source
    self.limits = limits
  }

  /// The bytes of a member. Throws `encrypted`, `tooLarge` or `damaged`.
  package func bytes(of member: Member) throws(ReaderError) -> [UInt8] {
    try PackageReader.open(source, limits: limits) { (package) throws(ReaderError) in
      try package.bytes(of: member.entry)
    }
  }
}
