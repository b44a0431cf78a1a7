import ArgumentParser
import Domain
import Files
import Messages

/// `iyem completions`: the script by which a shell completes the command's words.
struct CompletionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: .help(.completions), discussion: .help(.completionsInstall))

  /// The shells there are scripts for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: .text(.shell, .shell))
  var shell: Shell

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    let script =
      switch shell {
      case .bash: Iyem.completionScript(for: .bash)
      case .zsh: Iyem.completionScript(for: .zsh)
      case .fish: Iyem.completionScript(for: .fish)
      }
    StandardStream.output.write(Self.translated(script) + "\n")
  }

  /// The parser's own sentences are English.
  private static func translated(_ script: String) -> String {
    script.replacing("Show help information.", with: String.help(.showHelp))
      .replacing("Show the version.", with: String.help(.showVersion))
      .replacing("Show subcommand help information.", with: String.help(.help))
  }
}

/// `iyem manpages`: a manual page for each command, from the same description as `--help`.
struct ManpagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manpages", abstract: .help(.manpages), discussion: .help(.manpagesInstall))

  @Argument(help: .text(.manualFolder, .folder), completion: .directory)
  var folder: String

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let root = try CommandInfo.tool(from: Iyem._dumpHelp())
      let target = folder + "/man1"
      try Folder.make(target)
      for command in root.all {
        let page = ManualPage(
          command: command, root: root, version: Iyem.configuration.version, language: context.language)
        var file = try OutputFile(target + "/" + page.fileName)
        try file.write(page.text())
        try file.commit()
      }
      context.say(.writtenTo(path: target))
      return .done
    }
  }
}
