import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// The command: its subcommands are one file each in `Commands/`.
@main
struct Iyem: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iyem",
    abstract: .help(.iyem),
    discussion: .help(.exitHeading) + ": " + .help(.exitStatuses),
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, ProcessCommand.self, ApplyCommand.self, DailyCommand.self, StatusCommand.self,
      DetsisCommand.self, UsersCommand.self, ManagersCommand.self, HierarchyCommand.self, ReconcileCommand.self,
      RepliesCommand.self, SendersCommand.self, FormsCommand.self, LogCommand.self, VerifyCommand.self,
      UndoCommand.self,
      BackupCommand.self, RestoreCommand.self, PurgeCommand.self, RegistryCommand.self, TemplateCommand.self,
      ExportCommand.self, DumpCommand.self, ExplainCommand.self, ConfigCommand.self, CompletionsCommand.self,
      ManpagesCommand.self, EypCommand.self,
    ])

  static func main() async {
    let code = await run(arguments)
    let isDone = [ExitStatus.done, .differs].contains { $0.code == code }
    // Half a document is no result.
    guard isDone, let failure = StandardStream.output.failure else { exit(withError: code) }
    let trouble = Trouble(failure)
    Complaint(terminal: Terminal(.error)).write(trouble.text(.ofProcess))
    exit(withError: ExitStatus(trouble.kind).code)
  }

  /// Commands that only read take files whose names are no UTF-8.
  private static var arguments: [String] {
    let words = PathText.arguments
    return ["check", "dump", "eyp"].contains(words.first) ? words : Array(CommandLine.arguments.dropFirst())
  }

  private static func run(_ arguments: [String]) async -> ExitCode {
    do {
      var command = try parseAsRoot(arguments)
      if let problem = repeatedOption(in: arguments) { throw ValidationError(problem) }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .success
    } catch let code as ExitCode {
      return code
    } catch {
      return answer(error, to: arguments)
    }
  }

  /// An option that the parser would have counted last: nobody says which of two values is meant.
  private static func repeatedOption(in arguments: [String]) -> UsageProblem? {
    // Looked for only where two options begin alike, as `-o` and `--output` do.
    let initials = arguments.prefix { $0 != "--" }.compactMap { word in
      word.utf8.first == UInt8(ascii: "-") ? word.utf8.drop { $0 == UInt8(ascii: "-") }.first : nil
    }
    guard Set(initials).count < initials.count, let root = try? CommandInfo.tool(from: _dumpHelp()) else { return nil }
    guard case .repeatedOption(let option) = UsageDiagnosis(arguments, in: root, .ofProcess).problem else { return nil }
    return .repeatedOption(option)
  }

  /// Prints what the parser would, in the user's language: help, or what is wrong with the command line.
  private static func answer(_ error: any Error, to arguments: [String]) -> ExitCode {
    let language = Language.ofProcess
    guard let root = try? CommandInfo.tool(from: _dumpHelp()) else {
      StandardStream.error.write(fullMessage(for: error) + "\n")
      return exitCode(for: error)
    }
    if exitCode(for: error) == .success {
      // What is not help is for machines: the version, completions, the dump.
      let text = message(for: error)
      let isHelp = text.contains("\nUSAGE: ") || text.hasPrefix("USAGE: ")
      let words = arguments.filter { !$0.hasPrefix("-") && $0 != "help" }
      let page = HelpPage(command: root.command(named: words), language: language, terminal: Terminal(.output))
      StandardStream.output.write(isHelp ? page.text() : text + "\n")
      return .success
    }
    let diagnosis = UsageDiagnosis(arguments, in: root, language)
    let problem = diagnosis.problem ?? .other(message(for: error))
    let page = HelpPage(command: diagnosis.command, language: language, terminal: Terminal(.error))
    Complaint(terminal: Terminal(.error)).write(
      problem.text(language),
      hints: [
        "\(HelpText.usageHeading.text(language)): \(page.usage)",
        "\(HelpText.moreHelp.text(language)): \(diagnosis.command.path) --help",
      ])
    return ExitStatus.usage.code
  }
}
