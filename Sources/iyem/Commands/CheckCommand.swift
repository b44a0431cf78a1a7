import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem check`: validates forms and prints findings like a compiler, without changing anything.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Formları denetler, bulguları yazar; hiçbir şeyi değiştirmez.")

  @Argument(help: ArgumentHelp("Denetlenecek dosyalar.", valueName: "dosya"))
  var files: [String]

  @Flag(help: "Sonuçları JSON olarak yazar.")
  var json = false

  @Flag(help: "Daha önce işlenmiş dosyaları da yeni gibi denetler.")
  var again = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let operation = CheckOperation(home: context.home, settings: context.settings, now: context.now, again: again)
      let output = OutcomeOutput(context: context, json: json)
      var summary = RunSummary()
      try await operation.run(files) { outcome in
        summary.count(outcome)
        output.write(outcome)
      }
      output.finish()
      return summary.partial + summary.refused > 0 ? .differs : .done
    }
  }
}
