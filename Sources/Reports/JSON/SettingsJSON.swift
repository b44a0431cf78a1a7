/// A setting as lists show it.
package struct ListedSetting: Hashable, Sendable {
  package var key: String
  package var value: String?
  /// `default`, `file`, `environment` or `option`.
  package var origin: String
  package var line: Int?
  /// The environment's variable that would set it.
  package var variable: String

  package init(key: String, value: String?, origin: String, line: Int?, variable: String) {
    self.key = key
    self.value = value
    self.origin = origin
    self.line = line
    self.variable = variable
  }
}

/// `config show --json`: an array, one object for each setting; a value is text as it could stand in `iyem.yaml`.
package enum SettingsJSON {
  package static func bytes(for settings: [ListedSetting]) -> [UInt8] {
    JSONWriter.list(.indented, of: settings) { setting, json in
      json.member("key", setting.key)
      json.member("value", setting.value)
      json.member("origin", setting.origin)
      json.member("line", setting.line)
      json.member("variable", setting.variable)
    }
  }
}
