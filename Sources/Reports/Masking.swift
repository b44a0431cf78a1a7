import Domain

/// Hides T.C. numbers in what stays in the office.
enum Masking {
  /// A value of a field: whole numbers of persons are masked, and in any field a run of just eleven digits that does
  /// not begin with 0, because people put them into the wrong column.
  static func value(_ text: String, field: Field?) -> String {
    field == .nationalId ? TCKimlikNo.masked(text) : numbers(in: text)
  }

  static func numbers(in text: String) -> String {
    guard text.utf8.count >= 11 else { return text }
    var result = ""
    var digits = ""
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        result += masked(digits)
        digits = ""
        result.append(character)
      }
    }
    return result + masked(digits)
  }

  private static func masked(_ digits: String) -> String {
    digits.utf8.count == 11 && !digits.hasPrefix("0") ? TCKimlikNo.masked(digits) : digits
  }
}
