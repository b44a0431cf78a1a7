import Domain

extension DropPlace {
  /// What a file in Inbox is that is no form, and where it belongs.
  func sentence(_ language: Language) -> String {
    switch (self, language) {
    case (.units, .turkish):
      "Bu bir EK-1 formu değil, DETSİS birim listesidir. Inbox/DETSIS klasörüne konur (elle yüklemek için: iyem detsis "
        + "import DOSYA)."
    case (.roster, .turkish):
      "Bu bir EK-1 formu değil, yönetici kadro listesidir. Inbox/Kadro klasörüne konur (elle karşılaştırmak için: iyem "
        + "reconcile DOSYA)."
    case (.batch, .turkish):
      "Bu bir EK-1 formu değil, atama ve sonlandırma listesidir; şöyle uygulanır: “iyem managers apply DOSYA”."
    case (.hierarchy, .turkish):
      "Bu bir EK-1 formu değil, birimleri yardımcılara bağlayan tablodur; şöyle uygulanır: “iyem hierarchy apply DOSYA”."
    case (.units, .english):
      "This is no EK-1 form but a list of DETSİS units. It belongs into Inbox/DETSIS (to import it by hand: iyem detsis "
        + "import FILE)."
    case (.roster, .english):
      "This is no EK-1 form but a list of managers. It belongs into Inbox/Kadro (by hand: iyem reconcile FILE)."
    case (.batch, .english):
      "This is no EK-1 form but a batch of appointments and endings; to apply it: “iyem managers apply FILE”."
    case (.hierarchy, .english):
      "This is no EK-1 form but the table that ties units to deputies; to apply it: “iyem hierarchy apply FILE”."
    }
  }
}
