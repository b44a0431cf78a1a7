/// How copies of the registry are kept.
public struct BackupSettings: Hashable, Sendable {
  /// Whether the daily run makes one at its end.
  public var isDaily = false
  /// Where they lie; nil for `Backups` beside the registry.
  public var folder: String?
  /// Of so many days, and of so many months, the newest copy stays.
  public var keepDaily = 14
  public var keepMonthly = 12
  /// The public keys of age for which copies are encrypted; empty for plain copies.
  public var recipients: [String] = []

  public init() {}
}
