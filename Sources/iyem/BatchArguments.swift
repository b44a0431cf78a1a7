import ArgumentParser
import Domain
import Pipeline
import Register

/// What the commands that apply a batch have in common.
struct BatchArguments: ParsableArguments {
  @Argument(help: .text(.batchFile, .file), completion: .file(extensions: ["xlsx", "csv"]))
  var file: String

  @Flag(name: .customLong("dry-run"), help: .text(.dryRun))
  var dryRun = false

  @Flag(help: .text(.batchAgain))
  var again = false

  @Option(help: .text(.heldProposals, .count))
  var held: Int?

  @Flag(help: .text(.json))
  var json = false

  func apply(_ kind: BatchRecord.Kind, _ common: CommonOptions) async throws {
    try await common.perform { context in
      let options = BatchOptions(
        now: context.now, language: context.language, again: again, isDryRun: dryRun, held: held)
      let operation = BatchOperation(
        home: context.home, settings: context.settings, options: options, kind: kind, notice: { context.say($0) })
      return BatchOutput(context: context, json: json, isDryRun: dryRun).write(try operation.run(file))
    }
  }
}
