import Domain
import Files
import Messages

/// A command's help at the terminal.
struct HelpPage {
  let command: CommandInfo
  let language: Language
  let terminal: Terminal

  /// Texts stand at the same column all over a page, no further to the right than this.
  private static let deepestIndent = 28

  private var indent: Int {
    let headings = command.shown.map(\.heading) + (command.subcommands ?? []).map(\.commandName)
    return min(Self.deepestIndent, (headings.map(DisplayWidth.columns).max() ?? 0) + 4)
  }

  func text() -> String {
    let width = min(terminal.columns ?? 100, 100)
    let page = Terminal(isTerminal: true, isColoured: terminal.isColoured, columns: width)
    var text =
      page.styled(command.path, .bold) + " — "
      + page.wrapped(
        command.abstract ?? "", used: command.path.count + 3, indent: 2) + "\n"
    text += section(.usageHeading, page, [page.wrapped(usage, used: 2, indent: 6)].map { "  \($0)\n" })
    if let discussion = command.discussion { text += "\n" + page.wrapped(discussion, indent: 0) + "\n" }
    text += section(.argumentsHeading, page, command.positionals.map { entry($0, page) })
    text += section(
      .commandsHeading, page,
      (command.subcommands ?? []).map { sub in
        entry(sub.commandName, sub.abstract ?? "", page)
      })
    text += section(.optionsHeading, page, command.options.filter { !$0.isCommon }.map { entry($0, page) })
    text += section(.commonHeading, page, command.options.filter(\.isCommon).map { entry($0, page) })
    if command.subcommands != nil {
      text += "\n\(word(.moreHelp)): \(command.path) <\(word(.command))> --help\n"
    }
    return text
  }

  /// `iyem check [--json] <dosya>... [genel seçenekler]`.
  var usage: String {
    guard command.subcommands == nil else { return "\(command.path) <\(word(.command))>" }
    let own = command.options.filter { !$0.isCommon }
    let parts =
      own.filter { !$0.isOptional && $0.kind == .option } + command.positionals
      + own.filter { $0.isOptional || $0.kind != .option }
    return ([command.path] + parts.map(\.usage) + ["[\(word(.options))]"]).joined(separator: " ")
  }

  private func word(_ text: HelpText) -> String { text.text(language) }

  private func section(_ heading: HelpText, _ page: Terminal, _ entries: [String]) -> String {
    entries.isEmpty ? "" : "\n" + page.styled(word(heading), .bold) + "\n" + entries.joined()
  }

  private func entry(_ argument: CommandInfo.Argument, _ page: Terminal) -> String {
    entry(argument.heading, argument.explanation(language), page)
  }

  private func entry(_ heading: String, _ text: String, _ page: Terminal) -> String {
    let width = DisplayWidth.columns(of: heading) + 2
    let wrapped = page.wrapped(text, used: indent, indent: indent)
    let gap =
      width + 2 <= indent
      ? String(repeating: " ", count: indent - width) : "\n" + String(repeating: " ", count: indent)
    return "  " + page.styled(heading, .green) + gap + wrapped + "\n"
  }
}
