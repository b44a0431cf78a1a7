import Domain

extension ReportText {
  package var turkish: String {
    switch self {
    case .ofUndo(let text): text.text(.turkish)
    case .ofPage(let text): text.turkish
    case .reportTitle: "İYEM yetki talepleri raporu"
    case .overviewSheet: "Özet"
    case .formsSheet: "Formlar"
    case .findingsSheet: "Bulgular"
    case .changesSheet: "Değişiklikler"
    case .unitsSheet: "Birimler"
    case .runLine(let run, let time, let files): "Çalıştırma \(run) · \(time) · \(Language.turkish.number(files)) dosya"
    case .formsHeading: "Formlar"
    case .rowsHeading: "Satırlar"
    case .findingsHeading: "Bulgular"
    case .cameIn: "Gelenler"
    case .wasDone: "Yapılanlar"
    case .needsPerson: "İlgilenilmesi gerekenler"
    case .findingsByRule: "Kurallara göre bulgular"
    case .file: "Dosya"
    case .sheetName: "Sayfa"
    case .cell: "Hücre"
    case .cellHere: "Hücreye git"
    case .cellAsSent: "Gönderilen dosyadaki hücre"
    case .row: "Satır"
    case .field: "Alan"
    case .severity: "Önem"
    case .code: "Kod"
    case .rule: "Kural"
    case .problem: "Açıklama"
    case .valueFound: "Yazılan değer"
    case .proposal: "Öneri"
    case .status: "Sonuç"
    case .institutionNo: "Kurum No"
    case .institutionName: "Kurum"
    case .filledRows: "Dolu satır"
    case .folder: "Klasör"
    case .forms: "Form"
    case .count: "Sayı"
    case .applied: "İşlenen satır"
    case .reasons: "Nedenleri"
    case .operation: "İşlem"
    case .unitNumber: "Birim No"
    case .unitNameHeading: "Birim"
    case .nationalID: "T.C. Kimlik No"
    case .person: "Kişi"
    case .justification: "Gerekçe"
    case .batchTitle: "İYEM yönetici kayıtları raporu"
    case .hierarchyTitle: "İYEM hiyerarşi kayıtları raporu"
    case .rowsSheet: "Satırlar"
    case .effect: "Sonuç"
    case .appointmentType: "Yetki türü"
    case .start: "Başlama"
    case .end: "Bitiş"
    case .deputyNumber: "Yardımcı DETSİS no"
    case .managerCode: "T.C. Yönetici Kodu"
    case .batchLine(let run, let time, let file): "Çalıştırma \(run) · \(time) · \(file)"
    case .appointed: "Kaydedilen atama"
    case .ended: "Sonlandırılan görev"
    case .tied: "Yardımcıya bağlanan birim"
    case .registeredAlready: "Zaten kayıtlı satır"
    case .effectName(let effect): Self.turkish(effect)
    case .actionName(let action): action.officialName
    case .rowsToCorrect(let count):
      "\(count) satır uygulanamadı; hatalar.xlsx düzeltilip yeniden uygulanabilir. Uygulananlar yinelenmez."
    case .moreRefusedRows(let count): "\(count.turkish) satır daha rapor.xlsx'in Satırlar sayfasında."
    case .reconciliationTitle: "İYEM yönetici listesi karşılaştırması"
    case .reconciliationLine(let run, let time, let file, let scope): "Çalıştırma \(run) · \(time) · \(file) · \(scope)"
    case .situationsHeading: "Durumlar"
    case .proposalsHeading: "Öneriler"
    case .proposedAction: "Önerilen işlem"
    case .heldBecause: "Bekletilme nedeni"
    case .difference: "Farklı alanlar"
    case .nearMiss: "Benzeyen kayıt"
    case .rosterRow: "Listedeki satır"
    case .rosterRows: "Listedeki satır"
    case .registryAppointments: "Kayıttaki görev"
    case .withheldAppointments: "Liste eksik olduğu için sonuç çıkarılmayan görev"
    case .proposalsFree: "Uygulanabilir öneri"
    case .proposalsHeld: "Bekletilen öneri"
    case .situationName(let situation): Self.turkish(situation)
    case .proposedName(let action): Self.turkish(action)
    case .holdName(let reason): Self.turkish(reason)
    case .nearMissName(.similarNationalID): "aynı ad, T.C. no bir hane farklı"
    case .nearMissName(.otherName): "aynı T.C. no, başka ad"
    case .ofRoster(let field): "Liste: \(TableLayout.managerBatch.label(field))"
    case .ofRegistry(let field): "Kayıt: \(TableLayout.managerBatch.label(field))"
    case .itemsToReview(let count):
      "\(count.turkish) farklılık incelenmeli. Öneriler bu klasördeki oneriler.xlsx dosyasındadır; olduğu gibi ya da düzenlenip "
        + "managers apply ile uygulanır."
    case .moreItems(let count): "\(count.turkish) farklılık daha rapor.xlsx'te."
    case .nothingDiffers: "Liste ile kayıt arasında fark yok."
    case .mailsSheet: "E-postalar"
    case .sender: "Gönderen"
    case .subject: "Konu"
    case .writtenAt: "Yazıldığı an"
    case .senderBelieved: "Gönderen geçerli"
    case .attachmentsJudged: "Form eki"
    case .attachmentsWithoutForm: "Diğer ek"
    case .answer: "Yanıt"
    case .messageID: "Message-ID"
    case .mailsReceived: "E-posta"
    case .yesOrNo(let isTrue): isTrue ? "evet" : "hayır"
    case .answerName(let answer): Self.turkish(answer)
    case .nothingConcluded: "Liste eksik olduğu için listede olmayan görevler hakkında sonuç çıkarılmadı."
    case .nothingProposed: "Kayıt için öneri yok."
    case .nothingToCorrect: "Düzeltilmesi gereken satır yok."
    case .notHeld: "uygulanabilir"
    case .registryToRoster: "Kayıttaki → listedeki"
    case .itemsWithoutProposal(let count):
      "\(count) farklılık incelenmeli; hiçbiri için öneri yazılmadı."
    case .ofBoth(let field): TableLayout.managerBatch.label(field)
    case .endsAt: "Önerilen bitiş"
    case .inRegistry: "Kayıtta"
    case .inRoster: "Listede"
    case .accepted: "Kabul edilen form"
    case .partial: "Kısmen kabul edilen form"
    case .refused: "Reddedilen form"
    case .held: "Teyit bekleyen form"
    case .granted: "Verilen yetki"
    case .revoked: "Kaldırılan yetki"
    case .unchanged: "Zaten yetkili"
    case .rowsReturned: "Reddedilen satır"
    case .rowsHeld: "Teyit bekleyen satır"
    case .rowsNotJudged: "Bakılmayan satır"
    case .errors: "Hata"
    case .warnings: "Uyarı"
    case .notes: "Not"
    case .statusName(let status): Self.turkish(status)
    case .severityName(let severity): Self.turkish(severity)
    case .correctionNote(let returned, let applied): Self.turkishNote(returned, applied)
    case .legend(let severity): Self.turkishLegend(severity)
    case .inputMessage(let field): Self.turkishMessage(field)
    case .nothingToDo: "İlgilenilmesi gereken form yok."
    case .noFindings: "Hiçbir bulgu yok."
    case .chainHead(let head): "Zincirin ucu (saklanırsa kaydın sonradan değiştirilmediğini kanıtlar): \(head)"
    case .detailsElsewhere: "Bütün formlar, bulgular ve değişiklikler rapor.xlsx dosyasındadır."
    case .whatToDo(let forms):
      "\(Language.turkish.number(forms)) formun tamamı ya da bir bölümü işlenmedi. Formun klasöründe hatalar.xlsx "
        + "varsa düzeltilmek üzere gönderene iletiniz."
    case .acceptedWithWarnings(let count):
      "Kabul edilen formların \(Language.turkish.number(count)) tanesinde uyarı var; bunlar işlendi, rapor.xlsx "
        + "dosyasından incelenebilir."
    case .moreForms(let count):
      "\(Language.turkish.number(count)) form daha var; bunlar rapor.xlsx dosyasının Formlar sayfasındadır."
    case .moreRows(let count):
      "\(Language.turkish.number(count)) satır daha var; sayfaya sığmayanlar run.json dosyasındadır."
    }
  }

  private static func turkish(_ situation: Situation) -> String {
    switch situation {
    case .confirmed: "Uyuşan"
    case .changed: "Bilgisi değişen"
    case .missing: "Kayıtta olmayan"
    case .surplus: "Listede olmayan"
    case .replaced: "Yerine başkası gelen"
    case .moved: "Birimi değişen"
    case .expired: "Süresi dolan"
    case .ambiguous: "Belirsiz"
    case .notPermitted: "Kurala aykırı"
    case .unitUnknown: "Birimi bilinmeyen"
    case .unitClosed: "Birimi kapalı"
    case .invalid: "Hatalı satır"
    case .vacant: "Yöneticisiz birim"
    }
  }

  private static func turkish(_ answer: MailAnswer) -> String {
    switch answer {
    case .results: "sonuçlar"
    case .notice: "yalnızca bildirim"
    case .none(.automatic): "yok: otomatik ileti ya da posta listesi"
    case .none(.noAddress): "yok: tek bir gönderen adresi yok"
    case .none(.unauthenticated): "yok: gönderen doğrulanamadı"
    case .none(.answered): "yok: aynı iletiye yanıt verilmişti"
    case .none(.ownAddress): "yok: kendi adresimizden gelmiş"
    case .none(.deleted): "yok: silinmiş ileti"
    }
  }

  private static func turkish(_ action: ProposedAction) -> String {
    switch action {
    case .none: "–"
    case .appoint: "ata"
    case .end: "sonlandır"
    case .endThenAppoint: "sonlandır, sonra ata"
    }
  }

  private static func turkish(_ reason: HoldReason) -> String {
    switch reason {
    case .emptyRoster: "liste boş"
    case .incompleteRoster: "liste eksik"
    case .manyEndings: "sonlandırma oranı yüksek"
    case .unitLeftEmpty: "birim yöneticisiz kalır"
    case .dependsOnHeld: "bekletilen bir öneriye bağlı"
    }
  }

  private static func turkish(_ status: FormStatus) -> String {
    switch status {
    case .accepted: "Kabul edildi"
    case .partial: "Kısmen kabul"
    case .refused: "Reddedildi"
    case .held: "Teyit bekliyor"
    }
  }

  private static func turkish(_ effect: BatchEffect) -> String {
    switch effect {
    case .appointed: "atandı"
    case .ended: "sonlandırıldı"
    case .tied: "bağlandı"
    case .unchanged: "zaten kayıtlı"
    case .refused: "ret"
    }
  }

  private static func turkish(_ severity: Severity) -> String {
    switch severity {
    case .error: "Hata"
    case .warning: "Uyarı"
    case .note: "Not"
    }
  }

  private static func turkishNote(_ returned: Int, _ applied: Int) -> String {
    let before = applied > 0 ? "Formunuzun \(applied) satırı işlendi, yeniden göndermeyiniz. " : ""
    return before
      + "Bu dosyadaki \(returned) satır işlenmedi. Renkli hücreleri düzeltip bu dosyayı yeniden gönderiniz. "
      + "Açıklaması, hücrenin üzerine gelince görünür; hepsi Bulgular sayfasındadır."
  }

  private static func turkishLegend(_ severity: Severity) -> String {
    switch severity {
    case .error: "Düzeltilmeden satır işlenmez."
    case .warning: "Satırın işlenmesine engel değildir; doğru olduğundan emin olunuz."
    case .note: "Değer kendiliğinden düzeltildi; bir şey yapmanız gerekmez."
    }
  }

  private static func turkishMessage(_ field: Field) -> String {
    switch field {
    case .institutionDetsisNo: "Kurumun 8 haneli T.C. DETSİS No'su; ilk hanesi 0 olmaz."
    case .institutionName: "Kurumun DETSİS'teki resmî adı, kısaltmasız."
    case .rowNumber: "Satırın sıra numarası. 10 kişiden fazlası için yeni bir dosyada 11'den sürdürünüz."
    case .operation: "Yetki verilecek kişi için Yetki Kayıt, yetkisi kaldırılacak kişi için Yetki İptali seçiniz."
    case .unitDetsisNo: "Birimin 8 haneli T.C. DETSİS No'su; ilk hanesi 0 olmaz."
    case .unitName: "Birimin DETSİS'teki resmî adı, kısaltmasız."
    case .nationalId: "11 haneli T.C. Kimlik No; haneler birbirini tutmalıdır."
    case .fullName: "Adı ve soyadı, kısaltmasız."
    case .workPhone:
      "0312 999 99 99 biçiminde; dahilî numara varsa 0312 999 99 99/9999. Birden fazla numara - ile ayrılır."
    case .mobilePhone: "05xx 999 99 99 biçiminde. Birden fazla numara - ile ayrılır."
    case .email: "Uzantısı gov.tr olan kurumsal e-posta adresi."
    case .title: "Yöneticinin unvanı."
    case .appointmentType: "Asaleten, Boş Kadroya Vekaleten, Dolu Kadroya Vekaleten ya da Tedviren."
    case .reference: "GG/AA/YYYY tarih ve … sayılı … biçiminde, atama belgesinin tarihi ve sayısı."
    case .start: "Göreve fiilen başlama: GG/AA/YYYY SS:DD."
    case .end: "Görevin bitişi: GG/AA/YYYY SS:DD; sürüyorsa boş bırakılır."
    case .managerCode: "Kişinin 9 haneli T.C. Yönetici Kodu."
    case .hold: "Doluysa satır ancak --held ile uygulanır."
    case .senderDomain: "Kurumun yazdığı e-posta alan adı: ticaret.gov.tr gibi."
    case .confirmation: "Alan adının kurumun olduğu nasıl teyit edildi."
    case .deputyDetsisNo: "Birimin bağlı olduğu “Yardımcı” biriminin 8 haneli T.C. DETSİS numarası."
    }
  }
}
