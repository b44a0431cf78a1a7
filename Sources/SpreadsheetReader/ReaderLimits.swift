public import SheetModel
internal import XML

/// How much of each kind a workbook may hold before it is refused.
///
/// Sizes are in bytes. What a header claims is judged before anything is inflated, so that a hostile file costs neither
/// time nor memory.
public struct ReaderLimits: Hashable, Sendable {
  /// The file itself.
  public var fileBytes = 512 << 20
  /// One part after inflation.
  public var partBytes = 2 << 30
  /// All parts after inflation.
  public var totalBytes = 3 << 30
  /// Parts that are the second, third, … sheet's, too, after inflation.
  public var repeatedBytes = 64 << 20
  /// Inflated size through compressed size of one part; honest sheets stay far below.
  public var inflationRatio = 100
  /// The inflation ratio of a part below this size is not judged.
  public var ratioJudgedFrom = 1 << 20
  /// Files in the package.
  public var entries = 10_000
  public var sheets = 1_000
  /// Cell elements of one sheet that is streamed.
  public var cells = 20_000_000
  /// Cells of one sheet that is held in memory as a whole.
  public var heldCells = 1_000_000
  /// Merged ranges of such a sheet.
  public var heldMerges = 20_000
  /// The text of all cells of such a sheet; a shared string counts for each of its cells.
  public var heldTextBytes = 64 << 20
  /// Shared strings.
  public var strings = 4_000_000
  /// The text of all shared strings, which are held in memory.
  public var stringBytes = 160 << 20
  /// The text of one cell.
  public var textBytes = 1 << 20
  /// The text of one cell of a form or a table, in characters as Excel counts them (units of UTF-16), which holds no longer
  /// ones.
  public var characters = 32_767
  /// Marks in a row behind a letter, in such a text: no writing needs more (Unicode's Stream-Safe Text Format, UAX 15,
  /// section 13), and longer runs make comparing slow.
  public var marks = 30
  /// Relationships of one part, links of one sheet, cell styles, or number formats; Excel has fewer than 65,536 of each.
  public var elements = 100_000
  /// Row elements of one sheet, which has no more rows.
  public var rowElements = 1_048_576
  /// Elements of one sheet that are neither rows nor cells, merged ranges among them.
  public var otherElements = 2_000_000
  /// The text of one sheet's shared strings, each counted as often as cells show it.
  public var sharedTextBytes = 1 << 30
  /// Elements within each other.
  public var depth = 64
  /// Attributes of one element.
  public var attributes = 256
  /// Forms of one file, and of all files of a mail; the office's has one, and a workbook of all provinces would have 81.
  public var forms = 100
  /// Filled rows of all forms of one file, and of all files of a mail; a form has ten.
  public var rows = 2_000
  /// One tag, comment or the like in a part that is read in pieces, in bytes.
  public var tagBytes = 1 << 20

  /// For workbooks of any kind.
  public static let standard = ReaderLimits()

  /// For workbooks that people fill in, of which many are read.
  public static let small: ReaderLimits = {
    var limits = ReaderLimits()
    limits.fileBytes = 32 << 20
    limits.partBytes = 32 << 20
    limits.totalBytes = 128 << 20
    limits.entries = 2_000
    limits.sheets = 255
    limits.cells = 1_000_000
    limits.heldCells = 200_000
    limits.heldTextBytes = 16 << 20
    limits.sharedTextBytes = 64 << 20
    limits.otherElements = 500_000
    limits.strings = 200_000
    return limits
  }()

  public init() {}

  /// The maximum of a limit that people know by its name.
  public subscript(limit: SizeLimit) -> Int {
    get { self[keyPath: Self.path(limit)] }
    set { self[keyPath: Self.path(limit)] = newValue }
  }

  private static func path(_ limit: SizeLimit) -> WritableKeyPath<ReaderLimits, Int> {
    switch limit {
    case .fileBytes: \.fileBytes
    case .partBytes: \.partBytes
    case .totalBytes: \.totalBytes
    case .inflationRatio: \.inflationRatio
    case .entries: \.entries
    case .sheets: \.sheets
    case .cells: \.cells
    case .strings: \.strings
    case .stringBytes: \.stringBytes
    case .elements: \.elements
    case .depth: \.depth
    case .attributes: \.attributes
    case .tagBytes: \.tagBytes
    case .forms: \.forms
    case .rows: \.rows
    case .characters: \.characters
    case .marks: \.marks
    }
  }

  var xml: XMLLimits { XMLLimits(depth: depth, attributes: attributes, token: tagBytes) }
}

extension ReaderLimits {
  /// Throws `tooLarge` for the text of one cell that is longer than `characters`, or has more than `marks` in a row.
  public func judge(_ text: Span<UInt8>) throws(ReaderError) {
    // A mark takes two bytes at least.
    guard text.count > 2 * marks || text.count > characters else { return }
    if text.count > characters, Self.utf16Count(text) > characters {
      throw .tooLarge(.characters, maximum: characters)
    }
    if hasLongRun(text) { throw .tooLarge(.marks, maximum: marks) }
  }

  private static func utf16Count(_ text: Span<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] & 0xC0 != 0x80 { count += text[index] >= 0xF0 ? 2 : 1 }
    return count
  }

  private func hasLongRun(_ text: Span<UInt8>) -> Bool {
    // Marks begin at U+0300, whose first byte is 0xCC: most texts have few bytes from there on.
    var wide = 0
    for index in text.indices where text[index] >= 0xCC { wide += 1 }
    guard wide > marks else { return false }
    var run = 0
    for scalar in String(copying: text).unicodeScalars {
      // What nobody sees is left out before texts are compared: marks around it come together then.
      if scalar.properties.isDefaultIgnorableCodePoint { continue }
      run = Self.isMark(scalar) ? run + 1 : 0
      if run > marks { return true }
    }
    return false
  }

  /// What normalisation may move, and what is a mark by its category.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return scalar.properties.canonicalCombiningClass != .notReordered
    }
  }
}
