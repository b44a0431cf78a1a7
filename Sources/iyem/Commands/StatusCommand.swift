import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem status`: what a monitor asks.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: .help(.status), discussion: .help(.statusMeaning))

  @Option(name: .customLong("max-age"), help: .text(.maximumAge, .count))
  var maximumAge = 30

  @Flag(help: .text(.fullCheck))
  var full = false

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func validate() throws {
    guard maximumAge > 0 else { throw ValidationError(.tooSmall(String(maximumAge), of: "--max-age", least: 1)) }
  }

  func run() async throws {
    try await common.perform { context in
      let status = try StatusOperation(
        home: context.home, settings: context.settings, now: context.now, maximumAge: maximumAge, isFull: full
      ).run()
      if json {
        StandardStream.output.write(StatusJSON.bytes(for: status, language: context.language))
      } else {
        print(status, context)
      }
      let isDamaged = status.concerns.contains { if case .damaged = $0 { true } else { false } }
      return isDamaged ? .failed : status.concerns.isEmpty ? .done : .differs
    }
  }

  private func print(_ status: OfficeStatus, _ context: Context) {
    let language = context.language
    func time(_ moment: Moment?) -> String { moment.map { language.time($0) } ?? StatusText.never.text(language) }
    let age = status.ageInHours.map { " (\(StatusText.age(hours: $0).text(language)))" } ?? ""
    let (backlog, registry) = (status.backlog, status.registry)
    var rows: [(StatusText, String)] = [(.lastGood(isDaily: status.isDaily), time(status.lastGoodAt) + age)]
    if let run = status.lastRun { rows.append((.lastRun, run)) }
    if let since = status.runningSince { rows.append((.running, language.time(iso8601: since))) }
    rows += [
      (
        .backlog,
        word(.waiting(forms: backlog.forms, units: backlog.units, rosters: backlog.rosters, ready: backlog.readyForms))
      ),
      (.answers, word(.answersWaiting(unsent: backlog.unsentAnswers, uncertain: backlog.uncertainAnswers))),
      (
        .units,
        word(.unitCounts(all: registry.units, active: registry.activeUnits, at: time(registry.unitsAt)))
      ),
      (
        .register,
        word(
          .registerCounts(
            authorisations: registry.authorisations, appointments: registry.appointments,
            entries: registry.journalEntries))
      ),
      (.schema, word(.schemaAndSize(schema: registry.schema, bytes: Int(registry.bytes)))),
    ]
    let backupAge = status.backupAgeInHours.map { " (\(StatusText.age(hours: $0).text(language)))" } ?? ""
    rows.append((.backup, time(status.backup?.time) + backupAge))
    func word(_ text: StatusText) -> String { text.text(language) }
    context.print(TextTable(rows.map { [word($0.0), $0.1] }, elastic: [1]))
    for concern in status.concerns {
      StandardStream.output.write("! " + SafeText.masked(word(.concern(concern))) + "\n")
    }
    if status.concerns.isEmpty { StandardStream.output.write(word(.allWell) + "\n") }
  }
}
