/// The number of an official letter (sayı; regulation of 2020, m. 11), taken apart.
///
/// `E-67915368-903.07.02-4752`, and the forms of before: `72131250-542-405`, `78502186/710.04-E.12127620`,
/// `88940924-529/5538`, `29857625-934.02-2026/418`.
package struct LetterNumber: Hashable, Sendable, CustomStringConvertible {
  /// How the letter was made.
  package enum Way: String, Sendable, Hashable {
    case electronic = "E"
    case compulsory = "Z"
    /// On paper, where the electronic system could not be used; often read as a zero.
    case ordinary = "O"
  }

  /// Nil in the forms of before.
  package let way: Way?
  package let unit: DetsisNo
  /// The code of the standard file plan: `903.07.02`.
  package let fileCode: String
  /// `4752`, `2026/418`.
  package let register: String
  /// As it was written, spaces put right.
  package let description: String

  /// What a text is, as far as numbers of letters go.
  package enum Reading: Hashable, Sendable {
    case official(LetterNumber)
    /// A register's number alone, or something of an institution's own: `405`, `2016/418`.
    case plain
    /// It looks like an official number and is none.
    case malformed
  }

  /// Longer texts are no numbers.
  private static let maximumLength = 64

  package static func reading(_ text: String) -> Reading {
    let text = TurkishText.tidy(text)
    guard text.utf8.count <= maximumLength else { return .malformed }
    if let number = LetterNumber(text) { return .official(number) }
    return looksOfficial(text) ? .malformed : .plain
  }

  /// Nil for what is no official number.
  package init?(_ text: String) {
    let tidy = TurkishText.tidy(text)
    guard tidy.utf8.count <= Self.maximumLength else { return nil }
    var rest = Self.plain(tidy)[...]
    way = Self.takeWay(&rest)
    let separators = way == nil ? Self.anySeparator : Self.hyphen
    guard let unit = DetsisNo(Self.take(upTo: separators, from: &rest)) else { return nil }
    let code = Self.take(upTo: separators, from: &rest)
    guard Self.isFileCode(code), let register = Self.register(rest, isNew: way != nil) else { return nil }
    self.unit = unit
    fileCode = code
    self.register = register
    description = tidy
  }

  // MARK: - The pieces

  private static let hyphen: Set<Unicode.Scalar> = ["-"]
  private static let anySeparator: Set<Unicode.Scalar> = ["-", "/"]

  /// With every dash a hyphen, as word processors put others in.
  private static func plain(_ text: String) -> String.UnicodeScalarView {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(TurkishText.isHyphen(scalar) ? "-" : scalar) }
    return plain
  }

  private static func takeWay(_ rest: inout Substring.UnicodeScalarView) -> Way? {
    guard let first = rest.first, rest.dropFirst().first == "-" else { return nil }
    let letter = first == "0" ? "O" : String(first).uppercased()
    guard let way = Way(rawValue: letter) else { return nil }
    rest = rest.dropFirst(2)
    return way
  }

  /// Takes a piece with the sign behind it.
  private static func take(
    upTo separators: Set<Unicode.Scalar>, from rest: inout Substring.UnicodeScalarView
  ) -> String {
    let piece = rest.prefix { !separators.contains($0) }
    rest = rest.dropFirst(piece.count + 1)
    return String(piece)
  }

  /// `NNN(.NN){0,3}`.
  private static func isFileCode(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count), parts[0].utf8.count == 3 else { return false }
    return parts.dropFirst().allSatisfy { $0.utf8.count == 2 } && parts.allSatisfy { isDigits($0) }
  }

  private static func register(_ rest: Substring.UnicodeScalarView, isNew: Bool) -> String? {
    var text = String(rest)
    if !isNew, text.hasPrefix("E.") { text = String(text.dropFirst(2)) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isYear = parts.count == 2 && parts[0].utf8.count == 4 && !isNew
    guard parts.count == 1 || isYear, parts.allSatisfy({ (1...15).contains($0.utf8.count) && isDigits($0) }) else {
      return nil
    }
    return text
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// A letter and a hyphen in front, or what could be a DETSİS number and something behind it.
  private static func looksOfficial(_ text: String) -> Bool {
    let scalars = plain(text)
    if let first = scalars.first, first.properties.isAlphabetic || first == "0", scalars.dropFirst().first == "-" {
      return true
    }
    let head = scalars.prefix { !anySeparator.contains($0) }
    return head.count >= 6 && head.count < scalars.count && isDigits(String(head))
  }
}
