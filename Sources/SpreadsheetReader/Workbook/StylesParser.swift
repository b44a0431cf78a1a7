internal import XML

/// Collects from the styles part what each cell style makes of values.
struct StylesParser: XMLHandler {
  private enum Section {
    case none, formats, fonts, fills, cells
  }

  private struct CellStyle {
    let format: Int
    let font: Int
    let fill: Int
  }

  private var custom: [Int: String] = [:]
  private var formatsSeen = 0
  private var cells: [CellStyle] = []
  private var fonts: [TextLook] = []
  /// The grounds, in the order of the fills; nil for one that is not known.
  private var grounds: [CellColour?] = []
  private var isSolid = false

  private var depth = 0
  private var section = Section.none

  private static let sections: [XMLName: Section] = [
    "numFmts": .formats, "fonts": .fonts, "fills": .fills, "cellXfs": .cells,
  ]
  private static var format: XMLName { "numFmt" }
  private static var font: XMLName { "font" }
  private static var fill: XMLName { "fill" }
  private static var pattern: XMLName { "patternFill" }
  private static var ground: XMLName { "fgColor" }
  private static var cell: XMLName { "xf" }

  private let maximum: Int

  /// `maximum`: how many cell styles, formats, fonts and fills there may be of each.
  init(maximum: Int) { self.maximum = maximum }

  var styles: Styles {
    var formats: [Int: (NumberFormat, Styles.Disguise)] = [:]
    var looks: [Styles.Look] = []
    looks.reserveCapacity(cells.count)
    for cell in cells {
      let format = formats[cell.format] ?? format(cell.format)
      formats[cell.format] = format
      looks.append(Styles.Look(format: format.0, disguise: format.1.union(disguise(of: cell))))
    }
    return Styles(looks: looks)
  }

  private func format(_ id: Int) -> (NumberFormat, Styles.Disguise) {
    guard let code = custom[id] else { return (NumberFormat(builtIn: id), []) }
    return (NumberFormat(code: code), FormatSections(code).disguise)
  }

  private func disguise(of cell: CellStyle) -> Styles.Disguise {
    let font = fonts.indices.contains(cell.font) ? fonts[cell.font] : TextLook()
    let ground = grounds.indices.contains(cell.fill) ? grounds[cell.fill] : .white
    var disguise: Styles.Disguise = ground?.isLike(.white) == true ? .paleGround : []
    let isOfTheGround = ground.map { (font.colour ?? .black).isLike($0) } ?? false
    if font.isDisguised || isOfTheGround && font.colour != nil { disguise.insert(.everything) }
    return disguise
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    depth += 1
    guard max(cells.count, formatsSeen, fonts.count, grounds.count) <= maximum else {
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
    case .cells: if depth == 3, name == Self.cell { addCell(attributes) }
    }
  }

  private mutating func takeFill(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
    if depth == 3, name == Self.fill {
      grounds.append(.white)
      isSolid = false
    } else if depth == 4, !grounds.isEmpty {
      let pattern = name == Self.pattern ? attributes.value(of: "patternType") ?? "none" : "gradient"
      isSolid = pattern == "solid"
      if pattern != "none" { grounds[grounds.count - 1] = nil }
    } else if depth == 5, isSolid, name == Self.ground, !grounds.isEmpty {
      grounds[grounds.count - 1] = CellColour(attributes)
    }
  }

  private mutating func addCell(_ attributes: borrowing XMLAttributes) {
    func number(_ name: XMLName) -> Int { attributes.value(of: name).flatMap { Int($0) } ?? 0 }
    cells.append(CellStyle(format: number("numFmtId"), font: number("fontId"), fill: number("fillId")))
  }

  private mutating func addCustom(_ attributes: borrowing XMLAttributes) {
    formatsSeen += 1
    guard let id = attributes.value(of: "numFmtId").flatMap({ Int($0) }), let code = attributes.value(of: "formatCode")
    else { return }
    custom[id] = code
  }
}
