import ArgumentParser
import Domain
import Files
import Messages
import Pipeline

/// `iyem reconcile`: rosters beside the registry.
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Kurumların yönetici listelerini (XLSX, CSV, IYEMTumYoneticileriGetirWs yanıtı) kayıtla karşılaştırır.",
    discussion: """
      Kayıt değişmez: öneriler Outbox'a bir tablo olarak yazılır, incelendikten sonra managers apply ile uygulanır.
      """)

  @Argument(help: ArgumentHelp("Karşılaştırılacak listeler.", valueName: "liste"))
  var rosters: [String]

  @Option(
    help: ArgumentHelp(
      "Kurumun T.C. DETSİS numarası; verilmezse bütün satırların bağlı olduğu kurum.", valueName: "no"))
  var institution: String?

  @Flag(help: "Sonuçları JSON olarak yazar; birden çok liste için bir dizi.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await common.perform { context in
      let options = ReconcileOptions(now: context.now, language: context.language, institution: institution)
      let results = try ReconcileOperation(home: context.home, settings: context.settings, options: options)
        .run(rosters)
      return ReconcileOutput(context: context, json: json).write(results)
    }
  }
}
