import Domain
import SheetModel

/// Reads a labelled table out of CSV text that comes in chunks.
struct CSVTable {
  private let finder: HeaderFinder
  private var source: CSVText
  private var isAtEnd = false

  /// So much of the file, in bytes, is looked at for its separator and header.
  private static let headLength = 1 << 16
  private static let separators = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
  /// Wider tables than this are none of ours.
  private static let widest = 256

  init(_ finder: HeaderFinder) {
    self.finder = finder
    source = CSVText()
  }

  /// `head` is what was read of the file already.
  mutating func read<Handler: TableHandler>(
    head: [UInt8], nextChunk: () throws -> [UInt8]?, into handler: inout Handler
  ) throws -> TableEnd {
    var head = head
    while head.count < Self.headLength, let chunk = try nextChunk() { head += chunk }
    isAtEnd = head.count < Self.headLength
    guard let (source, best) = find(in: head), let header = best.header else {
      let nearest = nearest(in: head)
      return TableEnd(problem: .notRecognised(nearest?.missing ?? finder.layout.requiredInOrder))
    }
    self.source = source
    try handler.begin(header)
    var scanner = best.scanner
    let problem = try rows(of: &scanner, header, nextChunk, into: &handler)
    return TableEnd(header: header, problem: problem)
  }

  /// The encoding and the separator with which the labels stand there, and the place behind them.
  private func find(in head: [UInt8]) -> (source: CSVText, search: Search)? {
    for encoding in [nil] + CSVText.rarer.map(Optional.some) {
      var source = CSVText(encoding)
      let text = source.utf8(head, isLast: isAtEnd)
      for separator in Self.separators {
        let search = search(text, separator: separator)
        if search.header != nil { return (source, search) }
      }
    }
    return nil
  }

  /// The row that bears most labels, read as most files are.
  private func nearest(in head: [UInt8]) -> TableHeader? {
    var source = CSVText()
    let text = source.utf8(head, isLast: isAtEnd)
    return Self.separators.compactMap { search(text, separator: $0).nearest }.min {
      $0.missing.count < $1.missing.count
    }
  }

  private struct Search {
    var scanner: CSVScanner
    var header: TableHeader?
    /// The row that bears most labels, where none bears all that are needed.
    var nearest: TableHeader?
  }

  /// Looks for the header among the first records; the scanner stands behind it then.
  private func search(_ head: [UInt8], separator: UInt8) -> Search {
    var search = Search(scanner: CSVScanner(separator: separator))
    search.scanner.feed(head)
    var row = TableRow(fields: Self.widest)
    let places = (0..<Int16(Self.widest)).map { $0 }
    while search.scanner.number < HeaderFinder.searchedRows,
      search.scanner.next(into: &row, places: places, isLast: isAtEnd) == .record
    {
      let cells = row.cells.indices.filter { row.cells[$0].kind != .empty }
        .map { (column: $0 + 1, text: row.text($0) ?? "") }
      guard let header = finder.header(cells, row: row.number, sheet: nil) else { continue }
      if header.missing.isEmpty {
        search.header = header
        return search
      }
      if header.missing.count < search.nearest?.missing.count ?? .max { search.nearest = header }
    }
    return search
  }

  /// Hands on the rows; the finding about a file that was cut off, if it was.
  private mutating func rows<Handler: TableHandler>(
    of scanner: inout CSVScanner, _ header: TableHeader, _ nextChunk: () throws -> [UInt8]?,
    into handler: inout Handler
  ) throws -> Finding? {
    var row = TableRow(fields: header.layout.fields.count)
    let places = header.places
    while true {
      switch scanner.next(into: &row, places: places, isLast: isAtEnd) {
      case .record:
        if scanner.isUnterminated, scanner.fieldCount < header.width, !row.isBlank { return cutOff(row.number) }
        guard !row.isBlank, !finder.isRepeatedHeader(row) else { continue }
        try handler.row(row)
      case .needsMore:
        if let chunk = try next(nextChunk) { scanner.feed(chunk) }
      case .cutOff: return cutOff(scanner.number + 1)
      case .end: return nil
      }
    }
  }

  private mutating func next(_ nextChunk: () throws -> [UInt8]?) throws -> [UInt8]? {
    guard !isAtEnd else { return nil }
    guard let chunk = try nextChunk() else {
      isAtEnd = true
      return source.utf8([], isLast: true)
    }
    return source.utf8(chunk, isLast: false)
  }

  private func cutOff(_ row: Int) -> Finding {
    Finding(.tableCutOff(row: row), cell: CellReference(column: 1, row: row), rowNumber: row)
  }
}

extension TableLayout {
  var requiredInOrder: [Field] { fields.filter(required.contains) }
}
