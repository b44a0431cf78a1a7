/// Where a setting's value comes from.
public enum SettingOrigin: Hashable, Sendable {
  /// It is the program's own.
  case standard
  /// `iyem.yaml`, with the line.
  case file(line: Int)
  case environment(variable: String)
  /// The command line's `--set`.
  case option
}

/// A setting as it is in force.
public struct EffectiveSetting: Hashable, Sendable {
  public let key: SettingKey
  /// As it could stand in `iyem.yaml`; nil for one that has no value of its own.
  public let value: String?
  public let origin: SettingOrigin
}
