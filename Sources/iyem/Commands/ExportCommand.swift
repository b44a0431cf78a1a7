import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem export`: the registry, out.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: .help(.export), discussion: .help(.exportNotes))

  @Argument(help: .text(.exportKind, .form))
  var kind: ExportKind

  @Option(help: .text(.exportFormat, .format))
  var format: ExportFormat

  @Option(
    name: [.customShort("o"), .long], help: .text(.exportOutput, .file), completion: .file())
  var output: String

  @Option(help: .text(.exportInstitution, .number))
  var institution: String?

  @Flag(help: .text(.unmasked))
  var unmasked = false

  @Option(help: .text(.separator, .sign))
  var separator = Separator.semicolon

  @Flag(help: .text(.overwrite))
  var force = false

  @OptionGroup(title: .help(.commonHeading)) var common: CommonOptions

  /// What stands between the values of a CSV file.
  enum Separator: String, CaseIterable, ExpressibleByArgument {
    case semicolon = ";"
    case comma = ","

    var scalar: Unicode.Scalar { self == .comma ? "," : ";" }
  }

  private var isStandardOutput: Bool { output == "-" }

  mutating func validate() throws {
    if isStandardOutput, format == .xlsx {
      throw ValidationError(ExportText.workbookToTerminal.text(.ofProcess))
    }
    // Entries are longer than a cell of a worksheet, and one may be about many institutions.
    if kind == .journal, format == .xlsx || institution != nil {
      throw ValidationError(ExportText.journalWhole.text(.ofProcess))
    }
  }

  func run() async throws {
    try await common.perform { context in
      var options = ExportOperation.Options(kind, as: format)
      options.institution = institution
      options.isUnmasked = unmasked
      options.separator = separator.scalar
      let export = ExportOperation(
        home: context.home, options: options, language: context.language, now: context.now)
      if isStandardOutput {
        _ = try export.write { try StandardStream.output.writeAll($0) }
        return .done
      }
      let rows = try export.write(to: output, replaces: force)
      StandardStream.error.write(ExportText.written(rows: rows, path: output).text(context.language) + "\n")
      if kind != .units, !unmasked { StandardStream.error.write(ExportText.masked.text(context.language) + "\n") }
      return .done
    }
  }
}

extension ExportKind: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
