/// A command line that is printed for people to copy: whole, and as a shell takes it.
public enum CommandHint {
  /// `iyem managers apply '/srv/iki söz/oneriler.xlsx' --home /srv/iyem`.
  public static func line(_ words: [String], options: [String] = []) -> String {
    shell(["iyem"] + words + options)
  }

  /// A command line of any program.
  static func shell(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  /// A word as a shell takes it for one word.
  ///
  /// An apostrophe is found scalar by scalar: a shell reads bytes, and knows no sign that joins with the one before it.
  public static func quoted(_ word: String) -> String {
    let scalars = word.unicodeScalars
    // Some shells take a word that begins with `=` for the path of a command.
    guard let first = scalars.first, first != "=", scalars.allSatisfy(isPlain) else { return inApostrophes(scalars) }
    return word
  }

  private static func inApostrophes(_ scalars: String.UnicodeScalarView) -> String {
    var quoted: String.UnicodeScalarView = "'".unicodeScalars
    for scalar in scalars {
      if scalar == "'" { quoted.append(contentsOf: "'\\''".unicodeScalars) } else { quoted.append(scalar) }
    }
    quoted.append("'")
    return String(quoted)
  }

  /// Letters and digits of any language, with their marks, and signs that mean nothing to a shell.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let isLetter = (0x41...0x5A).contains(scalar.value & 0xDF)
      return isLetter || (0x30...0x39).contains(scalar.value) || signs.contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static let signs = Set("-_./:=,+@%".unicodeScalars)
}
