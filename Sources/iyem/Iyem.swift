import ArgumentParser

/// The command: its subcommands are one file each in `Commands/`.
@main
struct Iyem: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iyem",
    abstract: "EK-1 yetki talep formlarını okur, denetler, kayda işler ve sonuçlarını yazar.",
    discussion: """
      Çıkış durumu: 0 tamam; 1 tamam, ama reddedilen ya da farklı olan var; 64 yanlış kullanım; \
      65 girdi okunamadı; 74 okuma/yazma hatası; 75 kaydı başka bir çalıştırma kullanıyor.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, ProcessCommand.self, DetsisCommand.self, UsersCommand.self, TemplateCommand.self,
      DumpCommand.self,
    ])
}
