import Configuration
import Domain
import Synchronization
import Yams

/// Finds what each setting is to be: the option before the environment before the file.
struct SettingLookup {
  private let reader: ConfigReader
  private let listener: Listener
  private let document: SettingsDocument

  init(_ document: SettingsDocument, environment: [String: String], options: [SettingKey: String]) {
    self.document = document
    listener = Listener()
    let variables = environment.filter { $0.key.hasPrefix("IYEM_") && !$0.value.isEmpty }
    reader = ConfigReader(
      providers: [
        InMemoryProvider(name: Source.option, values: Self.values(options)),
        EnvironmentVariablesProvider(environmentVariables: variables).prefixKeys(with: "iyem"),
        InMemoryProvider(name: Source.file, values: Self.values(document.nodes.mapValues { _ in "" })),
      ], accessReporter: listener)
  }

  /// The node of the setting and where it comes from; nil where the program's own value is in force.
  func node(of key: SettingKey) throws(SettingsProblem) -> (Node, SettingOrigin)? {
    guard let text = reader.string(forKey: ConfigKey(key.name)) else { return nil }
    let source = listener.source ?? ""
    if source.contains("[\(Source.file)]") { return document.nodes[key].map { ($0, .file(line: $0.line)) } }
    let origin: SettingOrigin =
      source.contains("[\(Source.option)]") ? .option : .environment(variable: key.variable)
    return (try Self.node(text, of: key, origin), origin)
  }

  private enum Source {
    static let option = "option"
    static let file = "file"
  }

  private static func values(_ texts: [SettingKey: String]) -> [AbsoluteConfigKey: ConfigValue] {
    Dictionary(
      uniqueKeysWithValues: texts.map { key, text in
        (AbsoluteConfigKey(ConfigKey(key.name)), ConfigValue(.string(text), isSecret: false))
      })
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

  /// Hears which provider gave the value that was asked for last.
  private final class Listener: AccessReporter {
    private let last = Mutex<String?>(nil)

    var source: String? { last.withLock { $0 } }

    func report(_ event: AccessEvent) {
      let source = event.providerResults.first { (try? $0.result.get().value) != nil }?.providerName
      last.withLock { $0 = source }
    }
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
