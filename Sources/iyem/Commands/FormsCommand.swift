import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem forms`: the forms that wait for the office's word on their senders.
struct FormsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms", abstract: .help(.forms), discussion: .help(.formsHeld),
    subcommands: [FormsListCommand.self, FormsReleaseCommand.self, FormsRejectCommand.self])
}

/// `iyem forms list`: the forms that wait.
struct FormsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: .help(.formsList))

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let forms = try FormDecisions(home: context.home, settings: context.settings).held()
      if json {
        StandardStream.output.write(HeldFormJSON.bytes(for: forms))
      } else if forms.isEmpty {
        context.say(.senders(.noHeldForms))
      } else {
        context.print(table(forms, context))
      }
      return .done
    }
  }

  private func table(_ forms: [HeldForm], _ context: Context) -> TextTable {
    let language = context.language
    let head: [Heading] = [.form, .institution, .sender, .mail, .rows, .arrived, .state]
    let rows = forms.map { form in
      [
        String(form.number),
        [form.institution?.description, form.institutionName].compactMap { $0 }.joined(separator: " "), form.sender,
        "\(form.mail) › \(form.file)", String(form.rows), language.time(form.arrivedAt),
        state(of: form).text(language),
      ].map(SafeText.masked)
    }
    return TextTable(head: head.map { $0.text(language) }, rows, elastic: [1, 3])
  }

  private func state(of form: HeldForm) -> Phrase {
    form.isReleased ? .senders(.released) : form.isConfirmed ? .senders(.confirmed) : .formStatus(.held)
  }
}

/// `iyem forms release`: the next run takes the form, whatever its sender's domain.
struct FormsReleaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "release", abstract: .help(.formsRelease))

  @Argument(help: .text(.heldFormNumber, .serial))
  var form: Int

  @Option(help: .text(.decisionJustification, .text))
  var justification: String

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { try $0.decide(on: form, isReleased: true, because: justification, isDryRun: dryRun) }
  }
}

/// `iyem forms reject`: the form is closed, and nothing of it is ever applied.
struct FormsRejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reject", abstract: .help(.formsReject))

  @Argument(help: .text(.heldFormNumber, .serial))
  var form: Int

  @Option(help: .text(.decisionReason, .text))
  var reason: String

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { try $0.decide(on: form, isReleased: false, because: reason, isDryRun: dryRun) }
  }
}

extension Context {
  fileprivate func decide(
    on form: Int, isReleased: Bool, because reason: String, isDryRun: Bool
  ) throws -> ExitStatus {
    let options = DecisionOptions(now: now, isDryRun: isDryRun)
    let isNew = try FormDecisions(home: home).decide(on: form, isReleased: isReleased, because: reason, options)
    if isDryRun { say(.dryRun) }
    let kind = isReleased ? DecisionKind.formReleased : .formRejected
    say(.senders(isNew ? .form(form, kind, isDryRun: isDryRun) : .formKnown(form)))
    return .done
  }
}
