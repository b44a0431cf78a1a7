internal import SheetModel
internal import XML

/// An .xlsx or .xlsm workbook that lies in memory.
///
/// Opening it reads everything but the sheets; each sheet is inflated and parsed when it is asked for, and sheets may be
/// read by several threads at once.
public struct Workbook: Sendable {
  /// All sheets in the order of the workbook; only worksheets have cells.
  public let sheets: [SheetInfo]

  private let bytes: [UInt8]
  private let limits: ReaderLimits
  private let contents: WorkbookContents

  public init(bytes: [UInt8], limits: ReaderLimits = .standard) throws(ReaderError) {
    guard bytes.count <= limits.fileBytes else { throw .tooLarge(.fileBytes, maximum: limits.fileBytes) }
    try FileSignature.check(bytes)
    contents = try PackageReader.open(bytes, limits: limits) { (package) throws(ReaderError) in
      try WorkbookContents(package, limits: limits)
    }
    sheets = contents.sheets.map(\.info)
    self.bytes = bytes
    self.limits = limits
  }

  /// Streams the cells, merged ranges and hyperlinks of a sheet into `handler`; a sheet that is no worksheet has none.
  ///
  /// `index` counts from 0 in `sheets`; one that is not there gives nothing.
  public func read<Handler: CellHandler>(sheetAt index: Int, into handler: inout Handler) throws(ReaderError) {
    try read(sheetAt: index, limits: limits, into: &handler)
  }

  /// Reads a whole sheet into memory; for small sheets.
  public func sheet(at index: Int) throws(ReaderError) -> Sheet {
    var collector = SheetCollector(maximumCells: limits.heldCells)
    try read(sheetAt: index, limits: limits, into: &collector)
    let info = sheets.indices.contains(index) ? sheets[index] : nil
    return Sheet(
      name: info?.name ?? "", visibility: info?.visibility ?? .visible, cells: collector.sortedCells,
      merged: collector.merged, hyperlinks: collector.hyperlinks)
  }

  private func read<Handler: CellHandler>(
    sheetAt index: Int, limits: ReaderLimits, into handler: inout Handler
  ) throws(ReaderError) {
    guard sheets.indices.contains(index), sheets[index].kind == .worksheet else { return }
    guard let part = contents.sheets[index].part else {
      throw .damaged(part: sheets[index].name, reason: "the sheet has no part")
    }
    let links = try withUnsafeMutablePointer(to: &handler) { (pointer) throws(ReaderError) in
      try cells(of: part, into: HandlerCellSink(pointer))
    }
    for link in links { try handler.hyperlink(link.target, on: link.range) }
  }

  private func cells(of part: PartName, into sink: CellSink) throws(ReaderError) -> [(range: CellRange, target: String)]
  {
    try PackageReader.open(bytes, directory: contents.directory, limits: limits) { (package) throws(ReaderError) in
      var parser = SheetParser(contents.context(for: part, limits: limits), into: sink)
      try package.read(part, into: &parser)
      return try WorkbookContents.targets(of: parser.links, on: part, in: package)
    }
  }
}
