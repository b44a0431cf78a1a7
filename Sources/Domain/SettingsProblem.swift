/// Why the settings cannot be used.
public enum SettingsProblem: Error, Hashable, Sendable {
  /// The text is no YAML; the parser's reason.
  case notYAML(line: Int, reason: String)
  case unknownKey(line: Int, key: String, nearest: String?)
  /// The value is not of the kind that the key takes: `list`, `text`, `number`, `mapping`, or the allowed words.
  case wrongValue(line: Int, key: String, expected: String)
}
