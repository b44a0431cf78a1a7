import Domain

extension PageText {
  package var turkish: String {
    switch self {
    case .toContent: "İçeriğe geç"
    case .contents: "Bölümler"
    case .search: "Dosya, kurum, gönderen ya da neden ara"
    case .showAll: "Tümü"
    case .sortHint: "Sıralamak için sütun başlığına basınız."
    case .shown(let count, let all): "\(Self.number(all)) formdan \(Self.number(count)) tanesi gösteriliyor"
    case .files: "Dosya"
    case .attachments: "Form eki"
    case .otherAttachments: "Diğer ek"
    case .disbelieved: "Göndereni geçersiz e-posta"
    case .answersWithResults: "Sonuç ya da alındı yanıtı"
    case .receipt: "alındı bildirimi"
    case .answersWithNotice: "Bildirim yanıtı"
    case .unanswered: "Yanıtlanmayan e-posta"
    case .formsDone: "Formların sonucu"
    case .rowsDone: "Satırların sonucu"
    case .answersDone: "E-postalara verilen yanıtlar"
    case .attentionCaption: "Tamamı ya da bir bölümü işlenmeyen formlar"
    case .senderAndAnswer: "Gönderen ve yanıt"
    case .senderUnknown: "gönderen belirsiz"
    case .openFolder(let file): "\(file): sonuç klasörünü aç"
    case .senderNotBelieved: "gönderen geçersiz"
    case .institutionsHeading: "Kurumlara göre"
    case .institutionsSheet: "Kurumlar"
    case .institutionsCaption: "En çok satırı reddedilen kurumlar önce"
    case .rulesCaption: "Önce hatalar, her önem derecesinde en sık bozulan kural başta"
    case .noInstitution: "Kurumu anlaşılamayan formlar"
    case .noInstitutions: "Form yok."
    case .moreInstitutions(let count):
      "\(Self.number(count)) kurum daha var; hepsi rapor.xlsx dosyasının Kurumlar sayfasındadır."
    case .acceptedShort: "Kabul"
    case .partialShort: "Kısmen"
    case .refusedShort: "Ret"
    case .heldShort: "Beklemede"
    case .appliedRows: "İşlenen satır"
    case .returnedRows: "Reddedilen satır"
    case .chartHeading: "Son 30 günün bulguları"
    case .daysSheet: "Son 30 gün"
    case .day: "Gün"
    case .chartTable: "Sayıları tablo olarak göster"
    case .allFindings: "Toplam"
    case .chartSummary(let total, let errors, let warnings, let notes):
      "Bu çalıştırmayla birlikte son 30 günde \(Self.number(total)) bulgu: \(Self.number(errors)) hata, "
        + "\(Self.number(warnings)) uyarı, \(Self.number(notes)) not."
    case .worstDay(let day, let count): "En çok bulgu \(day) gününde: \(Self.number(count))."
    case .chartEmpty: "Son 30 günde hiçbir bulgu yok."
    case .chartDay(let day, let errors, let warnings, let notes):
      "\(day): \(Self.number(errors)) hata, \(Self.number(warnings)) uyarı, \(Self.number(notes)) not"
    case .mailsHeading: "E-postalar"
    case .startedAt: "Başlama"
    case .runNumber: "Çalıştırma"
    }
  }

  private static func number(_ count: Int) -> String { Language.turkish.number(count) }
}
