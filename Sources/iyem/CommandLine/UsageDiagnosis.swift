import Domain
import Messages

/// Finds what is wrong with a command line that the parser refused, by the same description of the commands.
struct UsageDiagnosis {
  private(set) var command: CommandInfo
  private(set) var problem: UsageProblem?
  private let language: Language
  private var given = Set<CommandInfo.Argument>()
  private var positionals: [CommandInfo.Argument]

  init(_ arguments: [String], in root: CommandInfo, _ language: Language) {
    command = root
    positionals = root.positionals
    self.language = language
    if let order = OptionOrder(arguments, in: root) {
      take(order, in: root)
      return
    }
    var rest = arguments[...]
    while problem == nil, let argument = rest.popFirst() {
      if argument == "--" {
        for value in rest where problem == nil { take(value) }
        break
      }
      if argument.hasPrefix("-"), argument != "-" { takeOption(argument, &rest) } else { take(argument) }
    }
    if problem == nil { findMissing() }
  }

  // MARK: - Options

  /// Options that stand before the command: what else is wrong goes before that.
  private mutating func take(_ order: OptionOrder, in root: CommandInfo) {
    let rest = UsageDiagnosis(order.arguments, in: root, language)
    (command, problem) = (rest.command, rest.problem)
    guard problem == nil else { return }
    let line =
      order.isWhole
      ? OptionOrder.shown(order.arguments, of: root.commandName)
      : OptionOrder.shown(order.moved, of: "\(command.path) <\(HelpText.command.text(language))>")
    problem = .optionBeforeCommand(corrected: line)
  }

  private mutating func takeOption(_ argument: String, _ rest: inout ArraySlice<String>) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.option(parts[0]) else {
      let known = command.options.flatMap { $0.names ?? [] }.map(\.written)
      problem = .unknownOption(parts[0], nearest: Nearest.word(to: parts[0], among: known))
      return
    }
    let isRepeated = !given.insert(option).inserted
    guard option.kind == .option else {
      if parts.count > 1 { problem = .valueOfFlag(parts[0]) }
      return
    }
    if isRepeated, !option.isRepeating {
      problem = .repeatedOption(parts[0])
      return
    }
    if parts.count > 1 { return check(parts[1], option, parts[0]) }
    if option.valueName == ValueKind.count.name(language), let value = rest.first, Int(value) ?? 0 < 0 {
      problem = .tooSmall(value, of: parts[0], least: 1)
      return
    }
    guard let value = rest.first, !value.hasPrefix("-") || value == "-" else {
      problem = .missingValue(option: parts[0], value: option.valueName ?? "")
      return
    }
    rest.removeFirst()
    check(value, option, parts[0])
  }

  private mutating func check(_ value: String, _ argument: CommandInfo.Argument, _ name: String) {
    if let allowed = argument.allValues {
      if !allowed.contains(value) { problem = .invalidValue(value, of: name, allowed: allowed) }
      return
    }
    guard let kind = argument.valueName.flatMap({ ValueKind(named: $0, language) }) else { return }
    let isSound =
      switch kind {
      case .count, .serial: Int(value) != nil
      case .time: Moment(iso8601: value) != nil
      case .file, .folder, .language, .text, .number, .words, .roster, .form, .shell, .code, .state, .format,
        .sign, .target:
        true
      }
    if !isSound {
      problem = .otherKind(value, of: name, kind)
    }
  }

  // MARK: - Commands and arguments

  private mutating func take(_ word: String) {
    if let subcommands = command.subcommands {
      guard let next = command.subcommand(word) else {
        let nearest = Nearest.word(to: word, among: subcommands.map(\.commandName))
        problem = .unknownCommand(word, of: command.path, nearest: nearest)
        return
      }
      command = next
      positionals = next.positionals
      return
    }
    guard let argument = positionals.first else {
      problem = .unexpectedArgument(word)
      return
    }
    if !argument.isRepeating { positionals.removeFirst() }
    given.insert(argument)
    check(word, argument, "<\(argument.valueName ?? "")>")
  }

  private mutating func findMissing() {
    if let argument = positionals.first(where: { !$0.isOptional && !given.contains($0) }) {
      problem = .missingArgument(argument.valueName ?? "")
    } else if let option = command.options.first(where: { $0.kind == .option && !$0.isOptional && !given.contains($0) })
    {
      problem = .missingOption(option.preferredName?.written ?? "")
    }
  }
}
