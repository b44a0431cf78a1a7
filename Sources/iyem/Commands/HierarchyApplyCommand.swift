import ArgumentParser
import Pipeline

/// `iyem hierarchy apply`: a batch of ties.
struct HierarchyApplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Birimleri yardımcılara bağlayan tabloyu (XLSX ya da CSV) kayda işler.",
    discussion: "Başlıklar: DETSİS NO, BİRİM ADI, YARDIMCI DETSİS NO.")

  @OptionGroup var batch: BatchArguments
  @OptionGroup var common: CommonOptions

  func run() async throws { try await batch.apply(.hierarchy, common) }
}
