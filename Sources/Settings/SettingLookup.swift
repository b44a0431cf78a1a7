import Domain
import Yams

/// Finds what each setting is to be: the option before the environment before the file.
struct SettingLookup {
  let document: SettingsDocument
  let environment: [String: String]
  let options: [SettingKey: String]

  /// The node of the setting and where it comes from; nil where the program's own value is in force.
  func node(of key: SettingKey) throws(SettingsProblem) -> (Node, SettingOrigin)? {
    if let text = options[key] { return (try Self.node(text, of: key, .option), .option) }
    // An empty variable is none.
    if let text = environment[key.variable], !text.isEmpty {
      let origin = SettingOrigin.environment(variable: key.variable)
      return (try Self.node(text, of: key, origin), origin)
    }
    return document.nodes[key].map { ($0, .file(line: $0.line)) }
  }

  /// A value outside of the file: YAML, or for a list its texts with commas between them.
  private static func node(
    _ text: String, of key: SettingKey, _ origin: SettingOrigin
  ) throws(SettingsProblem) -> Node {
    if key.isList, !text.hasPrefix("[") {
      let parts = text.split(separator: ",").map { TurkishText.tidy(String($0)) }
      return Node(parts.filter { !$0.isEmpty }.map { Node($0) })
    }
    do throws(SettingsProblem) {
      if let node = try SettingsDocument.compose(text) { return node }
    } catch {
      throw .wrongOverride(origin: origin.name(of: key), key: key.word, expected: .yaml)
    }
    return Node("")
  }
}

extension SettingOrigin {
  /// `IYEM_POLICY`, `--set policy`; for messages about a value that is none.
  func name(of key: SettingKey) -> String {
    switch self {
    case .standard, .file: "iyem.yaml"
    case .environment(let variable): variable
    case .option: "--set \(key.name)"
    }
  }
}

/// Where a setting's value comes from.
package enum SettingOrigin: Hashable, Sendable {
  /// It is the program's own.
  case standard
  /// `iyem.yaml`, with the line.
  case file(line: Int)
  case environment(variable: String)
  /// The command line's `--set`.
  case option
}

/// A setting as it is in force.
package struct EffectiveSetting: Hashable, Sendable {
  package let key: SettingKey
  /// As it could stand in `iyem.yaml`; nil for one that has no value of its own.
  package let value: String?
  package let origin: SettingOrigin
}
