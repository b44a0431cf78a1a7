internal import XML

/// Collects from the styles part what each cell style makes of values.
struct StylesParser: XMLHandler {
  private enum Section {
    case none, formats, fonts, fills, parents, cells
  }

  private var custom: [Int: String] = [:]
  private var formatsSeen = 0
  /// The named styles' formats, which cells' styles refer to, and those of the cells.
  private var parents: [StyleRecord] = []
  private var cells: [StyleRecord] = []
  private var fonts: [TextLook] = []
  /// In the order of the fills.
  private var grounds: [CellGround] = []

  private var depth = 0
  private var section = Section.none

  private static let sections: [XMLName: Section] = [
    "numFmts": .formats, "fonts": .fonts, "fills": .fills, "cellStyleXfs": .parents, "cellXfs": .cells,
  ]
  private static var format: XMLName { "numFmt" }
  private static var font: XMLName { "font" }
  private static var fill: XMLName { "fill" }
  private static var cell: XMLName { "xf" }

  private let maximum: Int

  /// `maximum`: how many cell styles, formats, fonts and fills there may be of each.
  init(maximum: Int) { self.maximum = maximum }

  var styles: Styles {
    var formats: [Int: (NumberFormat, Styles.Disguise)] = [:]
    var looks: [Styles.Look] = []
    looks.reserveCapacity(cells.count)
    for cell in cells {
      let parent = cell.parent.flatMap { parents.indices.contains($0) ? parents[$0] : nil }
      let ids = cell.format.values(under: parent?.format, sharing: 0)
      var disguise: Styles.Disguise = cell.isReadable ? [] : .everything
      for id in ids {
        let format = formats[id] ?? format(id)
        formats[id] = format
        disguise.formUnion(format.1)
      }
      let fills = cell.fill.values(under: parent?.fill)
      for font in cell.font.values(under: parent?.font) where hides(font, on: fills) { disguise.insert(.everything) }
      looks.append(
        Styles.Look(format: formats[ids[0]]?.0 ?? .number, disguise: disguise, ground: fills[0]))
    }
    return Styles(looks: looks, grounds: grounds)
  }

  private func format(_ id: Int) -> (NumberFormat, Styles.Disguise) {
    guard let code = custom[id] else { return (NumberFormat(builtIn: id), []) }
    return (NumberFormat(code: code), FormatSections(code).disguise)
  }

  /// Whether a font's text is not seen as it is, or not on one of the grounds.
  private func hides(_ font: Int, on fills: [Int]) -> Bool {
    let font = fonts.indices.contains(font) ? fonts[font] : TextLook()
    let ink = font.colours.last ?? .black
    return font.isDisguised
      || fills.contains { fill in (grounds.indices.contains(fill) ? grounds[fill] : CellGround()).hides(ink) }
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    depth += 1
    guard max(cells.count, parents.count, formatsSeen, fonts.count, grounds.count) <= maximum else {
      throw .tooLarge(.elements, maximum: maximum)
    }
    if depth == 2 {
      section = Self.sections[name] ?? .none
    } else if depth > 2 {
      take(name, attributes)
    }
  }

  mutating func end(_ name: XMLName) { depth -= 1 }

  mutating func text(_ bytes: Span<UInt8>) {}

  private mutating func take(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    switch section {
    case .none: break
    case .formats: if depth == 3, name == Self.format { addCustom(attributes) }
    case .fonts:
      if depth == 3, name == Self.font { fonts.append(TextLook()) }
      if depth == 4, !fonts.isEmpty { fonts[fonts.count - 1].take(name, attributes) }
    case .fills: takeFill(name, attributes)
    case .parents: if depth == 3, name == Self.cell { parents.append(StyleRecord(attributes)) }
    case .cells: if depth == 3, name == Self.cell { cells.append(StyleRecord(attributes)) }
    }
  }

  private mutating func takeFill(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    if depth == 3, name == Self.fill {
      grounds.append(CellGround())
    } else if depth == 4, !grounds.isEmpty {
      grounds[grounds.count - 1].begin(name, attributes)
    } else if !grounds.isEmpty {
      grounds[grounds.count - 1].take(name, attributes)
    }
  }

  private mutating func addCustom(_ attributes: borrowing XMLAttributes) {
    formatsSeen += 1
    guard let id = attributes.value(of: "numFmtId").flatMap({ AttributeText.number($0) }),
      let code = attributes.value(of: "formatCode")
    else { return }
    custom[id] = code
  }
}
