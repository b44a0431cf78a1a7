import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem managers show`: who may sign for a unit, or what a person was appointed to.
struct ManagersShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .help(.managersShow))

  @Option(help: .text(.managersUnit, .number))
  var unit: String?

  @Option(help: .text(.managersPerson, .number))
  var person: String?

  @Option(help: .text(.managersAt, .text))
  var at: String?

  @Option(name: .customLong("known-at"), help: .text(.managersKnownAt, .text))
  var knownAt: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func validate() throws {
    guard (unit == nil) != (person == nil) else { throw ValidationError(.oneOf(["--unit", "--person"])) }
    for (option, text) in [("--at", at), ("--known-at", knownAt)] {
      guard let text, MomentOption(text) == nil else { continue }
      throw ValidationError(.invalidValue(text, of: option, allowed: MomentOption.examples))
    }
  }

  func run() async throws {
    try await common.perform { context in
      let queries = try ManagerQueries(home: context.home)
      let time = at.flatMap(MomentOption.init) ?? MomentOption(context.now)
      if let unit { try show(unit: unit, queries, time, context) }
      if let person { try show(person: person, queries, time.moment, context) }
      return .done
    }
  }

  private var known: MomentOption? { knownAt.flatMap(MomentOption.init) }

  private func show(unit: String, _ queries: ManagerQueries, _ time: MomentOption, _ context: Context) throws {
    let found = try queries.signing(for: unit, at: time.moment, knownAt: known?.moment)
    if json { return write(found.appointments.map { ($0, found.unit.name, true) }) }
    let name = "\(found.unit.no) \(found.unit.name)"
    context.say(SigningText.heading(unit: name, at: time, knownAt: known).text(context.language))
    if let deputy = found.deputy { context.say(.managers(.tiedTo(deputy.description))) }
    for older in found.olderNames {
      context.say(.managers(.olderName(older.name, since: context.language.time(older.notedAt))))
    }
    guard !found.appointments.isEmpty else { return context.say(.managers(.nobodySigns)) }
    let head: [Heading] = [.managerCode, .person, .name, .title, .appointmentType, .start, .end, .registered]
    let rows = found.appointments.map { manager in
      [
        manager.code.description, manager.appointment.person.description, manager.appointment.fullName,
        manager.appointment.title, manager.appointment.type.rawValue, context.language.time(manager.appointment.start),
        manager.end.map(context.language.time) ?? "–", context.language.time(manager.registeredAt),
      ]
    }
    context.print(TextTable(head: head.map { $0.text(context.language) }, rows, elastic: [3], spare: [7, 3, 1, 0]))
  }

  private func show(person: String, _ queries: ManagerQueries, _ time: Moment, _ context: Context) throws {
    let found = try queries.appointments(of: person)
    if json {
      let signing = SigningHistory(found.map(\.appointment)).signing(at: time, knownAt: known?.moment)
      let ids = Set(signing.map(\.id))
      return write(found.map { ($0.appointment, $0.unitName, ids.contains($0.appointment.id)) })
    }
    let head: [Heading] = [
      .managerCode, .person, .name, .unitNumber, .unitName, .appointmentType, .start, .end, .registered, .reference,
    ]
    let rows = found.map { manager, unitName in
      [
        manager.code.description, manager.appointment.person.description, manager.appointment.fullName,
        manager.appointment.unit.description, unitName, manager.appointment.type.rawValue,
        context.language.time(manager.appointment.start), manager.end.map(context.language.time) ?? "–",
        context.language.time(manager.registeredAt),
        manager.appointment.reference.text,
      ]
    }
    context.print(
      TextTable(head: head.map { $0.text(context.language) }, rows, elastic: [4, 9], spare: [9, 8, 0, 1, 2]))
  }

  private func write(_ managers: [(RegisteredAppointment, unitName: String, maySign: Bool)]) {
    for (index, manager) in managers.enumerated() {
      StandardStream.output.write(index == 0 ? "[\n" : ",\n")
      StandardStream.output.write(
        ManagerJSON.bytes(for: manager.0, unitName: manager.unitName, maySign: manager.maySign))
    }
    StandardStream.output.write(managers.isEmpty ? "[]\n" : "\n]\n")
  }
}
