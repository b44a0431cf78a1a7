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
    abstract: "Bir birim adına kimin imzaya yetkili olduğunu ya da bir kişinin görevlerini gösterir.")

  @Option(help: ArgumentHelp("Birimin T.C. DETSİS numarası.", valueName: "no"))
  var unit: String?

  @Option(help: ArgumentHelp("Kişinin T.C. numarası ya da T.C. Yönetici Kodu.", valueName: "no"))
  var person: String?

  @Option(help: ArgumentHelp("O andaki durum: 2016-06-23T09:30:00+03:00 ya da 23/06/2016 09:30.", valueName: "an"))
  var at: String?

  @Option(
    name: .customLong("known-at"),
    help: ArgumentHelp("Kaydın o anda bildiğiyle; verilmezse bugün bilinenle.", valueName: "an"))
  var knownAt: String?

  @Flag(help: "JSON olarak.")
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (unit == nil) != (person == nil) else { throw ValidationError("--unit | --person") }
    for (option, text) in [("--at", at), ("--known-at", knownAt)] {
      guard let text, Self.moment(text) == nil else { continue }
      throw ValidationError("\(option): “\(text)” (2016-06-23T09:30:00+03:00, 23/06/2016 09:30)")
    }
  }

  private static func moment(_ text: String) -> Moment? { Moment(iso8601: text) ?? MinuteText.moment(text) }

  func run() async throws {
    try await common.perform { context in
      let queries = try ManagerQueries(home: context.home)
      let time = at.flatMap(Self.moment) ?? context.now
      if let unit { try show(unit: unit, queries, time, context) }
      if let person { try show(person: person, queries, time, context) }
      return .done
    }
  }

  private func show(unit: String, _ queries: ManagerQueries, _ time: Moment, _ context: Context) throws {
    let found = try queries.signing(for: unit, at: time, knownAt: knownAt.flatMap(Self.moment))
    if json { return write(found.appointments.map { ($0, found.unit.name, true) }) }
    context.say(.signingAt(unit: "\(found.unit.no) \(found.unit.name)", time: time.readable))
    if let deputy = found.deputy { context.say(.tiedTo(deputy.description)) }
    for older in found.olderNames { context.say(.olderName(older.name, since: older.notedAt.readable)) }
    guard !found.appointments.isEmpty else { return context.say(.nobodySigns) }
    let head: [Phrase] = [.managerCode, .person, .name, .title, .appointmentType, .start, .end, .registered]
    let rows = found.appointments.map { manager in
      [
        manager.code.description, manager.appointment.person.description, manager.appointment.fullName,
        manager.appointment.title, manager.appointment.type.rawValue, manager.appointment.start.readable,
        manager.end?.readable ?? "–", manager.registeredAt.readable,
      ]
    }
    StandardStream.output.write(Terminal.table([head.map { $0.text(context.language) }] + rows))
  }

  private func show(person: String, _ queries: ManagerQueries, _ time: Moment, _ context: Context) throws {
    let found = try queries.appointments(of: person)
    if json {
      let signing = SigningHistory(found.map(\.appointment)).signing(at: time, knownAt: knownAt.flatMap(Self.moment))
      let ids = Set(signing.map(\.id))
      return write(found.map { ($0.appointment, $0.unitName, ids.contains($0.appointment.id)) })
    }
    let head: [Phrase] = [
      .managerCode, .person, .name, .unitNumber, .unitName, .appointmentType, .start, .end, .registered, .reference,
    ]
    let rows = found.map { manager, unitName in
      [
        manager.code.description, manager.appointment.person.description, manager.appointment.fullName,
        manager.appointment.unit.description, unitName, manager.appointment.type.rawValue,
        manager.appointment.start.readable, manager.end?.readable ?? "–", manager.registeredAt.readable,
        manager.appointment.reference.text,
      ]
    }
    StandardStream.output.write(Terminal.table([head.map { $0.text(context.language) }] + rows))
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
