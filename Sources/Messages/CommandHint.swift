/// A command line that is printed for people to copy: whole, and as a shell takes it.
public enum CommandHint {
  /// `iyem managers apply '/srv/iki söz/oneriler.xlsx' --home /srv/iyem`.
  public static func line(_ words: [String], options: [String] = []) -> String {
    (["iyem"] + words + options).map(quoted).joined(separator: " ")
  }

  /// A word as a shell takes it for one word.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:=,+@%".contains($0) }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
