internal import SheetModel
internal import XML

/// An open package: its parts by name, each read as XML with the limits kept.
struct PackageReader: ~Copyable {
  /// What the package holds.
  let directory: PackageDirectory

  private let archive: ZipArchive
  private let tools: ReadingTools
  private let limits: ReaderLimits

  /// Opens the package that `bytes` holds, for the length of the call; its directory, when it has been read before, is
  /// not read again.
  static func open<Result>(
    _ bytes: [UInt8], directory: PackageDirectory? = nil, limits: ReaderLimits,
    _ body: (borrowing PackageReader) throws(ReaderError) -> Result
  ) throws(ReaderError) -> Result {
    try bytes.withUnsafeBufferPointer { (buffer) throws(ReaderError) -> Result in
      try ReadingTools.with { (tools) throws(ReaderError) -> Result in
        let archive = try ZipArchive(UnsafeRawBufferPointer(buffer))
        let known = if let directory { directory } else { try PackageDirectory(archive, limits: limits) }
        return try body(PackageReader(directory: known, archive: archive, tools: tools, limits: limits))
      }
    }
  }

  private init(
    directory: PackageDirectory, archive: consuming ZipArchive, tools: ReadingTools, limits: ReaderLimits
  ) {
    self.directory = directory
    self.archive = archive
    self.tools = tools
    self.limits = limits
  }

  /// Reads a part as XML. Throws `damaged` when it is missing, stands twice in the package, or is broken.
  func read<Handler: XMLHandler>(_ name: PartName, into handler: inout Handler) throws(ReaderError) {
    let entry = try entry(name)
    do {
      try tools.xml.read(count: Int(entry.size), limits: limits.xml, into: &handler) { space in
        try space.withUnsafeMutableBytes { try fill($0, with: entry) }
      }
    } catch let error as ReaderError {
      throw error
    } catch let error as XMLError {
      throw ReaderError(error, part: entry.name)
    } catch {
      throw .damaged(part: entry.name, reason: String(describing: error))
    }
  }

  /// The whole of a small part; nil when it is missing or larger than `maximum`.
  func smallPart(_ name: PartName, maximum: Int) throws(ReaderError) -> [UInt8]? {
    guard let entry = directory[name], entry.size <= UInt64(maximum) else { return nil }
    try judge(entry)
    var bytes = [UInt8](repeating: 0, count: Int(entry.size))
    do {
      try bytes.withUnsafeMutableBytes { try fill($0, with: entry) }
    } catch let error as ReaderError {
      throw error
    } catch {
      throw .damaged(part: entry.name, reason: String(describing: error))
    }
    return bytes
  }

  private func entry(_ name: PartName) throws(ReaderError) -> ZipEntry {
    guard let entry = directory[name] else { throw .damaged(part: name.description, reason: "it is missing") }
    guard !directory.hasTwice(name) else {
      throw .damaged(part: entry.name, reason: "it stands twice in the package")
    }
    try judge(entry)
    return entry
  }

  /// Judges the sizes that the directory claims, before anything is done with them.
  private func judge(_ entry: ZipEntry) throws(ReaderError) {
    if entry.isEncrypted { throw .encrypted }
    guard entry.size <= UInt64(limits.partBytes) else { throw .tooLarge(.partBytes, maximum: limits.partBytes) }
    guard entry.compressedSize <= UInt64(archive.size) else {
      throw .damaged(part: entry.name, reason: "its compressed size is more than the file")
    }
    if entry.size >= UInt64(limits.ratioJudgedFrom), entry.size / max(entry.compressedSize, 1) > limits.inflationRatio {
      throw .tooLarge(.inflationRatio, maximum: limits.inflationRatio)
    }
  }

  private func fill(_ space: UnsafeMutableRawBufferPointer, with entry: ZipEntry) throws(ReaderError) {
    switch entry.method {
    case .stored:
      guard entry.size == entry.compressedSize else {
        throw .damaged(part: entry.name, reason: "a stored part has two sizes")
      }
      try archive.readRaw(entry, into: space)
    case .deflated: try inflate(entry, into: space)
    case .other(let code): throw .damaged(part: entry.name, reason: "compression method \(code) is not known")
    }
    guard Inflater.crc32(UnsafeRawBufferPointer(space)) == entry.crc else {
      throw .damaged(part: entry.name, reason: "its checksum (CRC-32) does not agree")
    }
  }

  private func inflate(_ entry: ZipEntry, into space: UnsafeMutableRawBufferPointer) throws(ReaderError) {
    let count = Int(entry.compressedSize)
    if tools.compressed.count < count { tools.compressed = [UInt8](repeating: 0, count: count) }
    try tools.compressed.withUnsafeMutableBufferPointer { (buffer) throws(ReaderError) in
      let compressed = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer).prefix(count))
      try archive.readRaw(entry, into: compressed)
      do throws(Inflater.Failure) {
        try tools.inflater.inflate(UnsafeRawBufferPointer(compressed), into: space)
      } catch {
        throw ReaderError(error, part: entry.name)
      }
    }
  }
}
