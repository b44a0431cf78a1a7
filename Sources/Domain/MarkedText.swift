/// Text whose composition costs little, whoever wrote it.
public enum MarkedText {
  /// So many marks may follow each other; no script needs more (UAX #15, Stream-Safe Text Format).
  public static let maximumMarks = 30

  /// The text without the marks that come after so many: to put thousands of them in their canonical order takes minutes.
  public static func bounded(_ text: String) -> String {
    var run = 0
    var isWithin = true
    for scalar in text.unicodeScalars {
      run = isMark(scalar) ? run + 1 : 0
      if run > maximumMarks {
        isWithin = false
        break
      }
    }
    guard !isWithin else { return text }
    var bounded = String.UnicodeScalarView()
    run = 0
    for scalar in text.unicodeScalars {
      run = isMark(scalar) ? run + 1 : 0
      if run <= maximumMarks { bounded.append(scalar) }
    }
    return String(bounded)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.canonicalCombiningClass != .notReordered
  }
}
