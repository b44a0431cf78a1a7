import Domain

/// What is said of a form as a whole.
extension RuleWords {
  static let formNotRecognised = RuleWords(
    turkish: .init(
      "Form bulunamadı",
      rule: "Formun başlık satırında dokuz sütunun tümü bulunmalıdır; biçimi değiştirilmez.",
      remedy: "Boş formu yeniden alınız, bilgileri onun içine yazınız."),
    english: .init(
      "Form not found",
      rule: "All nine columns stand in the form's header row; its layout is not changed.",
      remedy: "Take an empty form again and fill it in."),
    from: [.ek1(2)], effect: .form,
    example: .none(.wholeFile))

  static func formNotRecognised(_ told: Telling, missing: String, place: DropPlace?) -> String {
    if let place { return place.sentence(told.language) }
    return told.say(
      "EK-1 formunun başlık satırı bulunamadı. Eksik başlıklar: \(missing). Formun biçimini değiştirmeden "
        + "gönderiniz.",
      "The header row of the EK-1 form was not found. Missing labels: \(missing). Send the form without "
        + "changing its layout.")
  }

  static let formHidden = RuleWords(
    turkish: .init(
      "Form gizli sayfada",
      rule: "Gizli bir sayfadaki formu gönderen de görmez; ondan işlem yapılmaz.",
      remedy: "Sayfa sekmesine sağ tıklayıp Göster ile sayfayı açınız, dosyayı yeniden gönderiniz."),
    english: .init(
      "Form on a hidden sheet",
      rule: "A form on a hidden sheet is seen by nobody, its sender included; nothing is applied from it.",
      remedy: "Unhide the sheet and send the file again."),
    from: [.office], effect: .form,
    example: .none(.wholeFile))

  static func formHidden(_ told: Telling) -> String {
    told.say(
      "Form gizli bir sayfada duruyor ya da başlık satırı gizli; kimseye gösterilmeyen bir formdan işlem yapılmaz. "
        + "Görünür yapıp yeniden gönderiniz.",
      "The form stands on a hidden sheet, or its header row is hidden; nothing is applied from a form that nobody is "
        + "shown. Make it visible and send it again.")
  }

  static let formAltered = RuleWords(
    turkish: .init(
      "Formun biçimi değişmiş",
      rule:
        "Formun biçimi değiştirilmez: sütun eklenmez, sütunların yeri ve adı değiştirilmez. Başlıklar "
        + "bulunabildiyse form yine de okunur.",
      remedy: "Sonraki talebinizi değiştirilmemiş forma yazınız."),
    english: .init(
      "Layout changed",
      rule:
        "The form's layout is not changed: no columns are added, moved or renamed. Where all labels are found, "
        + "it is read nevertheless.",
      remedy: "Use the unchanged form for your next request."),
    from: [.ek1(2)], effect: .formGoesOn,
    example: .none(.wholeFile))

  static func formAltered(_ told: Telling, added: String, renamed: String, moved: String) -> String {
    func named(_ labels: String, _ turkish: String, _ english: String) -> String {
      labels.isEmpty ? "" : told.say("; \(turkish): \(labels)", "; \(english): \(labels)")
    }
    let changes =
      named(added, "eklenen", "added") + named(renamed, "adı değişen", "renamed")
      + named(moved, "yeri değişen", "moved")
    return told.say(
      "Formun sütunları değiştirilmiş\(changes). Form okundu, ancak biçimi değiştirilmemelidir.",
      "The form's columns were changed\(changes). It was read, but its layout should not be changed.")
  }

  static let formEmpty = RuleWords(
    turkish: .init(
      "Boş form",
      rule: "Formda en az bir satır doldurulmuş olmalıdır.",
      remedy: "Talebinizi numaralı satırlara yazınız."),
    english: .init(
      "Empty form",
      rule: "At least one row of the form is filled in.",
      remedy: "Write your request into the numbered rows."),
    from: [.office], effect: .form,
    example: .form(fails: [], passes: [[.operation: "Yetki Kayıt"]]))

  static func formEmpty(_ told: Telling) -> String {
    told.say(
      "Formda doldurulmuş satır yok.",
      "No row of the form is filled in.")
  }

  static let formDuplicate = RuleWords(
    turkish: .init(
      "Daha önce işlenmiş dosya",
      rule: "Aynı dosya bir kez işlenir; içeriği aynı olan ikinci dosyadan hiçbir şey uygulanmaz.",
      remedy:
        "İlk seferindeki sonuçlara bulguda adı geçen klasörden bakınız. Reddedilmiş bir formu düzeltip "
        + "gönderiniz; işlemleri geri alınmış bir dosya ya da olduğu gibi yeniden işlenecek bir dosya için --again ile "
        + "çalıştırınız."),
    english: .init(
      "File processed before",
      rule: "A file is processed once; nothing is applied from a second one with the same content.",
      remedy:
        "Find its results in the folder that is named. To process it again indeed, or after it was undone, use --again."
    ),
    from: [.office], effect: .formAgain,
    example: .none(.earlierRuns))

  static func formDuplicate(_ told: Telling, _ file: Finding.EarlierFile) -> String {
    if file.isUndone {
      return told.say(
        "Bu dosya daha önce işlendi, yaptığı işlemlerin tümü sonradan geri alındı: \(file.file), \(file.time) (\(file.run)). "
          + "Sonuçları: \(file.outputs). Şimdi de hiçbir satır uygulanmadı; yeniden uygulanacaksa: iyem process --again",
        "This file was processed before, and everything that it changed was undone since: \(file.file), \(file.time) "
          + "(\(file.run)). Its results: \(file.outputs). No row was applied now, either; to apply it anew: iyem process --again"
      )
    }
    return switch file.status {
    case .held:
      told.say(
        "Bu dosya daha önce geldi, göndereninin teyidi bekleniyor: \(file.file), \(file.time) (\(file.run)). Sonuçları: "
          + "\(file.outputs). İkinci kez değerlendirilmedi.",
        "This file came before and waits for confirmation of its sender: \(file.file), \(file.time) (\(file.run)). Its results: "
          + "\(file.outputs). It was not judged again.")
    case .refused:
      told.say(
        "Bu dosya daha önce geldi ve reddedildi: \(file.file), \(file.time) (\(file.run)). Nedenleri: \(file.outputs). Yeniden "
          + "değerlendirilmedi; düzeltip gönderiniz.",
        "This file came before and was refused: \(file.file), \(file.time) (\(file.run)). The reasons: \(file.outputs). It was "
          + "not judged again; correct it and send that.")
    case .partial:
      told.say(
        "Bu dosya daha önce işlendi, bir bölümü kabul edildi: \(file.file), \(file.time) (\(file.run)). Sonuçları: "
          + "\(file.outputs). Hiçbir satır ikinci kez uygulanmadı; kabul edilmeyenleri düzeltip gönderiniz.",
        "This file was processed before and accepted in part: \(file.file), \(file.time) (\(file.run)). Its results: "
          + "\(file.outputs). No row was applied twice; correct those that were refused and send them.")
    case .accepted, nil:
      told.say(
        "Bu dosya daha önce işlendi\(file.status == .accepted ? " ve kabul edildi" : ""): \(file.file), \(file.time) "
          + "(\(file.run)). Sonuçları: \(file.outputs). Hiçbir satır ikinci kez uygulanmadı.",
        "This file was processed\(file.status == .accepted ? " and accepted" : "") before: \(file.file), \(file.time) "
          + "(\(file.run)). Its results: \(file.outputs). No row was applied twice.")
    }
  }

  /// For the sender, who cannot look into the office's folders: the reasons themselves.
  static func formDuplicateAnswer(_ told: Telling, _ file: Finding.EarlierFile) -> String {
    if file.isUndone {
      return told.say(
        "Aynı dosya daha önce gelmiş ve işlenmişti; yapılan işlemlerin tümü sonradan geri alınmıştır. Yeniden işlem yapılmadı.",
        "The same file came and was processed before; everything that it changed was undone since. Nothing was applied again."
      )
    }
    let reasons = file.reasons.map { told.reason($0) }.joined(separator: " ")
    let why = reasons.isEmpty ? "" : told.say(" Nedenleri: \(reasons)", " The reasons: \(reasons)")
    return switch file.status {
    case .held:
      told.say(
        "Aynı dosya daha önce geldi, göndereninin teyidi bekleniyor.",
        "The same file came before and waits for confirmation of its sender.")
    case .refused:
      told.say(
        "Aynı dosya daha önce geldi ve kabul edilmedi.\(why) Dosya yeniden değerlendirilmedi; düzeltip gönderiniz.",
        "The same file came before and was not accepted.\(why) It was not judged again; correct it and send that.")
    case .partial:
      told.say(
        "Aynı dosya daha önce geldi, bir bölümü kabul edildi.\(why) Hiçbir satır ikinci kez uygulanmadı; kabul edilmeyenleri "
          + "düzeltip gönderiniz.",
        "The same file came before and was accepted in part.\(why) No row was applied twice; correct those that were not "
          + "accepted and send them.")
    case .accepted, nil:
      told.say(
        "Aynı dosya daha önce geldi ve işlendi (\(file.time)). Hiçbir satır ikinci kez uygulanmadı.",
        "The same file came and was processed before (\(file.time)). No row was applied twice.")
    }
  }

  static let formOverTen = RuleWords(
    turkish: .init(
      "Ondan çok satır",
      rule: "Bir forma en çok 10 kişi yazılır; fazlası yeni bir dosyada, sıra numarası sürdürülerek yazılır.",
      remedy: "Sonraki talebinizde on birinci kişiden başlayarak yeni dosya kullanınız."),
    english: .init(
      "More than ten rows",
      rule: "A form holds ten persons at the most; others go into a new file that continues the numbers.",
      remedy: "Next time, begin a new file with the eleventh person."),
    from: [.ek1(6)], effect: .formGoesOn,
    example: .form(fails: numbered(1...11), passes: numbered(1...10)))

  static func formOverTen(_ told: Telling, rows: Int) -> String {
    told.say(
      "Formda \(rows) satır dolu; bir forma en çok 10 kişi yazılır, fazlası için yeni dosyada sıra "
        + "numarası sürdürülür.",
      "\(rows) rows are filled in; a form holds 10 persons at the most, the next file "
        + "continues the numbers.")
  }

  static let rowPassedOver = RuleWords(
    turkish: .init(
      "Talep olmayan satır",
      rule:
        "İşlem Türü, DETSİS NO ve T.C. NO. alanlarının hiçbiri doldurulmamış satır talep değildir: toplam, imza "
        + "bölümü, sütun numarası, çizgi gibi. Yanlış yazılmış bir değer ise talep sayılır ve hatası bildirilir.",
      remedy: "Satır bir talepse bu üç alanı doldurunuz."),
    english: .init(
      "Row that is no request",
      rule:
        "A row in which neither İşlem Türü nor DETSİS NO nor T.C. NO. is filled in is no request: a total, who "
        + "signed, column numbers, dashes. A value that is merely wrong is a request, and is told what is wrong.",
      remedy: "If the row is a request, fill in those three."),
    from: [.office], effect: .rowPassed,
    example: .none(.wholeFile))

  static func rowPassedOver(_ told: Telling, row: Int, count: Int) -> String {
    if count == 1 {
      return told.say(
        "\(row). satırda (“\(told.value)”) bir talep yok: İşlem Türü, DETSİS NO ve T.C. NO. alanlarının hiçbiri "
          + "doldurulmamış. Satır dikkate alınmadı.",
        "Row \(row) (“\(told.value)”) asks for nothing: neither İşlem Türü nor DETSİS NO nor T.C. NO. is filled in. It was "
          + "passed over.")
    }
    return told.say(
      "\(row). satırdan başlayan \(count) satırda (“\(told.value)”) bir talep yok: İşlem Türü, DETSİS NO ve T.C. NO. "
        + "alanlarının hiçbiri doldurulmamış. Bu satırlar dikkate alınmadı.",
      "The \(count) rows from row \(row) on (“\(told.value)”) ask for nothing: neither İşlem Türü nor DETSİS NO nor "
        + "T.C. NO. is filled in. They were passed over.")
  }

  static let justificationDate = RuleWords(
    turkish: .init(
      "Dosyanın tarihi geçersiz",
      rule:
        "Tek başına gelen dosyanın gerekçesi değişiklik tarihini taşır; 2016'dan eski bir tarih gerçek değildir "
        + "(ZIP ve ağ klasörleri 1980 ya da 1970 yazar), yerine çalıştırmanın günü yazılır.",
      remedy: "Gerekçedeki günü denetleyiniz; gerekirse --justification ile veriniz."),
    english: .init(
      "File without a date",
      rule:
        "The justification of a file that comes by itself bears the day on which it was changed; a day before "
        + "2016 is none (ZIP and network folders write 1980 or 1970), and the run's day is taken.",
      remedy: "Check the day in the justification; give it with --justification if need be."),
    from: [.guide("2.2")], effect: .formGoesOn,
    example: .none(.wholeFile))

  static func justificationDate(_ told: Telling, today: TimeText) -> String {
    told.say(
      "Dosyanın tarihi (\(told.value)) gerçek olamaz; gerekçeye bugünün tarihi (\(today)) yazıldı.",
      "The file's date (\(told.value)) cannot be true; the justification bears today's date (\(today)).")
  }

  static let sequenceGap = RuleWords(
    turkish: .init(
      "Sıra numarası düzensiz",
      rule: "SIRA NO satırların sırasını izler: atlamaz, yinelenmez.",
      remedy: "Numaraları yukarıdan aşağıya sürdürünüz."),
    english: .init(
      "Irregular row numbers",
      rule: "SIRA NO follows the rows: no number is left out or repeated.",
      remedy: "Number the rows from top to bottom."),
    from: [.ek1(6)], effect: .formGoesOn,
    example: .form(fails: numbered([1, 3]), passes: numbered([1, 2])))

  static func sequenceGap(_ told: Telling, row: Int) -> String {
    told.say(
      "SIRA NO tablodaki sırayı izlemiyor (\(row). satırda \(told.value.isEmpty ? "boş" : "“\(told.value)”")). "
        + "Numaralar atlamadan ve yinelenmeden sürmelidir.",
      "SIRA NO does not follow the rows of the table (row \(row): \(told.value.isEmpty ? "empty" : "“\(told.value)”"))."
    )
  }

  static let sequenceStart = RuleWords(
    turkish: .init(
      "Önceki form yok",
      rule:
        "1'den büyük bir numarayla başlayan form, kurumun önceki formunun devamıdır; o form bu çalıştırmada ya "
        + "da son 30 günde gelmiş olmalıdır.",
      remedy: "Eksik olan önceki formu da gönderiniz; tek form varsa 1'den başlatınız."),
    english: .init(
      "No preceding form",
      rule:
        "A form that starts above 1 continues an earlier one of the institution, which has to be in this run or "
        + "in the last 30 days.",
      remedy: "Send the missing form, too; if there is just one, start at 1."),
    from: [.ek1(6)], effect: .formGoesOn,
    example: .form(fails: numbered(11...12), passes: numbered(1...2)))

  static func sequenceStart(_ told: Telling, first: Int, preceding: Int) -> String {
    told.say(
      "Form \(first) numarasından başlıyor, ama kurumun \(preceding) numarasına kadar gelen formu bu "
        + "çalıştırmada da son 30 günde de yok.",
      "The form starts at \(first), but no form of the institution with number \(preceding) is in this "
        + "run or in the last 30 days.")
  }
}
