import SpreadsheetReader

/// A workbook written by hand: a valid one, in which a test breaks or replaces one thing.
struct PackageBuilder {
  static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts in the order of the archive.
  var parts: [(name: String, content: String)]

  /// A workbook of one sheet, `Sayfa1`, that holds these rows.
  init(
    beforeRows: String = "", rows: String = "", afterRows: String = "", strings: String? = nil, styles: String? = nil,
    date1904: Bool = false
  ) {
    let properties = date1904 ? #"<workbookPr date1904="1"/>"# : ""
    parts = [
      ("[Content_Types].xml", #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
      ("_rels/.rels", Self.rels([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        """
        \(Self.workbookTag)\(properties)\
        <sheets><sheet name="Sayfa1" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.rels([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
          ("rId3", "styles", "styles.xml"),
        ])
      ),
      ("xl/worksheets/sheet1.xml", Self.sheet(beforeRows: beforeRows, rows: rows, afterRows: afterRows)),
    ]
    if let strings { parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.transitional)\">\(strings)</sst>")) }
    if let styles {
      parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(Self.transitional)\">\(styles)</styleSheet>"))
    }
  }

  static func sheet(beforeRows: String = "", rows: String, afterRows: String = "") -> String {
    """
    <worksheet xmlns="\(transitional)" xmlns:r="\(relationships)" xmlns:mc="\(compatibility)">\(beforeRows)\
    <sheetData>\(rows)</sheetData>\(afterRows)</worksheet>
    """
  }

  static let workbookTag = "<workbook xmlns=\"\(transitional)\" xmlns:r=\"\(relationships)\">"

  static func rels(_ list: [(id: String, type: String, target: String)]) -> String {
    let elements = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(relationships)/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return
      "<Relationships xmlns=\"\(packageRelationships)\">\(elements.joined())</Relationships>"
  }

  /// Replaces a part's text, or adds the part.
  subscript(name: String) -> String {
    get { parts.first { $0.name == name }?.content ?? "" }
    set {
      if let index = parts.firstIndex(where: { $0.name == name }) {
        parts[index].content = newValue
      } else {
        parts.append((name, newValue))
      }
    }
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  mutating func rename(_ name: String, to newName: String) {
    for index in parts.indices where parts[index].name == name { parts[index].name = newName }
  }

  var zip: ZipBuilder {
    ZipBuilder(members: parts.map { ZipBuilder.Member(name: $0.name, content: Array($0.content.utf8)) })
  }

  func bytes() -> [UInt8] { zip.bytes() }

  /// The archive after `change` has been made to the member of that name.
  func bytes(changing name: String, _ change: (inout ZipBuilder.Member) -> Void) -> [UInt8] {
    var zip = zip
    for index in zip.members.indices where zip.members[index].name == name { change(&zip.members[index]) }
    return zip.bytes()
  }

  /// Those of any workbook, but for the length of a text, which tests of the reader's own pass by far.
  static let anyText: ReaderLimits = {
    var limits = ReaderLimits.standard
    limits.characters = .max
    return limits
  }()

  func sheet(limits: ReaderLimits = anyText) throws -> Sheet {
    try Workbook(bytes: bytes(), limits: limits).sheet(at: 0)
  }
}

extension Sheet {
  /// The value at a place such as `B2`.
  subscript(place: String) -> CellValue? { cells.first { $0.reference.description == place }?.value }

  /// The places of the cells that people see, and of those that they do not see as they are.
  var shown: [String] { cells.filter(\.isShown).map(\.reference.description) }
  var notShown: [String] { cells.filter { !$0.isShown }.map(\.reference.description) }
}

/// The error that opening the bytes and reading every sheet gives.
func readingError(_ bytes: [UInt8], limits: ReaderLimits = .standard) -> ReaderError? {
  do throws(ReaderError) {
    let workbook = try Workbook(bytes: bytes, limits: limits)
    for index in workbook.sheets.indices { _ = try workbook.sheet(at: index) }
    return nil
  } catch {
    return error
  }
}

/// The part that a damage is reported in.
func damagedPart(_ bytes: [UInt8]) -> String? {
  guard case .damaged(let part, _) = readingError(bytes) else { return nil }
  return part
}
