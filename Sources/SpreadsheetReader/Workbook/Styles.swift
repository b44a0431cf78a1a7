internal import XML

/// What the cell styles of a workbook make of values.
struct Styles: Sendable {
  /// What of a value a style does not show as it is.
  struct Disguise: OptionSet, Sendable {
    let rawValue: UInt8

    static let text = Disguise(rawValue: 1)
    static let positive = Disguise(rawValue: 2)
    static let negative = Disguise(rawValue: 4)
    static let zero = Disguise(rawValue: 8)
    /// Whatever the value is: struck out, tiny, in a font of symbols, or of the ground's colour.
    static let everything = Disguise(rawValue: 16)

    /// What concerns a number.
    static func number(_ number: Double) -> Disguise {
      number == 0 ? .zero : number < 0 ? .negative : .positive
    }
  }

  struct Look: Sendable {
    var format: NumberFormat
    var disguise: Disguise
    /// The number of its ground among all.
    var ground: Int
  }

  var looks: [Look] = []
  var grounds: [CellGround] = []
  var palette = Palette()
  /// Which of the conditional formats hide values.
  var hidingConditions: [Bool] = []

  /// The format of the style at `index`; a plain number where there is none.
  func format(at index: Int) -> NumberFormat {
    index >= 0 && index < looks.count ? looks[index].format : .number
  }

  @inline(__always)
  func disguise(at index: Int) -> Disguise {
    index >= 0 && index < looks.count ? looks[index].disguise : []
  }

  /// Whether values may not be seen as they are under the conditional format of that number.
  func hidesConditionally(_ index: Int) -> Bool { hidingConditions.indices.contains(index) && hidingConditions[index] }

  /// Whether a text of this colour is not seen in a cell of the style at `index`.
  func hides(_ ink: CellColour, at index: Int) -> Bool {
    let ground = index >= 0 && index < looks.count ? looks[index].ground : -1
    return (grounds.indices.contains(ground) ? grounds[ground] : CellGround()).hides(ink.resolved(by: palette))
  }
}

/// An `xf`: the formats that a cell's style or a named style refers to (ECMA-376 part 1, 18.8.45).
struct StyleRecord {
  /// One of its formats by number.
  struct Reference {
    /// Nil where the style takes its parent's.
    var number: Int?
    /// What the style says of it: whether its own counts.
    var isApplied: Bool?

    /// The numbers that programs may take, the most usual first; `sharing`: the number for which some ask the parent.
    ///
    /// Excel takes a cell's own, LibreOffice the named style's where the cell's is the usual one or declared not to apply.
    func values(under parent: Reference?, sharing usual: Int? = nil) -> [Int] {
      guard let number else { return [parent?.number ?? 0] }
      guard let other = parent?.number, other != number else { return [number] }
      return isApplied == false || isApplied == nil && number == usual ? [number, other] : [number]
    }
  }

  let format: Reference
  let font: Reference
  let fill: Reference
  /// The number of the named style's.
  let parent: Int?
  /// All of its numbers are such.
  let isReadable: Bool
  /// Whether its values are indented out of their cells; nil where it says nothing of how they are aligned.
  private(set) var isPushedOut: Bool?

  /// Excel's own dialogue takes 250, which is more than any column of a form is wide; people use up to 15.
  private static let leastPush = 30

  mutating func align(_ attributes: borrowing XMLAttributes) {
    let indent = attributes.value(of: "indent").flatMap { $0.isEmpty ? nil : AttributeText.number($0) ?? .max } ?? 0
    isPushedOut = indent >= Self.leastPush
  }

  init(_ attributes: borrowing XMLAttributes) {
    var isReadable = true
    func number(_ name: XMLName) -> Int? {
      guard let text = attributes.value(of: name), !text.isEmpty else { return nil }
      let number = AttributeText.number(text)
      if number == nil { isReadable = false }
      return number
    }
    func reference(_ name: XMLName, _ applied: XMLName) -> Reference {
      Reference(
        number: number(name),
        isApplied: attributes.value(of: applied).flatMap {
          $0.isEmpty ? nil : AttributeText.boolean($0.utf8.span) ?? false
        })
    }
    format = reference("numFmtId", "applyNumberFormat")
    font = reference("fontId", "applyFont")
    fill = reference("fillId", "applyFill")
    parent = number("xfId")
    self.isReadable = isReadable
  }
}
