internal import XML

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
