import Domain
import Yams

/// `iyem.yaml` taken apart: the node of each setting that it gives.
struct SettingsDocument {
  private(set) var nodes: [SettingKey: Node] = [:]
  /// Where each section begins: `mail`, `mail.smtp`.
  private(set) var sections: [String: Node] = [:]

  /// Throws `SettingsProblem` for what is no YAML, for a key that is not known, and for a section that is none.
  init(_ text: String) throws(SettingsProblem) {
    guard let root = try Self.compose(text), root.null == nil else { return }
    try read(root, section: "")
  }

  static func compose(_ text: String) throws(SettingsProblem) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw .notYAML(line: error.line, reason: error.reason)
    } catch {
      throw .notYAML(line: 1, reason: "\(error)")
    }
  }

  private mutating func read(_ node: Node, section: String) throws(SettingsProblem) {
    let word = section.split(separator: ".").last.map(String.init) ?? "iyem.yaml"
    guard let mapping = node.mapping else { throw .wrongValue(line: node.line, key: word, expected: .mapping) }
    let known = Self.words(of: section)
    for (keyNode, value) in mapping {
      let text = keyNode.string ?? ""
      let name = section.isEmpty ? text : section + "." + text
      if let key = SettingKey(name), !text.isEmpty {
        nodes[key] = value
      } else if known.contains(text) {
        sections[name] = value
        try read(value, section: name)
      } else {
        throw .unknownKey(line: keyNode.line, key: text, nearest: Nearest.word(to: text, among: known))
      }
    }
  }

  /// The words that may stand in a section, each once, in the order of the settings.
  private static func words(of section: String) -> [String] {
    let prefix = section.isEmpty ? "" : section + "."
    var words = [String]()
    for key in SettingKey.allCases where key.name.hasPrefix(prefix) {
      let word = key.name.dropFirst(prefix.count).split(separator: ".").first.map(String.init) ?? ""
      if !words.contains(word) { words.append(word) }
    }
    return words
  }
}

extension Node {
  /// The line that it stands in, from 1.
  var line: Int { mark?.line ?? 1 }
}

extension YamlError {
  /// The line at fault, from 1.
  var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }

  /// The parser's own words.
  var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping: "a key stands twice"
    default: "\(self)"
    }
  }
}
