/// Hides T.C. numbers in messages, logs and what stays in the office.
public enum Masking {
  /// A field's value: a T.C. number whole or malformed, and what looks like one in any other field, because people put
  /// them into the wrong column.
  public static func value(_ text: String, field: Field?) -> String {
    field == .nationalId ? TCKimlikNo.masked(text) : numbers(in: text)
  }

  /// A text in which every run of just eleven digits that does not begin with 0 is masked.
  public static func numbers(in text: String) -> String {
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
