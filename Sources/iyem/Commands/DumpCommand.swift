import ArgumentParser
import Files
import Pipeline

/// `iyem dump`: any workbook's cells, as read.
struct DumpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: .help(.dump))

  @Argument(help: .text(.workbook, .file), completion: .file(extensions: ["xlsx", "xlsm"]))
  var file: String

  @Flag(help: .text(.json))
  var json = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let dump = WorkbookDump(path: file, settings: context.settings)
      let write: ([UInt8]) -> Void = { StandardStream.output.write($0) }
      guard json else {
        try dump.text(context.language, to: write)
        return .done
      }
      // A cell that cannot be read far down must not leave half a document behind: all is read once without a word.
      try dump.json(context.language, to: { _ in })
      try dump.json(context.language, to: write)
      return .done
    }
  }
}
