import ArgumentParser
import Domain
import Files
import Messages

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
