import ArgumentParser
import Domain
import Pipeline
import Registry

/// What the commands that apply a batch have in common.
struct BatchArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Uygulanacak tablo.", valueName: "dosya"))
  var file: String

  @Flag(name: .customLong("dry-run"), help: "Ne olacağını söyler, hiçbir şeyi değiştirmez.")
  var dryRun = false

  @Flag(help: "Daha önce uygulanmış dosyayı da yeni gibi uygular.")
  var again = false

  @Option(
    help: ArgumentHelp(
      "Bekletilen önerileri de uygular; dosyadaki bekletilen satırların sayısı verilmelidir.", valueName: "sayı"))
  var held: Int?

  @Flag(help: "Sonuçları JSON olarak yazar.")
  var json = false

  func apply(_ kind: BatchRecord.Kind, _ common: CommonOptions) async throws {
    try await common.perform { context in
      let options = BatchOptions(
        now: context.now, language: context.language, again: again, isDryRun: dryRun, held: held)
      let operation = BatchOperation(home: context.home, settings: context.settings, options: options, kind: kind)
      return BatchOutput(context: context, json: json, isDryRun: dryRun).write(try operation.run(file))
    }
  }
}
