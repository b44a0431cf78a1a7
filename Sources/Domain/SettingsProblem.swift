/// Why the settings cannot be used.
public enum SettingsProblem: Error, Hashable, Sendable {
  /// The text is no YAML; the parser's reason.
  case notYAML(line: Int, reason: String)
  case unknownKey(line: Int, key: String, nearest: String?)
  /// The value is not of the kind that the key takes: `list`, `text`, `number`, `mapping`, or the allowed words.
  case wrongValue(line: Int, key: String, expected: String)
  /// A setting that the command line names is not known.
  case unknownOption(key: String, nearest: String?)
  /// The same about a value of the environment or the command line, `origin` by name: `IYEM_POLICY`.
  case wrongOverride(origin: String, key: String, expected: String)

  /// Whether it is about `iyem.yaml`.
  public var isOfFile: Bool {
    switch self {
    case .notYAML, .unknownKey, .wrongValue: true
    case .unknownOption, .wrongOverride: false
    }
  }
}
