import Domain
import Foundation
import Messages

/// A command as the parser describes it: what help, manual pages and the search for usage errors are made from.
///
/// It is the part that is needed here of the parser's `--experimental-dump-help`, whose format is its contract with tools.
struct CommandInfo: Decodable, Hashable {
  var commandName: String
  var superCommands: [String]?
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandInfo]?
  var arguments: [Argument]?

  struct Argument: Decodable, Hashable {
    var kind: Kind
    var shouldDisplay: Bool
    var sectionTitle: String?
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?

    enum Kind: String, Decodable { case positional, option, flag }
  }

  struct Name: Decodable, Hashable {
    var kind: Kind
    var name: String

    enum Kind: String, Decodable { case long, short, longWithSingleDash }

    /// `--json`, `-o`.
    var written: String { (kind == .long ? "--" : "-") + name }
  }

  private struct Tool: Decodable { var command: CommandInfo }

  /// The whole tool; throws what decoding throws.
  static func tool(from dump: String) throws -> CommandInfo {
    var root = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command
    root.translateBuiltIns()
    return root
  }

  /// The parser's own sentences are English: those of `help`, `--help` and `--version`.
  private mutating func translateBuiltIns() {
    for index in (arguments ?? []).indices {
      switch arguments?[index].preferredName?.written {
      case "--help":
        arguments?[index].abstract = .help(.showHelp)
        arguments?[index].sectionTitle = .help(.commonHeading)
      case "--version":
        arguments?[index].abstract = .help(.showVersion)
        arguments?[index].sectionTitle = .help(.commonHeading)
      default: break
      }
    }
    subcommands?.removeAll { $0.commandName == "help" }
    for index in (subcommands ?? []).indices { subcommands?[index].translateBuiltIns() }
  }

  /// `iyem detsis import`.
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  var positionals: [Argument] { shown.filter { $0.kind == .positional } }
  var options: [Argument] { shown.filter { $0.kind != .positional } }

  func subcommand(_ name: String) -> CommandInfo? { subcommands?.first { $0.commandName == name } }

  func option(_ written: String) -> Argument? {
    arguments?.first { $0.names?.contains { $0.written == written } ?? false }
  }

  /// This command and all below it.
  var all: [CommandInfo] { [self] + (subcommands ?? []).flatMap(\.all) }

  /// The command that the words of a command line lead to.
  func command(named words: [String]) -> CommandInfo {
    guard let first = words.first, let next = subcommand(first) else { return self }
    return next.command(named: Array(words.dropFirst()))
  }
}

extension CommandInfo.Argument {
  /// `-o, --output <dosya>`; `<dosya>...`.
  var heading: String {
    let value = valueName.map { "<\($0)>" } ?? ""
    guard kind != .positional else { return value + (isRepeating ? "..." : "") }
    let names = (names ?? []).map(\.written).sorted { ($0.count, $0) < ($1.count, $1) }.joined(separator: ", ")
    return kind == .option ? "\(names) \(value)" : names
  }

  /// `--output <dosya>`, `[--json]`, `<dosya>...`.
  var usage: String {
    guard kind != .positional else { return isOptional ? "[\(heading)]" : heading }
    let name = preferredName?.written ?? ""
    let text = kind == .option ? "\(name) <\(valueName ?? "")>" : name
    return isOptional || kind == .flag ? "[\(text)]" : text
  }

  var isCommon: Bool { sectionTitle != nil }

  /// The sentence, the values that there are, and the one that is taken where none is given.
  func explanation(_ language: Language) -> String {
    var notes = [String]()
    if let allValues { notes.append("\(HelpText.possibleValues.text(language)): \(allValues.joined(separator: ", "))") }
    if let defaultValue, kind == .option {
      notes.append("\(HelpText.defaultValue.text(language)): \(defaultValue)")
    }
    let text = abstract ?? ""
    return notes.isEmpty ? text : "\(text) (\(notes.joined(separator: "; ")))"
  }
}
