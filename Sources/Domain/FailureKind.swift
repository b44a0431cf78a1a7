/// Why work could not be done, as exit statuses tell it apart.
public enum FailureKind: String, CaseIterable, Codable, Sendable {
  /// Something named cannot be read, or is not what it should be.
  case input
  case usage
  /// Another run holds the registry.
  case locked
  /// Reading or writing failed.
  case system
}
