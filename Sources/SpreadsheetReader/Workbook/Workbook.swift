internal import SheetModel
internal import XML

/// An .xlsx or .xlsm workbook.
///
/// Opening it reads everything but the sheets; each sheet is inflated and parsed when it is asked for, a long one on
/// several threads. Sheets may be read by several threads at once.
public struct Workbook: Sendable {
  /// All sheets in the order of the workbook; only worksheets have cells.
  public let sheets: [SheetInfo]

  private let source: WorkbookSource
  private let limits: ReaderLimits
  private let sizes: PieceSizes
  private let contents: WorkbookContents

  /// A file of up to this many bytes is held in memory, which spares most of the calls that read it.
  private static let maximumHeld = 1 << 20

  /// Opens a workbook that lies in memory.
  public init(bytes: [UInt8], limits: ReaderLimits = .standard) throws(ReaderError) {
    try self.init(WorkbookSource(bytes), limits: limits)
  }

  /// Opens a workbook that lies in an open file; the descriptor stays the caller's.
  ///
  /// Memory is needed for the shared strings alone, however long the file is.
  public init(descriptor: Int32, limits: ReaderLimits = .standard) throws(ReaderError) {
    let file = try WorkbookFile(descriptor: descriptor)
    let isLong = file.size > Self.maximumHeld
    try self.init(
      isLong ? WorkbookSource(file) : WorkbookSource(try file.bytes(at: 0, count: file.size)), limits: limits)
  }

  init(_ source: WorkbookSource, limits: ReaderLimits, sizes: PieceSizes = .standard) throws(ReaderError) {
    guard source.size <= limits.fileBytes else { throw .tooLarge(.fileBytes, maximum: limits.fileBytes) }
    try FileSignature.check(source)
    try ZipLayout.judge(source, maximum: limits.entries)
    contents = try PackageReader.open(source, limits: limits) { (package) throws(ReaderError) in
      try WorkbookContents(package, limits: limits, sizes: sizes)
    }
    sheets = contents.sheets.map(\.info)
    self.source = source
    self.limits = limits
    self.sizes = sizes
  }

  /// Streams the cells, merged ranges and hyperlinks of a sheet into `handler`; a sheet that is no worksheet has none.
  ///
  /// `index` counts from 0 in `sheets`; one that is not there gives nothing. Of a long sheet that turns out to be broken
  /// the handler has been given the beginning when the error is thrown.
  @inlinable
  public func read<Handler: CellHandler>(sheetAt index: Int, into handler: inout Handler) throws(ReaderError) {
    let links = try withUnsafeMutablePointer(to: &handler) { (pointer) throws(ReaderError) in
      try readCells(ofSheetAt: index, into: HandlerCellSink(pointer))
    }
    for link in links { try handler.hyperlink(link.target, on: link.range) }
  }

  /// Reads a whole sheet into memory; for small sheets.
  public func sheet(at index: Int) throws(ReaderError) -> Sheet {
    var collector = SheetCollector(limits)
    try read(sheetAt: index, into: &collector)
    let info = sheets.indices.contains(index) ? sheets[index] : nil
    return Sheet(
      name: info?.name ?? "", visibility: info?.visibility ?? .visible, cells: collector.sortedCells,
      merged: collector.merged, hyperlinks: collector.hyperlinks)
  }

  @usableFromInline
  func readCells(ofSheetAt index: Int, into sink: CellSink) throws(ReaderError) -> [LinkedRange] {
    guard sheets.indices.contains(index), sheets[index].kind == .worksheet else { return [] }
    guard let part = contents.sheets[index].part else {
      throw .damaged(part: sheets[index].name, reason: "the sheet has no part")
    }
    return try PackageReader.open(source, directory: contents.directory, limits: limits) {
      (package) throws(ReaderError) in
      let reading = SheetReading(part: part, context: contents.context(for: part, limits: limits))
      let links = try reading.read(from: package, sizes, into: sink)
      return try WorkbookContents.targets(of: links, on: part, in: package)
    }
  }
}

/// A sheet as the workbook lists it.
public struct SheetInfo: Hashable, Sendable {
  /// Who gets to see a sheet.
  public enum Visibility: String, Sendable {
    case visible
    case hidden
    /// Hidden so that Excel's menus do not offer it.
    case veryHidden
  }

  public enum Kind: Sendable {
    case worksheet
    /// A chart, dialog, macro or module sheet: it has no cells to read.
    case other
  }

  public let name: String
  public let visibility: Visibility
  public let kind: Kind

  public init(name: String, visibility: Visibility, kind: Kind) {
    self.name = name
    self.visibility = visibility
    self.kind = kind
  }
}
