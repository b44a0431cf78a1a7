import ArgumentParser
import Domain
import Files
import Foundation
import Messages
import Pipeline
import Settings

/// The options that every command takes; environment variables stand in for them.
struct CommonOptions: ParsableArguments {
  @Option(help: .text(.home, .folder), completion: .directory)
  var home: String?

  @Option(help: .text(.inbox, .folder), completion: .directory)
  var inbox: String?

  @Option(help: .text(.outbox, .folder), completion: .directory)
  var outbox: String?

  @Option(help: .text(.registry, .file), completion: .file(extensions: ["sqlite"]))
  var registry: String?

  @Option(help: .text(.now, .time))
  var now: Moment?

  @Option(name: .customLong("lang"), help: .text(.language, .language))
  var language: Language?

  @Option(name: .customLong("set"), help: .text(.setting, .text))
  var overrides: [String] = []

  @Flag(name: .shortAndLong, help: .text(.quiet))
  var quiet = false

  @Flag(name: .shortAndLong, help: .text(.verbose))
  var verbose = false

  func context() throws(Trouble) -> Context {
    let environment = ProcessInfo.processInfo.environment
    let folder = home ?? environment["IYEM_HOME"].flatMap(\.nonEmpty) ?? FileManager.default.currentDirectoryPath
    let home = Home(folder, inbox: inbox, outbox: outbox, registry: registry)
    let file = try SettingsFile(home.settings, environment: environment, options: overrides)
    return Context(
      home: home, now: now ?? environment["IYEM_NOW"].flatMap { Moment(iso8601: $0) } ?? .now,
      language: .ofProcess,
      settings: file.settings, effective: file.effective, isQuiet: quiet)
  }

  mutating func validate() throws {
    let environment = ProcessInfo.processInfo.environment
    if now == nil, let text = environment["IYEM_NOW"], !text.isEmpty, Moment(iso8601: text) == nil {
      throw ValidationError(.invalidVariable("IYEM_NOW", value: text, allowed: ValueKind.time.examples))
    }
    if language == nil, let text = environment["IYEM_LANG"], !text.isEmpty, Language(rawValue: text) == nil {
      throw ValidationError(.invalidVariable("IYEM_LANG", value: text, allowed: Language.allCases.map(\.rawValue)))
    }
  }

  /// Runs a command's work: whatever goes wrong becomes a sentence and an exit status.
  func perform(_ work: (Context) async throws -> ExitStatus) async throws {
    Log.start(isVerbose: verbose, isQuiet: quiet)
    var language = Language.ofProcess
    let status: ExitStatus
    do {
      guard TurkishClock.isAvailable else { throw Trouble.noTimeZone }
      let context = try context()
      language = context.language
      status = try await work(context)
    } catch {
      let trouble = Trouble(error)
      Complaint(terminal: Terminal(.error)).write(trouble.text(language))
      status = ExitStatus(trouble.kind)
    }
    if status != .done { throw status.code }
  }
}

extension Moment: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso8601: argument) }
}

extension Language: ExpressibleByArgument {}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
