import ArgumentParser
import Domain
import Files
import Foundation
import Messages
import Pipeline
import Settings

/// The options that every command takes; environment variables stand in for them.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Inbox, Outbox, Templates ve Registry'nin bulunduğu klasör "
        + "(IYEM_HOME).", valueName: "klasör"))
  var home: String?

  @Option(help: ArgumentHelp("Gelen formların klasörü.", valueName: "klasör"))
  var inbox: String?

  @Option(help: ArgumentHelp("Sonuçların klasörü.", valueName: "klasör"))
  var outbox: String?

  @Option(help: ArgumentHelp("Kayıt dosyası.", valueName: "dosya"))
  var registry: String?

  @Option(help: ArgumentHelp("Saati sabitler: 2016-06-23T09:30:00+03:00 (IYEM_NOW).", valueName: "an"))
  var now: Moment?

  @Option(name: .customLong("lang"), help: ArgumentHelp("Metinlerin dili: tr ya da en (IYEM_LANG).", valueName: "dil"))
  var language: Language?

  func context() throws(Trouble) -> Context {
    let environment = ProcessInfo.processInfo.environment
    let folder = home ?? environment["IYEM_HOME"].flatMap(\.nonEmpty) ?? FileManager.default.currentDirectoryPath
    let home = Home(folder, inbox: inbox, outbox: outbox, registry: registry)
    return Context(
      home: home, now: now ?? environment["IYEM_NOW"].flatMap { Moment(iso8601: $0) } ?? .now,
      language: language ?? environment["IYEM_LANG"].flatMap { Language(rawValue: $0) } ?? .turkish,
      settings: try SettingsFile.read(home.settings))
  }

  mutating func validate() throws {
    let environment = ProcessInfo.processInfo.environment
    if now == nil, let text = environment["IYEM_NOW"], !text.isEmpty, Moment(iso8601: text) == nil {
      throw ValidationError("IYEM_NOW: “\(text)” (2016-06-23T09:30:00+03:00)")
    }
    if language == nil, let text = environment["IYEM_LANG"], !text.isEmpty, Language(rawValue: text) == nil {
      throw ValidationError("IYEM_LANG: “\(text)” (tr, en)")
    }
  }

  /// Runs a command's work: whatever goes wrong becomes a sentence and an exit status.
  func perform(_ work: (Context) async throws -> ExitStatus) async throws {
    var language = language ?? .turkish
    let status: ExitStatus
    do {
      let context = try context()
      language = context.language
      status = try await work(context)
    } catch {
      let trouble = Trouble(error)
      StandardStream.error.write("iyem: \(trouble.text(language))\n")
      status = ExitStatus(trouble)
    }
    if status != .done { throw status.code }
  }
}

/// What a command works with.
struct Context {
  let home: Home
  let now: Moment
  let language: Language
  let settings: Settings

  /// Says something to the operator; results go to standard output instead.
  func say(_ phrase: Phrase) { StandardStream.error.write(phrase.text(language) + "\n") }
}

extension Moment: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso8601: argument) }
}

extension Language: ExpressibleByArgument {}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
