import ArgumentParser
import Files
import Pipeline

/// `iyem dump`: any workbook's cells, as read.
struct DumpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Bir çalışma kitabının hücrelerini okunduğu gibi yazar.")

  @Argument(help: ArgumentHelp("Çalışma kitabı.", valueName: "dosya"))
  var file: String

  @Flag(help: "JSON olarak.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let dump = WorkbookDump(path: file, settings: context.settings)
      let write: ([UInt8]) -> Void = { StandardStream.output.write($0) }
      json ? try dump.json(context.language, to: write) : try dump.text(context.language, to: write)
      return .done
    }
  }
}
