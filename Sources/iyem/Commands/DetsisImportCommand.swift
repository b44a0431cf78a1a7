import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Register

/// `iyem detsis import`: loads or refreshes the units, as a difference with its report.
struct DetsisImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: .help(.detsisImport))

  @Argument(help: .text(.unitSnapshots, .file), completion: .file(extensions: ["xml"]))
  var files: [String]

  @Flag(help: .text(.delta))
  var delta = false

  @Flag(help: .text(.confirmClosing))
  var confirm = false

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  /// So many changes of each kind are printed.
  private static let printed = 20

  func run() async throws {
    try await common.perform { context in
      let operation = UnitImportOperation(
        home: context.home, settings: context.settings, now: context.now, kind: delta ? .delta : .full,
        isConfirmed: confirm, isDryRun: dryRun)
      var status = ExitStatus.done
      for file in files {
        let bar = ProgressBar(context)
        let report = try await context.tellingOfNewHome {
          defer { bar.clear() }
          return try operation.run(file) { bar.update(share: $0, of: $1) }
        }
        if files.count > 1 { context.say(.file(file)) }
        print(report, context)
        if report.state != .applied { status = .differs }
      }
      let counts = try UnitQueries(home: context.home).counts()
      if dryRun { context.say(.dryRun) }
      context.say(
        dryRun
          ? .rehearsal(.units(total: counts.all, active: counts.active))
          : .units(.imported(total: counts.all, active: counts.active)))
      return status
    }
  }

  private func print(_ report: UnitImportReport, _ context: Context) {
    for kind in UnitChange.Kind.allCases {
      let count = report.counts[kind] ?? 0
      guard count > 0 else { continue }
      let isTried = dryRun || report.state != .applied
      let head: Phrase =
        isTried ? .rehearsal(.unitChange(kind.rawValue, count)) : .units(.change(kind.rawValue, count))
      StandardStream.output.write(head.text(context.language) + "\n")
      let listed = report.changes(kind).prefix(Self.printed)
      context.print(TextTable(listed.map { ["  \($0.no)", $0.name, difference($0)] }))
      if count > listed.count {
        StandardStream.output.write("  " + UnitText.moreChanges(count - listed.count).text(context.language) + "\n")
      }
    }
    if !report.left.isEmpty {
      let text = UnitText.left(
        authorisations: report.left.authorisations, appointments: report.left.appointments,
        isTried: dryRun || report.state != .applied)
      let severity = Phrase.severity(.warning).text(context.language)
      StandardStream.output.write("\(severity): \(text.text(context.language))\n")
    }
    switch report.state {
    case .applied: if !report.hasChanges { context.say(.units(.nothingNew)) }
    case .held: context.say(.units(.held(closing: report.counts[.closed] ?? 0, active: report.activeBefore)))
    case .refused:
      for problem in report.problems.prefix(Self.printed) { context.say(.problem(text(problem, context))) }
      context.say(.units(.refused(report.problemCount)))
    }
  }

  private func difference(_ change: UnitChange) -> String {
    switch change.kind {
    case .renamed: "← \(change.old ?? "")"
    case .moved: "\(change.old ?? "–") → \(change.new ?? "–")"
    case .added, .closed, .reopened, .altered: ""
    }
  }

  private func text(_ problem: UnitImportProblem, _ context: Context) -> String {
    switch problem {
    case .duplicate(let no): UnitText.duplicate(no).text(context.language)
    case .orphan(let no, let parent): UnitText.orphan(no, parent: parent).text(context.language)
    case .cycle(let units): UnitText.cycle(units).text(context.language)
    }
  }
}
