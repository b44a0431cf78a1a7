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

  static let formDuplicate = RuleWords(
    turkish: .init(
      "Daha önce işlenmiş dosya",
      rule: "Aynı dosya bir kez işlenir; içeriği aynı olan ikinci dosyadan hiçbir şey uygulanmaz.",
      remedy:
        "İlk seferindeki sonuçlara bulguda adı geçen klasörden bakınız. Reddedilmiş bir formu düzeltip "
        + "gönderiniz; dosya olduğu gibi yeniden işlenecekse --again ile çalıştırınız."),
    english: .init(
      "File processed before",
      rule: "A file is processed once; nothing is applied from a second one with the same content.",
      remedy: "Find its results in the folder that is named. To process it again indeed, use --again."),
    from: [.office], effect: .formAgain,
    example: .none(.earlierRuns))

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
}
