import ArgumentParser
import Foundation
import Logging

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
      CheckCommand.self, ProcessCommand.self, DetsisCommand.self, UsersCommand.self, ManagersCommand.self,
      HierarchyCommand.self, ReconcileCommand.self, RepliesCommand.self, SendersCommand.self, TemplateCommand.self,
      DumpCommand.self,
    ])

  /// Logs go to standard error; `IYEM_LOG` says from which level on: `debug`, `info`, `warning` (default) …
  static func main() async {
    let level = ProcessInfo.processInfo.environment["IYEM_LOG"].flatMap { Logger.Level(rawValue: $0) } ?? .warning
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = level
      return handler
    }
    await main(nil)
  }
}
