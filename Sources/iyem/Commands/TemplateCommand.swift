import ArgumentParser
import Domain
import Messages
import Pipeline

/// `iyem template`: an empty form that prevents mistakes at the source.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Boş bir form yazar: seçim listeleri ve giriş denetimleriyle.")

  @Argument(help: ArgumentHelp("Formun türü: ek1 ya da roster (yönetici listesi).", valueName: "tür"))
  var kind: TemplateOperation.Kind

  @Option(help: ArgumentHelp("Formun doldurulacağı kurum; birimleri ikinci sayfada listelenir.", valueName: "no"))
  var unit: String?

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Yazılacak dosya.", valueName: "dosya"))
  var output: String

  @Flag(help: "Aynı adda bir dosya varsa üzerine yazar.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      try TemplateOperation(
        home: context.home, settings: context.settings, language: context.language, now: context.now
      ).write(kind, for: unit, to: output, replaces: force)
      context.say(.writtenTo(path: output))
      return .done
    }
  }
}

extension TemplateOperation.Kind: ExpressibleByArgument {}
