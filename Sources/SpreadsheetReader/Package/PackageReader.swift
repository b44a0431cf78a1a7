internal import SheetModel
import Synchronization
internal import XML

/// A package that is being read: its parts by name, each read as XML with the limits kept.
///
/// It lives for the length of `open`.
struct PackageReader: ~Copyable {
  /// What the package holds.
  let directory: PackageDirectory

  fileprivate let archive: ZipArchive
  fileprivate let tools: ReadingTools
  let limits: ReaderLimits

  /// A part of up to this many bytes is inflated as a whole, a longer one piece by piece.
  private static let wholeLength: UInt64 = 1 << 20

  /// Opens the package that `source` holds, for the length of the call; its directory, when it has been read before, is
  /// not read again.
  static func open<Result>(
    _ source: WorkbookSource, directory: PackageDirectory? = nil, limits: ReaderLimits,
    _ body: (borrowing PackageReader) throws(ReaderError) -> Result
  ) throws(ReaderError) -> Result {
    try ReadingTools.with { (tools) throws(ReaderError) -> Result in
      try source.withArchive { (archive) throws(ReaderError) -> Result in
        let known = if let directory { directory } else { try PackageDirectory(archive, limits: limits) }
        return try body(PackageReader(directory: known, archive: archive, tools: tools, limits: limits))
      }
    }
  }

  /// Reads a part as XML. Throws `damaged` when it is missing, stands twice in the package, or is broken.
  func read<Handler: XMLHandler & ~Copyable>(
    _ name: PartName, understanding vocabulary: XMLVocabulary = SpreadsheetMarkup.vocabulary,
    into handler: inout Handler
  ) throws(ReaderError) {
    let entry = try entry(name)
    var stream = try PartStream(entry, of: archive, with: tools.inflater)
    do {
      if entry.size <= Self.wholeLength {
        try tools.xml.read(count: Int(entry.size), limits: limits.xml, understanding: vocabulary, into: &handler) {
          space in
          try space.withUnsafeMutableBytes { try stream.readWhole(into: $0) }
        }
      } else {
        try tools.xml.read(
          pieces: { space in try space.withUnsafeMutableBytes { try stream.read(into: $0) } }, limits: limits.xml,
          understanding: vocabulary, into: &handler)
      }
    } catch {
      throw ReaderError(error, part: entry.name)
    }
  }

  /// Reads a long part piece by piece with several parsers at once; see `PieceReader`.
  ///
  /// False when the part is to be read as a whole: it is short, or there is one core, or it cannot be cut; what has been
  /// delivered until then is the part's beginning.
  func readInPieces<Batch: Sendable>(
    _ name: PartName, of shape: PieceShape, _ sizes: PieceSizes,
    parse: @escaping @Sendable (Piece, XMLReader) throws -> Batch, deliver: (Batch) throws(ReaderError) -> Void
  ) throws(ReaderError) -> Bool {
    let entry = try entry(name)
    guard entry.size >= sizes.worthwhile, sizes.threads > 1 else { return false }
    let cutter = PieceCutter(try PartStream(entry, of: archive, with: tools.inflater), shape, sizes)
    return try PieceReader(cutter, threads: sizes.threads, parse: parse).run(with: tools.xml, deliver: deliver)
  }

  /// The whole of a small part; nil when it is missing or larger than `maximum`.
  func smallPart(_ name: PartName, maximum: Int) throws(ReaderError) -> [UInt8]? {
    guard let entry = directory[name], entry.size <= UInt64(maximum) else { return nil }
    return try bytes(of: entry)
  }

  /// The whole of a member, which has to be small enough to be held.
  func bytes(of entry: ZipEntry) throws(ReaderError) -> [UInt8] {
    try judge(entry)
    var stream = try PartStream(entry, of: archive, with: tools.inflater)
    var bytes = [UInt8](repeating: 0, count: Int(entry.size))
    do {
      try bytes.withUnsafeMutableBytes { try stream.readWhole(into: $0) }
    } catch {
      throw ReaderError(error, part: entry.name)
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
}

/// A parser and a decompressor that are used for one package after the other.
///
/// Sendable without the compiler's proof: the pool hands a set to one owner at a time.
final class ReadingTools: @unchecked Sendable {
  let xml: XMLReader
  let inflater = Inflater()

  private static let pool = Mutex<[ReadingTools]>([])
  /// Sets that wait for work; more than threads are of no use.
  private static let maximumWaiting = 16
  /// A set whose parser has held more than this is not kept, in bytes.
  private static let maximumKept = 1 << 20

  private init() throws(ReaderError) {
    guard let xml = try? XMLReader() else { throw .damaged(part: "", reason: "no memory for a parser") }
    self.xml = xml
  }

  /// Lends a set for the length of a call.
  static func with<Result>(_ body: (ReadingTools) throws(ReaderError) -> Result) throws(ReaderError) -> Result {
    let tools = if let waiting = waiting() { waiting } else { try ReadingTools() }
    defer { tools.giveBack() }
    return try body(tools)
  }

  private static func waiting() -> ReadingTools? { pool.withLock { $0.popLast() } }

  private func giveBack() {
    guard xml.largestPiece <= Self.maximumKept else { return }
    Self.pool.withLock { if $0.count < Self.maximumWaiting { $0.append(self) } }
  }
}
