import Domain
import SheetModel

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

  static func fileNotXlsx(_ told: Telling, _ kind: FileKind, place: DropPlace?) -> String {
    if let place { return place.sentence(told.language) }
    return told.say(
      "Dosya bir Excel çalışma kitabı (.xlsx) değil: \(turkish(kind))",
      "The file is no Excel workbook (.xlsx): \(english(kind))")
  }

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

  static func fileEncrypted(_ told: Telling) -> String {
    told.say(
      "Dosya parola ile korunuyor, açılamadı. Excel'de Dosya > Bilgi > Çalışma Kitabını Koru bölümünden "
        + "parolayı kaldırıp yeniden gönderiniz.",
      "The file is protected by a password and could not be opened. Remove the password and "
        + "send it again.")
  }

  static func archiveEncrypted(_ told: Telling) -> String {
    told.say(
      "Dosya, parolalı bir ZIP arşivinin içinde; arşiv açılamadı. Dosyayı parolasız bir arşivle ya da doğrudan e-postaya "
        + "ekleyip yeniden gönderiniz.",
      "The file lies in a ZIP archive with a password, which could not be opened. Attach the file by itself, or in an archive "
        + "without a password, and send it again.")
  }

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

  static func fileDamaged(_ told: Telling, part: String, reason: String) -> String {
    let damage = part.isEmpty ? told.reason(reason) : "\(part): \(told.reason(reason))"
    // It was the system that did not let the file be read: the file itself may be sound.
    if reason.contains("(errno ") {
      return told.say("Dosya okunamadı (\(damage)).", "The file could not be read (\(damage)).")
    }
    return told.say(
      "Dosya bozuk, okunamadı (\(damage)). Formu Excel'de açıp .xlsx olarak yeniden kaydederek gönderiniz.",
      "The file is damaged and could not be read (\(damage)). Open it in Excel, save it as .xlsx and send it "
        + "again.")
  }

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

  static func fileTooLarge(_ told: Telling, _ limit: SizeLimit, maximum: Int) -> String {
    told.say(
      "Dosya sınırları aşıyor: \(turkish(limit)) en çok \(maximum) olabilir. Bir EK-1 formu bu kadar "
        + "büyük olmaz; boş bir forma yalnızca talebinizi yazıp gönderiniz.",
      "The file is over the limits: \(english(limit)) may be \(maximum) at the most. Put your "
        + "request into an empty form and send that.")
  }

  static func unitTooLong(_ told: Telling, rows: Int, maximum: Int) -> String {
    told.say(
      "Tabloda bu birimin \(rows) satırı var; bir birimin en çok \(maximum) satırı alınır.",
      "The table has \(rows) rows of this unit; at most \(maximum) rows of one unit are taken.")
  }

  private static func turkish(_ kind: FileKind) -> String {
    switch kind {
    case .empty: "dosya boş. Formu yeniden ekleyip gönderiniz."
    case .legacyXls:
      "eski Excel biçimi (.xls). Excel'de Farklı Kaydet ile “Excel Çalışma Kitabı (*.xlsx)” "
        + "olarak kaydediniz."
    case .xlsb: "Excel ikili biçimi (.xlsb). Farklı Kaydet ile “Excel Çalışma Kitabı (*.xlsx)” olarak kaydediniz."
    case .ods: "OpenDocument hesap tablosu (.ods). Farklı Kaydet ile “Excel 2007-365 (.xlsx)” olarak kaydediniz."
    case .csv: "CSV metin dosyası. Formu Excel'de doldurup .xlsx olarak kaydediniz."
    case .html: "Excel adıyla kaydedilmiş bir HTML sayfası. Excel'de açıp Farklı Kaydet ile .xlsx olarak kaydediniz."
    case .xml: "XML dosyası. Excel'de açıp Farklı Kaydet ile .xlsx olarak kaydediniz."
    case .pdf: "PDF belgesi. Formun doldurulmuş Excel dosyasını (.xlsx) gönderiniz."
    case .image: "resim. Formun taranmış görüntüsünü değil, Excel dosyasını (.xlsx) gönderiniz."
    case .word: "Word belgesi. Formu Excel'de doldurup .xlsx olarak gönderiniz."
    case .zip: "sıkıştırılmış arşiv. İçindeki Excel dosyasını (.xlsx) çıkarıp gönderiniz."
    case .text: "düz metin dosyası. Formu Excel'de doldurup .xlsx olarak kaydediniz."
    case .archive: "açılamayan sıkıştırılmış arşiv (.rar, .7z …). İçindeki Excel dosyasını (.xlsx) çıkarıp gönderiniz."
    case .signed:
      "e-imzalı ya da mühürlü dosya (.p7m). İmza programında açıp içindeki Excel dosyasını (.xlsx) çıkararak gönderiniz."
    case .outlook:
      "Outlook iletisi (.msg). İçindeki Excel dosyasını (.xlsx) kaydediniz ya da iletiyi, gönderenin sunucusundan geldiği "
        + "gibi .eml olarak kaydedip koyunuz."
    case .appleMail:
      "Apple Mail iletisi (.emlx). Mail'de Farklı Kaydet ile “Ham İleti Kaynağı” olarak, .eml adıyla kaydedip koyunuz."
    case .mail: "e-posta iletisi, ama adı .eml ile bitmiyor. Adının sonuna .eml ekleyip yeniden koyunuz."
    case .iwork:
      "Apple Numbers, Pages ya da Keynote belgesi. Numbers'ta Dosya > Şuraya Aktar > Excel ile .xlsx olarak kaydediniz."
    case .presentation: "sunu. Formu Excel'de doldurup .xlsx olarak gönderiniz."
    case .eyp: "e-Yazışma paketi (.eyp). Paketin ekindeki Excel dosyasını (.xlsx) çıkarıp gönderiniz."
    case .shortcut: "kısayol; dosyanın kendisi değil. Kısayolun gösterdiği Excel dosyasını (.xlsx) gönderiniz."
    case .unknown: "türü tanınmadı. Formu Excel'de açıp .xlsx olarak kaydediniz."
    }
  }

  private static func english(_ kind: FileKind) -> String {
    switch kind {
    case .empty: "it is empty. Attach the form again."
    case .legacyXls: "an old Excel file (.xls). Save it in Excel as “Excel Workbook (*.xlsx)”."
    case .xlsb: "a binary Excel file (.xlsb). Save it as “Excel Workbook (*.xlsx)”."
    case .ods: "an OpenDocument spreadsheet (.ods). Save it as “Excel 2007-365 (.xlsx)”."
    case .csv: "a CSV text file. Fill in the form in Excel and save it as .xlsx."
    case .html: "an HTML page under the name of an Excel file. Open it in Excel and save it as .xlsx."
    case .xml: "an XML file. Open it in Excel and save it as .xlsx."
    case .pdf: "a PDF document. Send the filled-in Excel file (.xlsx)."
    case .image: "a picture. Send the Excel file (.xlsx), not a scan of the form."
    case .word: "a Word document. Fill in the form in Excel and send it as .xlsx."
    case .zip: "a compressed archive. Take the Excel file (.xlsx) out of it and send that."
    case .text: "a plain text file. Fill in the form in Excel and save it as .xlsx."
    case .archive:
      "a compressed archive that is not opened (.rar, .7z …). Take the Excel file (.xlsx) out of it and send that."
    case .signed:
      "a signed or sealed file (.p7m). Open it in the signing program and send the Excel file (.xlsx) in it."
    case .outlook:
      "an Outlook message (.msg). Save the Excel file (.xlsx) in it, or save the message as it came from its sender's server, "
        + "as .eml."
    case .appleMail:
      "an Apple Mail message (.emlx). Save it in Mail as “Raw Message Source”, under a name that ends in .eml."
    case .mail: "an e-mail message whose name does not end in .eml. Add .eml to its name."
    case .iwork:
      "a document of Apple Numbers, Pages or Keynote. Export it in Numbers (File > Export To > Excel) as .xlsx."
    case .presentation: "a presentation. Fill in the form in Excel and send it as .xlsx."
    case .eyp:
      "a package of official correspondence (.eyp). Take the Excel file (.xlsx) out of its attachments and send that."
    case .shortcut: "a shortcut, not the file itself. Send the Excel file (.xlsx) that it points to."
    case .unknown: "its kind is not known. Open the form in Excel and save it as .xlsx."
    }
  }

  private static func turkish(_ limit: SizeLimit) -> String {
    switch limit {
    case .fileBytes: "dosya boyu (bayt)"
    case .partBytes: "açılmış bir bölümün boyu (bayt)"
    case .totalBytes: "açılmış toplam boy (bayt)"
    case .inflationRatio: "sıkıştırma oranı"
    case .entries: "arşivdeki bölüm sayısı"
    case .sheets: "sayfa sayısı"
    case .cells: "hücre sayısı"
    case .strings: "metin sayısı"
    case .stringBytes: "metin uzunluğu (bayt)"
    case .elements: "biçim, bağlantı veya benzeri öğe sayısı"
    case .depth: "XML iç içe geçme derinliği"
    case .attributes: "XML nitelik sayısı"
    case .tagBytes: "bir XML etiketinin uzunluğu (bayt)"
    case .forms: "form sayısı"
    case .rows: "dolu satır sayısı"
    case .characters: "bir hücredeki metnin uzunluğu (karakter)"
    case .marks: "bir harfe eklenen işaret sayısı"
    }
  }

  private static func english(_ limit: SizeLimit) -> String {
    switch limit {
    case .fileBytes: "the file's size (bytes)"
    case .partBytes: "the inflated size of a part (bytes)"
    case .totalBytes: "the inflated size of all parts (bytes)"
    case .inflationRatio: "the ratio of inflation"
    case .entries: "the number of parts"
    case .sheets: "the number of sheets"
    case .cells: "the number of cells"
    case .strings: "the number of strings"
    case .stringBytes: "the length of the text (bytes)"
    case .elements: "the number of styles, links or other entries"
    case .depth: "the nesting of XML"
    case .attributes: "the number of XML attributes"
    case .tagBytes: "the length of one XML tag (bytes)"
    case .forms: "the number of forms"
    case .rows: "the number of filled rows"
    case .characters: "the length of one cell's text (characters)"
    case .marks: "the number of marks behind one letter"
    }
  }
}
