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
