import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem eyp`: e-Yazışma packages.
struct EypCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eyp", abstract: .help(.eyp), subcommands: [EypCheckCommand.self, EypShowCommand.self])
}

/// `iyem eyp check`: was this letter signed by somebody who was allowed to?
struct EypCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: .help(.eypCheck), discussion: .help(.eypMeaning))

  @Argument(help: .text(.packages, .file), completion: .file(extensions: ["eyp", "eyps", "eypg"]))
  var files: [String]

  @Option(name: .customLong("known-at"), help: .text(.packagesKnownAt, .text))
  var knownAt: String?

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func validate() throws {
    guard let knownAt, MomentOption(knownAt) == nil else { return }
    throw ValidationError(.invalidValue(knownAt, of: "--known-at", allowed: MomentOption.examples))
  }

  func run() async throws {
    try await common.perform { context in
      let operation = LetterOperation(
        home: context.home, settings: context.settings, now: context.now,
        knownAt: knownAt.flatMap(MomentOption.init)?.moment)
      let output = LetterOutput(context: context, json: json)
      let bar = ProgressBar(context)
      defer { bar.clear() }
      try operation.check(files) { report in
        bar.clear()
        output.write(report)
        bar.update(done: output.count, of: files.count)
      }
      bar.clear()
      output.finish()
      return output.withErrors > 0 ? .differs : .done
    }
  }
}

/// `iyem eyp show`: what a package says of its letter.
struct EypShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: .help(.eypShow))

  @Argument(help: .text(.packages, .file), completion: .file(extensions: ["eyp", "eyps", "eypg"]))
  var files: [String]

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let operation = LetterOperation(home: context.home, settings: context.settings, now: context.now)
      let output = LetterOutput(context: context, json: json, showsLetter: true)
      try operation.show(files) { output.write($0) }
      output.finish()
      return output.withErrors > 0 ? .differs : .done
    }
  }
}
