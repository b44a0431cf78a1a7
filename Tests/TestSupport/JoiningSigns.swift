/// The signs that make one letter (`Character`) with the sign behind or before them: whoever looks at letters does not see
/// that sign.
public enum JoiningSigns {
  /// Such as U+0D4E, which swallows what follows.
  public static let forwards = all { String(String.UnicodeScalarView([$0, "<"])).count == 1 }

  /// Marks, joiners, variation selectors and others, which are swallowed by what precedes.
  public static let backwards = all { String(String.UnicodeScalarView(["<", $0])).count == 1 }

  /// One of each kind, for writers that take long.
  public static let examples: [Unicode.Scalar] = [
    "\u{0D4E}", "\u{0600}", "\u{110BD}", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{0903}", "\u{E0100}",
    "\u{1F1F9}",
    "\u{1F3FB}",
  ]

  /// Each of the special signs behind and before each joining sign.
  public static func text(around special: String, with signs: [Unicode.Scalar] = forwards + backwards) -> String {
    var text = String.UnicodeScalarView()
    for sign in signs {
      for scalar in special.unicodeScalars { text.append(contentsOf: ["a", sign, scalar, sign]) }
    }
    return String(text)
  }

  private static func all(where joins: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
    (0x300...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter(joins)
  }
}
