import Domain

/// What a label says, without what senders write around it (ek1 rules, "The form" and "Labels").
enum LabelText {
  /// Longer texts are no labels, in bytes; the longest label of a real form, with its hint in brackets, has under 100.
  static let longest = 200

  /// The label folded for comparison: hints in brackets do not change it, nor do asterisks and other signs.
  static func fold(_ text: String) -> String {
    guard text.utf8.contains(where: isBracket) else { return TurkishText.foldLabel(text) }
    var label = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[", "{":
        // A hint stands behind its label; what stands before is part of the text.
        if depth > 0 || label.contains(where: { $0.properties.isAlphabetic }) {
          depth += 1
        } else {
          label.append(scalar)
        }
      case ")", "]", "}": if depth > 0 { depth -= 1 } else { label.append(scalar) }
      default: if depth == 0 { label.append(scalar) }
      }
    }
    return TurkishText.foldLabel(String(label))
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }
}

/// A label of the institution and its value in one cell: `KURUM DETSİS NO: 62097521`.
struct LabelledValue {
  let field: Field
  /// What stands behind the label, as written.
  let value: String

  /// An institution's name is never this long, in bytes.
  private static let longest = 600

  /// So many places at which a label may end are tried.
  private static let mostEnds = 8

  /// Nil for a text that is no label with something behind it.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let scalars = text.unicodeScalars
    for end in Self.ends(scalars) {
      guard let field = InstitutionLabels.field(String(scalars[..<end])) else { continue }
      let rest = String(scalars[end...].drop { Self.isSeparator($0) || $0.properties.isWhitespace })
      guard !TurkishText.tidy(rest).isEmpty else { return nil }
      self.field = field
      value = rest
      return
    }
    return nil
  }

  /// Where a label may end: before a colon, an equals sign, a line break or a dash, or where a number begins; not within
  /// brackets, which are hints.
  private static func ends(_ scalars: String.UnicodeScalarView) -> [String.UnicodeScalarView.Index] {
    var ends = [String.UnicodeScalarView.Index]()
    var depth = 0
    var hasNumber = false
    for index in scalars.indices where ends.count < mostEnds {
      switch scalars[index] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      case "0"..."9" where depth == 0 && !hasNumber:
        hasNumber = true
        ends.append(index)
      case let scalar where depth == 0 && isSeparator(scalar): ends.append(index)
      default: break
      }
    }
    return ends
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "=", "\n", "\r", "\u{FF1A}": true
    default: TurkishText.isHyphen(scalar)
    }
  }
}

/// The labels of the institution's two fields, and the other names under which senders write them.
enum InstitutionLabels {
  static func field(_ text: String) -> Field? {
    text.utf8.count <= LabelText.longest ? fields[LabelText.fold(text)] : nil
  }

  /// What they begin with, in either case.
  static let firstLetters: Set<Unicode.Scalar> = ["K", "k", "T", "t"]

  private static let names: [Field: [String]] = [
    .institutionDetsisNo: ["KURUM", "KURUMU", "KURUMUN"].flatMap { owner in
      ["DETSİS NO", "DETSİS NUMARASI", "DETSİS KODU", "DETSİS"].flatMap { number in
        ["\(owner) \(number)", "\(owner) T.C. \(number)", "T.C. \(owner) \(number)"]
      }
    },
    .institutionName: ["KURUM ADI", "KURUMU ADI", "KURUMUN ADI", "KURUM / KURULUŞ ADI", "KURUM VEYA KURULUŞ ADI"],
  ]

  private static let fields: [String: Field] = Dictionary(
    names.flatMap { field, names in names.map { (TurkishText.foldLabel($0), field) } },
    uniquingKeysWith: { first, _ in first })
}

/// Counts what a search looks at, so that tests can tell how it grows; for one thread.
final class LookupCount {
  private(set) var value = 0

  func add(_ count: Int) { value += count }
}
