import Messages

/// A command line whose options stand before the command, put right: they belong behind it.
struct OptionOrder {
  /// The command line as it should be; of options before a word that is no command, without them.
  let arguments: [String]
  /// The options that stood too early, with their values.
  let moved: [String]
  /// Whether the words name a command that does something.
  let isWhole: Bool

  /// Nil where no option stands before its command, or one does that no command knows.
  init?(_ line: [String], in root: CommandInfo) {
    var command = root
    var path = [String]()
    var moved = [String]()
    var rest = line[...]
    words: while command.subcommands != nil, let word = rest.first {
      guard word.hasPrefix("-"), word != "-" else {
        guard let next = command.subcommand(word) else { break words }
        path.append(word)
        command = next
        rest.removeFirst()
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard command.option(parts[0]) == nil, let option = command.all.lazy.compactMap({ $0.option(parts[0]) }).first
      else { return nil }
      moved.append(word)
      rest.removeFirst()
      if option.kind == .option, parts.count == 1 {
        guard let value = rest.popFirst() else { return nil }
        moved.append(value)
      }
    }
    guard !moved.isEmpty else { return nil }
    isWhole = command.subcommands == nil
    arguments = isWhole ? path + moved + rest : path + rest
    self.moved = moved
  }

  /// The command line for a shell.
  static func shown(_ arguments: [String], of name: String) -> String {
    ([name] + arguments.map(CommandHint.quoted)).joined(separator: " ")
  }
}
