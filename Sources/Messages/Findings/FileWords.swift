import Domain

/// What is said of files that cannot be read.
extension RuleWords {
  static let fileNotXlsx = RuleWords(
    turkish: .init(
      "Excel dosyası değil",
      rule: "Form, Excel çalışma kitabı (.xlsx) olarak gönderilir; başka bir biçime dönüştürülmez.",
      remedy: "Formu Excel'de açıp Farklı Kaydet ile “Excel Çalışma Kitabı (*.xlsx)” olarak kaydediniz."),
    english: .init(
      "Not an Excel file",
      rule: "A form is sent as an Excel workbook (.xlsx) and not converted to anything else.",
      remedy: "Open the form in Excel and save it as “Excel Workbook (*.xlsx)”."),
    from: [.ek1(2)], effect: .form,
    example: .none(.wholeFile))

  static let fileEncrypted = RuleWords(
    turkish: .init(
      "Parolalı dosya",
      rule: "Parolayla korunan bir dosya açılamaz.",
      remedy: "Excel'de Dosya > Bilgi > Çalışma Kitabını Koru bölümünden parolayı kaldırıp yeniden gönderiniz."),
    english: .init(
      "File with a password",
      rule: "A file protected by a password cannot be opened.",
      remedy: "Remove the password in Excel and send it again."),
    from: [.office], effect: .form,
    example: .none(.wholeFile))

  static let fileDamaged = RuleWords(
    turkish: .init(
      "Bozuk dosya",
      rule: "Dosyanın bütün bölümleri eksiksiz okunabilmelidir; yarısı okunan bir formdan işlem yapılmaz.",
      remedy: "Formu Excel'de açıp yeni bir adla kaydederek yeniden gönderiniz."),
    english: .init(
      "Damaged file",
      rule: "All parts of the file have to be readable; nothing is applied from half a form.",
      remedy: "Open the form in Excel, save it under a new name and send that."),
    from: [.office], effect: .form,
    example: .none(.wholeFile))

  static let fileTooLarge = RuleWords(
    turkish: .init(
      "Çok büyük dosya",
      rule: "Dosya, bir formun olabileceğinden büyük olamaz; sınırlar iyem.yaml dosyasındaki limits bölümündedir.",
      remedy: "Boş bir forma yalnızca talebinizi yazıp gönderiniz."),
    english: .init(
      "File too large",
      rule: "No form is so large that reading it exhausts the memory; the limits stand in iyem.yaml under limits.",
      remedy: "Put just your request into an empty form."),
    from: [.office], effect: .form,
    example: .none(.wholeFile))
}
