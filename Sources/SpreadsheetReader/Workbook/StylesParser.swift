internal import XML

/// Collects from the styles part what each cell style makes of values.
struct StylesParser: XMLHandler {
  private enum Section {
    case none, formats, fonts, fills, parents, cells, conditions, colours
  }

  private var custom: [Int: String] = [:]
  private var formatsSeen = 0
  /// The named styles' formats, which cells' styles refer to, and those of the cells.
  private var parents: [StyleRecord] = []
  private var cells: [StyleRecord] = []
  private var fonts: [TextLook] = []
  /// In the order of the fills.
  private var grounds: [CellGround] = []
  private var conditions: [ConditionalLook] = []
  private var palette: Palette
  private var indexed: [CellColour] = []

  private var depth = 0
  private var section = Section.none

  private static let sections: [XMLName: Section] = [
    "numFmts": .formats, "fonts": .fonts, "fills": .fills, "cellStyleXfs": .parents, "cellXfs": .cells,
    "dxfs": .conditions,
    "colors": .colours,
  ]
  private static var format: XMLName { "numFmt" }
  private static var font: XMLName { "font" }
  private static var fill: XMLName { "fill" }
  private static var cell: XMLName { "xf" }
  private static var alignment: XMLName { "alignment" }
  private static var condition: XMLName { "dxf" }
  private static var indexedColour: XMLName { "rgbColor" }

  private let maximum: Int

  /// `maximum`: how many cell styles, formats, fonts and fills there may be of each; `theme`: its colours.
  init(maximum: Int, theme: Palette) {
    self.maximum = maximum
    palette = theme
  }

  var styles: Styles {
    var palette = palette
    palette.setIndexed(indexed)
    let grounds = grounds.map { $0.resolved(by: palette) }
    let inks = fonts.map { ($0.colours.last ?? .black).resolved(by: palette) }
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
      for font in cell.font.values(under: parent?.font) {
        let ink = inks.indices.contains(font) ? inks[font] : .black
        let isSeen = fills.allSatisfy { !(grounds.indices.contains($0) ? grounds[$0] : CellGround()).hides(ink) }
        if !isSeen || fonts.indices.contains(font) && fonts[font].isDisguised { disguise.insert(.everything) }
      }
      if cell.isPushedOut ?? parent?.isPushedOut ?? false { disguise.insert(.everything) }
      looks.append(
        Styles.Look(format: formats[ids[0]]?.0 ?? .number, disguise: disguise, ground: fills[0]))
    }
    return Styles(
      looks: looks, grounds: grounds, palette: palette, hidingConditions: conditions.map { $0.hides(in: palette) })
  }

  private func format(_ id: Int) -> (NumberFormat, Styles.Disguise) {
    guard let code = custom[id] else { return (NumberFormat(builtIn: id), []) }
    return (NumberFormat(code: code), FormatSections(code).disguise)
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    depth += 1
    guard max(cells.count, parents.count, formatsSeen, fonts.count, grounds.count, conditions.count) <= maximum else {
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
    case .parents: Self.take(name, attributes, depth, into: &parents)
    case .cells: Self.take(name, attributes, depth, into: &cells)
    case .conditions:
      if depth == 3, name == Self.condition { conditions.append(ConditionalLook()) }
      if depth > 3, !conditions.isEmpty { conditions[conditions.count - 1].take(name, attributes, depth: depth - 3) }
    case .colours:
      if name == Self.indexedColour, indexed.count < Palette.size {
        indexed.append(CellColour(hexadecimal: attributes.value(of: "rgb") ?? ""))
      }
    }
  }

  private static func take(
    _ name: XMLName, _ attributes: borrowing XMLAttributes, _ depth: Int, into styles: inout [StyleRecord]
  ) {
    if depth == 3, name == cell { styles.append(StyleRecord(attributes)) }
    if depth == 4, name == alignment, !styles.isEmpty { styles[styles.count - 1].align(attributes) }
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
