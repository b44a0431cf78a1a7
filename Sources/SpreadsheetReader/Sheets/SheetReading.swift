internal import SheetModel
internal import XML

/// Reads one worksheet part: as a whole, or a long one in pieces.
struct SheetReading {
  let part: PartName
  let context: SheetParser.Context

  /// Sends the cells to `sink` in the order of the file and gives the links.
  func read(
    from package: borrowing PackageReader, _ sizes: PieceSizes, into sink: CellSink
  ) throws(ReaderError) -> [SheetParser.Link] {
    sink.strings = context.strings
    sink.part = context.part
    sink.limits = context.limits
    var sent = Sent()
    if try readInPieces(from: package, sizes, into: sink, &sent) { return sent.links }
    let rest = sent.calls == 0 ? sink : SkippingSink(sink, skipping: sent.calls)
    return try withExtendedLifetime(rest) { () throws(ReaderError) in
      var parser = SheetParser(context, into: rest)
      try package.read(part, into: &parser)
      return parser.links
    }
  }

  /// What has been read in pieces.
  private struct Sent {
    var calls = 0
    var rows = 0
    var cells = 0
    var others = 0
    var links: [SheetParser.Link] = []
    var columns = HiddenLines()
    var oddColumns = HiddenLines()
    var lastRow = 0

    /// What each parser has judged for its piece alone.
    func judge(_ limits: ReaderLimits) throws(ReaderError) {
      guard links.count <= limits.elements else { throw .tooLarge(.elements, maximum: limits.elements) }
      guard others <= limits.otherElements else { throw .tooLarge(.elements, maximum: limits.otherElements) }
      guard rows <= limits.rowElements else { throw .tooLarge(.elements, maximum: limits.rowElements) }
      guard cells <= limits.cells else { throw .tooLarge(.cells, maximum: limits.cells) }
    }
  }

  private func readInPieces(
    from package: borrowing PackageReader, _ sizes: PieceSizes, into sink: CellSink, _ sent: inout Sent
  ) throws(ReaderError) -> Bool {
    let context = context
    return try package.readInPieces(part, of: .sheet, sizes) { (piece, xml) in
      try Self.parse(piece, xml, context)
    } deliver: { (batch: CellBatch) throws(ReaderError) in
      if let rows = batch.rows {
        guard rows.lowerBound > sent.lastRow else {
          throw .damaged(part: context.part, reason: "row \(rows.lowerBound) stands behind row \(sent.lastRow)")
        }
        sent.lastRow = rows.upperBound
      }
      try batch.replay(into: sink, context.dateSystem, sent.columns, sent.oddColumns)
      if batch.columns.count > 0 { sent.columns = batch.columns }
      if batch.oddColumns.count > 0 { sent.oddColumns = batch.oddColumns }
      sent.calls += batch.count
      sent.links += batch.links
      sent.rows += batch.rowsSeen
      sent.cells += batch.cellsSeen
      sent.others += batch.othersSeen
      try sent.judge(context.limits)
    }
  }

  private static func parse(_ piece: Piece, _ xml: XMLReader, _ context: SheetParser.Context) throws -> CellBatch {
    let recorder = CellRecorder(bytes: piece.count)
    var parser = SheetParser(context, into: recorder, after: piece.index == 0 ? 0 : nil)
    try xml.read(
      count: piece.count, limits: context.limits.xml, understanding: SpreadsheetMarkup.vocabulary, into: &parser
    ) { piece.write(into: &$0) }
    // Otherwise it was not cut where rows stand.
    guard parser.marksSeen == piece.marks, !parser.hasConcealedRows, !parser.hasLongArrays else {
      throw PieceCutter.Uncuttable()
    }
    return recorder.batch(parser)
  }
}

/// Leaves out the cells that another reading of the sheet has already sent.
final class SkippingSink: CellSink {
  private let sink: CellSink
  private var skipped = 0
  private let count: Int

  /// `count`: how many calls are left out before the first is passed on to `sink`.
  init(_ sink: CellSink, skipping count: Int) {
    self.sink = sink
    self.count = count
    super.init()
  }

  override func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.text(text, at: place) }
  }

  override func sharedString(_ index: Int, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.sharedString(index, at: place) }
  }

  override func number(_ number: Double, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.number(number, at: place) }
  }

  override func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.boolean(value, at: place) }
  }

  override func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.error(code, at: place) }
  }

  override func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.date(date, at: place) }
  }

  override func formulaWithoutValue(at place: CellPlace) throws(ReaderError) {
    if isNew() { try sink.formulaWithoutValue(at: place) }
  }

  override func merged(_ range: CellRange) throws(ReaderError) {
    if isNew() { try sink.merged(range) }
  }

  override func disguised(_ range: CellRange) throws(ReaderError) {
    if isNew() { try sink.disguised(range) }
  }

  // A part with such rows is never sent in pieces.
  override func concealed(_ range: CellRange) throws(ReaderError) { try sink.concealed(range) }

  private func isNew() -> Bool {
    guard skipped < count else { return true }
    skipped += 1
    return false
  }
}
