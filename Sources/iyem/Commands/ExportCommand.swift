import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem export`: the registry, out.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Yetkilileri, yöneticileri ya da birimleri dosyaya yazar.",
    discussion: """
      CSV dosyası UTF-8'dir, değerleri ; ile ayrılır. =, +, -, @ ya da ' ile başlayan bir değerin önüne, tablo \
      programları onu formül sanmasın diye ' konur; iyem okurken bu işareti kaldırır. Yönetici listesi --unmasked ile \
      yazılırsa reconcile komutunun okuduğu listedir.
      """)

  @Argument(help: ArgumentHelp("Yazılacak liste: users, managers ya da units.", valueName: "liste"))
  var kind: ExportKind

  @Option(help: ArgumentHelp("xlsx, csv ya da json (her satırda bir JSON nesnesi).", valueName: "biçim"))
  var format: ExportFormat

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Yazılacak dosya; - standart çıktıdır.", valueName: "dosya"))
  var output: String

  @Option(help: ArgumentHelp("Yalnızca bu kurumun ve altındaki birimlerin kayıtları.", valueName: "no"))
  var institution: String?

  @Flag(help: "T.C. kimlik numaralarını maskelemeden yazar.")
  var unmasked = false

  @Option(help: ArgumentHelp("CSV'de değerler arasındaki işaret: ; ya da ,", valueName: "işaret"))
  var separator = Separator.semicolon

  @Flag(help: "Aynı adda bir dosya varsa üzerine yazar.")
  var force = false

  @OptionGroup var common: CommonOptions

  /// What stands between the values of a CSV file.
  enum Separator: String, CaseIterable, ExpressibleByArgument {
    case semicolon = ";"
    case comma = ","
  }

  private var isStandardOutput: Bool { output == "-" }

  mutating func validate() throws {
    if isStandardOutput, format == .xlsx {
      throw ValidationError(ExportText.workbookToTerminal.text(common.language ?? .turkish))
    }
  }

  func run() async throws {
    try await common.perform { context in
      var options = ExportOperation.Options(kind, as: format)
      options.institution = institution
      options.isUnmasked = unmasked
      options.separator = Character(separator.rawValue)
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
