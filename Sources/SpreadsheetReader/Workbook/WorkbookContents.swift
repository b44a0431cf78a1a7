internal import SheetModel
internal import XML

/// Everything of a workbook but its sheets' cells.
struct WorkbookContents: Sendable {
  struct Sheet: Sendable {
    let info: SheetInfo
    /// Nil when the relationship that the workbook names for the sheet does not exist.
    let part: PartName?
  }

  let sheets: [Sheet]
  let directory: PackageDirectory
  private let strings: SharedStrings
  private let styles: Styles
  private let dateSystem: DateSystem

  init(_ package: borrowing PackageReader, limits: ReaderLimits, sizes: PieceSizes) throws(ReaderError) {
    let part = try Self.workbookPart(of: package)
    var parser = WorkbookParser(part: part.description, maximumSheets: limits.sheets)
    try package.read(part, into: &parser)
    guard parser.isWorkbook else { throw .notWorkbook(.zip) }
    guard !parser.sheets.isEmpty else { throw .damaged(part: part.description, reason: "it lists no sheet") }
    let relationships = try Self.relationships(of: part, in: package)
    sheets = parser.sheets.map { Self.sheet($0, relationships, part) }
    try Self.judge(sheets, package)
    strings = try Self.strings(relationships, part, package, limits, sizes)
    styles = try Self.styles(relationships, part, package)
    dateSystem = parser.dateSystem
    directory = package.directory
  }

  /// Throws `tooLarge` when the parts that several sheets share are long: each sheet is inflated and parsed by itself.
  private static func judge(_ sheets: [Sheet], _ package: borrowing PackageReader) throws(ReaderError) {
    var seen: Set<PartName> = []
    var repeated: UInt64 = 0
    for part in sheets.compactMap(\.part) where !seen.insert(part).inserted {
      repeated += package.directory[part]?.size ?? 0
      guard repeated <= UInt64(package.limits.repeatedBytes) else {
        throw .tooLarge(.totalBytes, maximum: package.limits.repeatedBytes)
      }
    }
  }

  func context(for part: PartName, limits: ReaderLimits) -> SheetParser.Context {
    SheetParser.Context(
      strings: strings, styles: styles, dateSystem: dateSystem, limits: limits, part: part.description)
  }

  /// The targets of a sheet's links, out of its relationships.
  static func targets(
    of links: [SheetParser.Link], on part: PartName, in package: borrowing PackageReader
  ) throws(ReaderError) -> [LinkedRange] {
    guard !links.isEmpty else { return [] }
    let name = part.relationships
    let relationships = package.directory.contains(name) ? try read(name, in: package) : Relationships()
    return links.compactMap { link in
      let location = link.location.map { "#" + $0 }
      let target = link.relationship.flatMap { relationships[$0]?.target }.map { $0 + (location ?? "") }
      return (target ?? location).map { LinkedRange(range: link.range, target: $0) }
    }
  }

  private static func workbookPart(of package: borrowing PackageReader) throws(ReaderError) -> PartName {
    let root = PartName(member: "_rels/.rels")
    guard package.directory.contains(root) else { throw try PackageKind.error(of: package) }
    let documents = try read(root, in: package).targets(.officeDocument)
    guard let document = documents.first else { throw try PackageKind.error(of: package) }
    guard documents.count == 1 else { throw .damaged(part: root.description, reason: "it names several workbooks") }
    let part = PartName(target: document, of: nil)
    if let kind = PackageKind.kind(ofDocument: part) { throw .notWorkbook(kind) }
    return part
  }

  private static func relationships(
    of part: PartName, in package: borrowing PackageReader
  ) throws(ReaderError) -> Relationships {
    try read(part.relationships, in: package)
  }

  private static func read(
    _ part: PartName, in package: borrowing PackageReader
  ) throws(ReaderError) -> Relationships {
    var parser = RelationshipParser(part: part.description, maximum: package.limits.elements)
    try package.read(part, understanding: SpreadsheetMarkup.relationships, into: &parser)
    return parser.relationships
  }

  private static func sheet(
    _ sheet: WorkbookParser.Sheet, _ relationships: Relationships, _ workbook: PartName
  ) -> Sheet {
    let relationship = sheet.relationship.flatMap { relationships[$0] }
    let isWorksheet = relationship.map { $0.kind == .worksheet && !$0.isExternal } ?? (sheet.relationship != nil)
    return Sheet(
      info: SheetInfo(name: sheet.name, visibility: sheet.visibility, kind: isWorksheet ? .worksheet : .other),
      part: relationship.map { PartName(target: $0.target, of: workbook) })
  }

  private static func strings(
    _ relationships: Relationships, _ workbook: PartName, _ package: borrowing PackageReader,
    _ limits: ReaderLimits, _ sizes: PieceSizes
  ) throws(ReaderError) -> SharedStrings {
    guard let part = try part(.sharedStrings, relationships, workbook, package) else { return SharedStrings() }
    var strings = SharedStrings()
    let isRead = try package.readInPieces(part, of: .sharedStrings, sizes) { (piece, xml) in
      var parser = SharedStringsParser(limits, part: part.description)
      try xml.read(
        count: piece.count, limits: limits.xml, understanding: SpreadsheetMarkup.vocabulary, into: &parser
      ) { piece.write(into: &$0) }
      guard parser.marksSeen == piece.marks else { throw PieceCutter.Uncuttable() }
      return parser.strings
    } deliver: { (batch: SharedStrings) throws(ReaderError) in
      strings.append(batch)
      try limits.judge(strings)
    }
    if isRead { return strings }
    var parser = SharedStringsParser(limits, part: part.description)
    try package.read(part, into: &parser)
    return parser.strings
  }

  private static func styles(
    _ relationships: Relationships, _ workbook: PartName, _ package: borrowing PackageReader
  ) throws(ReaderError) -> Styles {
    var theme = ThemeParser()
    if let part = try part(.theme, relationships, workbook, package) {
      try package.read(part, understanding: SpreadsheetMarkup.drawing, into: &theme)
    }
    var parser = StylesParser(maximum: package.limits.elements, theme: theme.palette)
    if let part = try part(.styles, relationships, workbook, package) { try package.read(part, into: &parser) }
    return parser.styles
  }

  /// The part that a relationship of that kind points to; nil when the package has none.
  ///
  /// Throws `damaged` where there are several: programs would disagree on which of them counts.
  private static func part(
    _ kind: Relationship.Kind, _ relationships: Relationships, _ workbook: PartName, _ package: borrowing PackageReader
  ) throws(ReaderError) -> PartName? {
    let targets = relationships.targets(kind)
    guard targets.count <= 1 else {
      throw .damaged(part: workbook.relationships.description, reason: "it names several parts as \(kind.rawValue)")
    }
    guard let target = targets.first else { return nil }
    let part = PartName(target: target, of: workbook)
    return package.directory.contains(part) ? part : nil
  }
}
