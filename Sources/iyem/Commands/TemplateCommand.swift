import ArgumentParser
import Domain
import Messages
import Pipeline

/// `iyem template`: an empty form that prevents mistakes at the source.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Boş bir form yazar: seçim listeleri ve giriş denetimleriyle.")

  /// The kinds of forms that can be written.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case ek1
  }

  @Argument(help: ArgumentHelp("Formun türü: ek1.", valueName: "tür"))
  var kind: Kind

  @Option(help: ArgumentHelp("Formun doldurulacağı kurum; birimleri ikinci sayfada listelenir.", valueName: "no"))
  var unit: String?

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Yazılacak dosya.", valueName: "dosya"))
  var output: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      switch kind {
      case .ek1:
        try TemplateOperation(home: context.home, language: context.language, now: context.now)
          .writeEK1(for: unit, to: output)
      }
      context.say(.writtenTo(path: output))
      return .done
    }
  }
}
