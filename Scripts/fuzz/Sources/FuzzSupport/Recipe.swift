/// A workbook written as text, so that mutations reach its XML instead of breaking a ZIP archive.
///
/// It begins with `R` and letters that say how to pack (`Packing`). Each part follows a byte 1E: a letter for its name
/// (`names`; `n` for the name in the line that follows) and its content. Within it 1C, a digit n and a text that ends
/// with 1D stand for that text 4ⁿ times. The part `p` holds patches of the archive's fields (`ZipPatch`). Parts without
/// which nothing is read are added when they are missing.
public struct Recipe {
  public private(set) var packing: Packing = []
  public private(set) var parts: [(name: [UInt8], content: [UInt8])] = []
  public private(set) var patches: [ZipPatch] = []

  /// A part is cut at this size, in bytes.
  static let maximumPart = 1 << 20

  private static let partStart: UInt8 = 0x1E
  private static let names: [UInt8: String] = [
    UInt8(ascii: "c"): "[Content_Types].xml",
    UInt8(ascii: "k"): "_rels/.rels",
    UInt8(ascii: "w"): "xl/workbook.xml",
    UInt8(ascii: "r"): "xl/_rels/workbook.xml.rels",
    UInt8(ascii: "s"): "xl/styles.xml",
    UInt8(ascii: "t"): "xl/sharedStrings.xml",
    UInt8(ascii: "1"): "xl/worksheets/sheet1.xml",
    UInt8(ascii: "2"): "xl/worksheets/sheet2.xml",
    UInt8(ascii: "3"): "xl/worksheets/sheet3.xml",
    UInt8(ascii: "l"): "xl/worksheets/_rels/sheet1.xml.rels",
  ]

  /// Nil when the bytes are no recipe but a file.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.first == UInt8(ascii: "R") else { return nil }
    let pieces = bytes.dropFirst().split(separator: Self.partStart, omittingEmptySubsequences: false)
    packing = pieces.first.map { Packing(letters: $0) } ?? []
    for piece in pieces.dropFirst() { add(Array(piece)) }
    addMissing()
  }

  private mutating func add(_ piece: [UInt8]) {
    guard let letter = piece.first else { return }
    if letter == UInt8(ascii: "p") {
      patches += ZipPatch.all(in: piece.dropFirst())
    } else if let name = Self.names[letter] {
      parts.append((Array(name.utf8), Self.unrolled(Self.declared(piece.dropFirst()))))
    } else if letter == UInt8(ascii: "n") {
      let name = piece.dropFirst().prefix { $0 != UInt8(ascii: "\n") }
      parts.append((Array(name), Self.unrolled(Self.declared(piece.dropFirst(name.count + 2)))))
    }
  }

  private mutating func addMissing() {
    for (name, content) in Self.needed where !parts.contains(where: { $0.name.elementsEqual(name.utf8) }) {
      parts.append((Array(name.utf8), Self.declared(Array(content.utf8)[...])))
    }
  }

  /// The recipe with long worksheets that say the same; nil where that cannot be had.
  public func lengthened() -> Recipe? {
    let sheets = parts.indices.filter { parts[$0].name.starts(with: "xl/worksheets/sheet".utf8) }
    guard patches.isEmpty, sheets.count <= 4 else { return nil }
    var recipe = self
    for index in sheets {
      guard let content = Lengthening.lengthened(parts[index].content) else { return nil }
      recipe.parts[index].content = content
    }
    return recipe
  }

  /// The text with the namespaces that mutations would hardly find: a root without attributes declares its own, and a type
  /// of relationship that begins with `o/` is the format's.
  private static func declared(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let extra = "xmlns:r='\(types)' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    var text = Array(text)
    for root in ["workbook", "worksheet", "sst", "styleSheet"] {
      replace("<\(root)>", by: "<\(root) xmlns='\(main)' \(extra)>", in: &text)
    }
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    replace("<Relationships>", by: "<Relationships xmlns='\(package)'>", in: &text)
    replace("Type=\"o/", by: "Type=\"\(types)/", in: &text)
    return text
  }

  /// The library's own replacing is generic: it took most of the time of every input, and seconds for a megabyte.
  private static func replace(_ old: String, by new: String, in text: inout [UInt8]) {
    let old = Array(old.utf8)
    var result: [UInt8] = []
    var copied = 0
    var place = 0
    while place + old.count <= text.count {
      if text[place] == old[0], text[place..<place + old.count].elementsEqual(old) {
        result += text[copied..<place] + Array(new.utf8)
        place += old.count
        copied = place
      } else {
        place += 1
      }
    }
    if copied > 0 { text = result + text[copied...] }
  }

  /// The text with its repetitions written out.
  private static func unrolled(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: 0x1C), result.count < maximumPart {
      result += rest[..<start]
      let body = rest[start...].dropFirst(2).prefix { $0 != 0x1D }
      let level = rest[start...].dropFirst().first.map { Int($0) - 48 } ?? 0
      let times = 1 << (2 * min(max(level, 0), 9))
      let room = (maximumPart - result.count) / max(body.count, 1)
      for _ in 0..<min(times, max(room, 1)) { result += body }
      rest = rest[body.endIndex...].dropFirst()
    }
    return Array((result + rest).prefix(maximumPart))
  }

  private static let needed: [(String, String)] = [
    (
      "_rels/.rels",
      #"<Relationships><Relationship Id="a" Type="o/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    ),
    ("xl/workbook.xml", #"<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>"#),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="rId1" Type="o/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="rId2" Type="o/styles" Target="styles.xml"/>\
      <Relationship Id="rId3" Type="o/sharedStrings" Target="sharedStrings.xml"/></Relationships>
      """
    ),
    ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"),
  ]
}
