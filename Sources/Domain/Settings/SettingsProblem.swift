/// Why the settings cannot be used.
package enum SettingsProblem: Error, Hashable, Sendable {
  /// The text is no YAML; the parser's reason.
  case notYAML(line: Int, reason: String)
  case unknownKey(line: Int, key: String, nearest: String?)
  /// The value is not of the kind that the key takes.
  case wrongValue(line: Int, key: String, expected: Expected)
  /// A setting that the command line names is not known.
  case unknownOption(key: String, nearest: String?)
  /// The same about a value of the environment or the command line, `origin` by name: `IYEM_POLICY`.
  case wrongOverride(origin: String, key: String, expected: Expected)

  /// Whether it is about `iyem.yaml`.
  package var isOfFile: Bool {
    switch self {
    case .notYAML, .unknownKey, .wrongValue: true
    case .unknownOption, .wrongOverride: false
    }
  }

  /// What a setting takes.
  package enum Expected: Hashable, Sendable {
    case list, text, mapping
    /// Anything that YAML can read.
    case yaml
    /// A server's name, beside what else is said of it.
    case host
    /// An institution's DETSİS number.
    case institution
    /// An e-mail address.
    case address
    /// At least one domain.
    case domains
    /// A domain below one of those that institutions write from.
    case domain(below: String)
    /// Public keys of age or SSH.
    case publicKeys
    case number(ClosedRange<Int>)
    /// A number from 0 to 1.
    case share
    case words([String])
    /// Just this.
    case literally(String)
  }
}

/// Why work could not be done, as exit statuses tell it apart.
package enum FailureKind: String, CaseIterable, Codable, Sendable {
  /// Something named cannot be read, or is not what it should be.
  case input
  case usage
  /// Another run holds the registry.
  case locked
  /// Reading or writing failed.
  case system
}
