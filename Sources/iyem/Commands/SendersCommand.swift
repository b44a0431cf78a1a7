import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem senders`: the domains from which institutions write, as the office has confirmed them.
struct SendersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "senders", abstract: .help(.senders), discussion: .help(.sendersConfirmed),
    subcommands: [SendersListCommand.self, SendersConfirmCommand.self, SendersRejectCommand.self],
    defaultSubcommand: SendersListCommand.self)
}

/// `iyem senders list`: every domain with the office's last word on it.
struct SendersListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: .help(.sendersList))

  @Option(help: .text(.senderInstitution, .number))
  var institution: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let entries = try SenderBook(home: context.home, settings: context.settings).entries(of: institution)
      if json {
        StandardStream.output.write(SenderJSON.bytes(for: entries.map(\.listed)))
      } else if entries.isEmpty {
        context.say(.mail(.noSenders))
      } else {
        let head: [Heading] = [.unitNumber, .institution, .domain, .origin, .justification, .decidedBy]
        let rows = entries.map { entry in
          [
            entry.institution.description, entry.institutionName, entry.domain,
            origin(of: entry).text(context.language),
            SafeText.masked(entry.decision?.reason ?? ""), entry.decision?.by.description ?? "",
          ]
        }
        context.print(
          TextTable(head: head.map { $0.text(context.language) }, rows, elastic: [1, 4], spare: [5, 4, 1]))
      }
      return .done
    }
  }

  private func origin(of entry: SenderBook.Entry) -> MailText {
    guard let decision = entry.decision else { return .domainOfSettings }
    return decision.isConfirmed ? .domainConfirmed : .domainRejected
  }
}

/// `iyem senders confirm`: a domain writes for an institution; many at once from a file.
struct SendersConfirmCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: .help(.sendersConfirm), discussion: .help(.sendersFileLabels))

  @Argument(help: .text(.senderDomain, .text))
  var domain: String?

  @Option(help: .text(.decidedInstitution, .number))
  var institution: String?

  @Option(help: .text(.decisionJustification, .text))
  var justification: String?

  @Option(help: .text(.sendersFile, .file), completion: .file())
  var file: String?

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func validate() throws {
    guard (domain == nil) != (file == nil) else {
      throw ValidationError(.oneOf(["<\(ValueKind.text.name(.ofProcess))>", "--file"]))
    }
    let others = [("--institution", institution), ("--justification", justification)]
    for (option, value) in others where (value == nil) != (file != nil) {
      throw ValidationError(file == nil ? .missingOption(option) : .unexpectedArgument(option))
    }
  }

  func run() async throws {
    try await common.perform { context in
      let options = DecisionOptions(now: context.now, isDryRun: dryRun)
      let decisions = SenderDecisions(home: context.home, settings: context.settings, options: options)
      let outcome =
        if let file { try decisions.confirm(file: file) } else {
          try decisions.decide(
            domain ?? "", of: institution ?? "", isConfirmed: true, because: justification ?? "")
        }
      return context.tell(outcome, isDryRun: dryRun)
    }
  }
}

/// `iyem senders reject`: a domain does not write for an institution, or not any more.
struct SendersRejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reject", abstract: .help(.sendersReject))

  @Argument(help: .text(.senderDomain, .text))
  var domain: String

  @Option(help: .text(.decidedInstitution, .number))
  var institution: String

  @Option(help: .text(.decisionReason, .text))
  var reason: String

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let options = DecisionOptions(now: context.now, isDryRun: dryRun)
      let outcome = try SenderDecisions(home: context.home, settings: context.settings, options: options)
        .decide(domain, of: institution, isConfirmed: false, because: reason)
      return context.tell(outcome, isDryRun: dryRun)
    }
  }
}

extension Context {
  /// So many lines are printed of each kind.
  private static let printed = 100

  /// Tells what became of domains that were confirmed or rejected.
  func tell(_ outcome: SenderOutcome, isDryRun: Bool) -> ExitStatus {
    guard outcome.problems.isEmpty else {
      for problem in outcome.problems.prefix(Self.printed) { write(.problem(problem)) }
      say(.senders(.nothingTaken(problems: outcome.problems.count)))
      return .differs
    }
    for decision in outcome.decided.prefix(Self.printed) { write(.decided(decision, isDryRun: isDryRun)) }
    if isDryRun { say(.dryRun) }
    say(.senders(.totals(decided: outcome.decided.count, known: outcome.known, isDryRun: isDryRun)))
    if !isDryRun, outcome.formsReady > 0 { say(.senders(.formsReady(outcome.formsReady))) }
    return .done
  }

  private func write(_ text: SenderText) {
    StandardStream.output.write(SafeText.masked(text.text(language)) + "\n")
  }
}
