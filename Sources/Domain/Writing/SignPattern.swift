/// How a value is written, sign by sign, as the form shows it: `0999 999 99 99`.
///
/// It is the one description of such a value: checks and carets walk along it, and the formulas of cells that are filled in
/// by hand take their places and signs from it. `9` stands for a digit, `1` for a digit that is not 0, every other sign for
/// itself; letters may stand in either case.
package struct SignPattern: Hashable, Sendable, CustomStringConvertible {
  package let description: String
  private let signs: [Unicode.Scalar]

  /// Takes ASCII alone.
  package init(_ text: StaticString) {
    description = "\(text)"
    signs = Array(description.unicodeScalars)
  }

  private init(signs: [Unicode.Scalar]) {
    self.signs = signs
    description = String(String.UnicodeScalarView(signs))
  }

  /// How many signs a value has.
  package var count: Int { signs.count }

  /// The signs that stand for themselves, as far as they stand beside each other, with the place of the first, from 1.
  package var fixed: [(place: Int, signs: String)] {
    var runs = [(place: Int, signs: String)]()
    var last = -1
    for (index, sign) in signs.enumerated() where !Self.isDigit(sign) || sign == "0" {
      if index > 0, index == last + 1 {
        runs[runs.count - 1].signs.unicodeScalars.append(sign)
      } else {
        runs.append((index + 1, String(sign)))
      }
      last = index
    }
    return runs
  }

  /// Where the pattern ends that a text begins with; throws the part from the first sign on that leaves it.
  package func end(in text: Substring.UnicodeScalarView) throws(WritingFault) -> String.Index {
    var place = text.startIndex
    for sign in signs {
      guard place < text.endIndex, Self.matches(text[place], sign) else { throw WritingFault(place..<text.endIndex) }
      place = text.index(after: place)
    }
    return place
  }

  /// Where a text is at fault that should be a number of this pattern, and is not: at the first sign that is no digit, at a 0
  /// in front, at the digits too many, or behind the last where some are missing.
  package func numberFault(in text: String) -> Range<String.Index> {
    if let odd = text.firstIndex(where: { !$0.isASCIIDigit }) { return odd..<text.index(after: odd) }
    if text.hasPrefix("0") { return text.startIndex..<text.index(after: text.startIndex) }
    let end = text.index(text.startIndex, offsetBy: count, limitedBy: text.endIndex) ?? text.endIndex
    return end..<text.endIndex
  }

  private static func matches(_ scalar: Unicode.Scalar, _ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "9": isDigit(scalar)
    case "1": isDigit(scalar) && scalar != "0"
    default: scalar == sign || scalar.properties.isAlphabetic && TurkishText.fold(String(scalar)) == String(sign)
    }
  }

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The one behind the other.
  package static func + (a: Self, b: Self) -> Self { Self(signs: a.signs + b.signs) }
}

/// Where a text leaves the form that it is asked for.
///
/// The one that a rule refuses a value for is the one that a caret shows: both come from the parser of the value.
package struct WritingFault: Error, Hashable {
  /// The faulty part; empty behind the last sign where something is missing there.
  package let range: Range<String.Index>

  package init(_ range: Range<String.Index>) { self.range = range }
}
