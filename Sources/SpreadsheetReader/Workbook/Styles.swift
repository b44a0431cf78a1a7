/// What the cell styles of a workbook make of numbers.
struct Styles: Sendable {
  var formats: [NumberFormat] = []

  /// The format of the style at `index`; a plain number where there is none.
  func format(at index: Int) -> NumberFormat {
    index >= 0 && index < formats.count ? formats[index] : .number
  }
}
