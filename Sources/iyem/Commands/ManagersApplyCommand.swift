import ArgumentParser
import Domain
import Pipeline

/// `iyem managers apply`: a batch of appointments and endings.
struct ManagersApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Atama ve sonlandırmaları (XLSX ya da CSV) denetler, kayda işler.",
    discussion: """
      Başlıklar: İŞLEM (Atama ya da Sonlandırma), DETSİS NO, BİRİM ADI, T.C. NO, ADI SOYADI, UNVANI, YETKİ TÜRÜ, \
      ATAMANIN TARİH VE SAYISI, BAŞLAMA TARİHİ VE SAATİ, BİTİŞ TARİHİ VE SAATİ, E-POSTA.
      """)

  @OptionGroup var batch: BatchArguments
  @OptionGroup var common: CommonOptions

  func run() async throws { try await batch.apply(.managers, common) }
}
