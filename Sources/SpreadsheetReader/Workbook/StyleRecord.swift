internal import XML

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
