import ArgumentParser
import Domain
import Files
import Messages
import Pipeline
import Reports

/// `iyem managers names`: the names that KAYSİS had before the register.
struct ManagersNamesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "KAYSİS'te ilk kayıttan önce duran yönetici adları.",
    subcommands: [ManagersNamesImportCommand.self])
}

/// `iyem managers names import`: notes them until the institution's first registration removes them.
struct ManagersNamesImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Eski yönetici adlarını (XLSX, CSV, IYEMTumYoneticileriGetirWs yanıtı) alır.",
    discussion: """
      Başlıklar: DETSİS NO, BİRİM ADI (isteğe bağlı), ADI SOYADI. Web servisinin yanıtından yalnızca yönetici kodu olmayan \
      adlar alınır. Bu adlar imza yetkisi vermez; kurumda ilk yönetici kaydı yapıldığında kendiliğinden silinir (EK-2, \
      11. madde), bundan sonra o kurum için eski ad alınmaz.
      """)

  @Argument(help: ArgumentHelp("Adların tablosu ya da web servisinin yanıtı.", valueName: "dosya"))
  var file: String

  @Flag(name: .customLong("dry-run"), help: "Ne olacağını söyler, hiçbir şeyi değiştirmez.")
  var dryRun = false

  @Flag(help: "Sonucu JSON olarak yazar.")
  var json = false

  @OptionGroup var common: CommonOptions

  /// So many findings are printed.
  private static let printed = 100

  func run() async throws {
    try await common.perform { context in
      let options = BatchOptions(now: context.now, language: context.language, isDryRun: dryRun)
      let outcome = try OlderNamesOperation(home: context.home, settings: context.settings, options: options).run(file)
      if json {
        StandardStream.output.write(
          OlderNamesJSON.bytes(for: outcome, language: context.language, isDryRun: dryRun))
      } else {
        print(outcome, context)
      }
      return outcome.isWhole ? .done : .differs
    }
  }

  private func print(_ outcome: OlderNamesOutcome, _ context: Context) {
    var shown = outcome
    let findings = outcome.findings.filter { $0.severity > .note }
    shown.findings = Array(findings.prefix(Self.printed))
    let lines = FindingLines(language: context.language, terminal: Terminal(.output))
    StandardStream.output.write(lines.lines(of: shown))
    if findings.count > shown.findings.count { context.say(.moreOlderNames(findings.count - shown.findings.count)) }
    if dryRun { context.say(.dryRun) }
    context.say(.olderNameTotals(outcome.counts))
  }
}
