/// Hides T.C. numbers in messages, logs and what stays in the office.
public enum Masking {
  /// A field's value: a T.C. number whole or malformed, and what looks like one in any other field, because people put
  /// them into the wrong column.
  public static func value(_ text: String, field: Field?) -> String {
    field == .nationalId ? TCKimlikNo.masked(text) : numbers(in: text)
  }

  /// A text in which every run of just eleven digits that does not begin with 0 is masked.
  public static func numbers(in text: String) -> String {
    guard hasLongNumber(text) else { return text }
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

  /// Whether there are eleven digits in a row, which most texts do not have.
  private static func hasLongNumber(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
      if digits == 11 { return true }
    }
    return false
  }

  private static func masked(_ digits: String) -> String {
    digits.utf8.count == 11 && !digits.hasPrefix("0") ? TCKimlikNo.masked(digits) : digits
  }
}
