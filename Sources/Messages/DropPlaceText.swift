import Domain

extension DropPlace {
  /// What a file in Inbox is that is no form, and where it belongs.
  func sentence(_ language: Language) -> String {
    switch language {
    case .turkish: "Bu bir EK-1 formu değil, " + isAndBelongs(.turkish)
    case .english: "This is no EK-1 form but " + isAndBelongs(.english)
    }
  }

  /// The same of a file that lies, or was given, where something else than a form is taken.
  func sentenceElsewhere(_ language: Language) -> String {
    switch (self, language) {
    case (.roster, .turkish): "bu, bir " + isAndBelongs(.turkish) + " Atama listesinde ayrıca İŞLEM sütunu bulunur."
    case (.roster, .english): "this is " + isAndBelongs(.english) + " A batch of appointments has a column İŞLEM, too."
    case (_, .turkish): "bu, bir " + isAndBelongs(.turkish)
    case (_, .english): "this is " + isAndBelongs(.english)
    }
  }

  private func isAndBelongs(_ language: Language) -> String {
    switch (self, language) {
    case (.units, .turkish):
      "DETSİS birim listesidir. Inbox/DETSIS klasörüne konur (elle yüklemek için: iyem detsis import DOSYA)."
    case (.roster, .turkish):
      "yönetici kadro listesidir. Inbox/Kadro klasörüne konur (elle karşılaştırmak için: iyem reconcile DOSYA)."
    case (.batch, .turkish): "atama ve sonlandırma listesidir; şöyle uygulanır: “iyem managers apply DOSYA”."
    case (.hierarchy, .turkish):
      "birimleri yardımcılara bağlayan tablodur; şöyle uygulanır: “iyem hierarchy apply DOSYA”."
    case (.form, .turkish):
      "EK-1 talep formudur. Inbox klasörüne konur (yalnızca denetlemek için: iyem check DOSYA)."
    case (.units, .english):
      "a list of DETSİS units. It belongs into Inbox/DETSIS (to import it by hand: iyem detsis import FILE)."
    case (.roster, .english): "a list of managers. It belongs into Inbox/Kadro (by hand: iyem reconcile FILE)."
    case (.batch, .english): "a batch of appointments and endings; to apply it: “iyem managers apply FILE”."
    case (.hierarchy, .english): "the table that ties units to deputies; to apply it: “iyem hierarchy apply FILE”."
    case (.form, .english): "an EK-1 form. It belongs into Inbox (to check it alone: iyem check FILE)."
    }
  }
}
