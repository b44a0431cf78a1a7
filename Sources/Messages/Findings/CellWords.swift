import Domain

/// What is said of cells that cannot be taken as they are.
extension RuleWords {
  static let cellError = RuleWords(
    turkish: .init(
      "Hücrede Excel hatası",
      rule: "Hücrede Excel'in hata değeri değil, bilginin kendisi bulunur.",
      remedy: "Değeri elle yazınız."),
    english: .init(
      "Excel error in a cell",
      rule: "The cell holds the value itself, no error of Excel's.",
      remedy: "Type the value into the cell."),
    from: [.office], effect: .row,
    example: .cell(.fullName, .error("#N/A"), "Ayşe BİÇER"))

  static func cellError(_ told: Telling) -> String {
    told.say(
      told.value.isEmpty
        ? "\(told.label) hücresindeki formülün bir sonucu yok. Değeri elle yazınız."
        : "\(told.label) hücresinde Excel hatası var: \(told.value).",
      told.value.isEmpty
        ? "The formula in the cell of \(told.label) has no result. Type the value."
        : "The cell of \(told.label) holds an Excel error: \(told.value).")
  }

  static let cellDate = RuleWords(
    turkish: .init(
      "Tarihe dönmüş değer",
      rule: "Numara olan bir değeri Excel tarihe çevirmişse asıl değer bilinemez.",
      remedy: "Hücreyi Metin biçimine alıp değeri yeniden yazınız."),
    english: .init(
      "Value turned into a date",
      rule: "Where Excel turned a number into a date, the value cannot be known.",
      remedy: "Format the cell as text and type it again."),
    from: [.office], effect: .row,
    example: .cell(.workPhone, .date("2016-06-23"), "0312 555 10 11"))

  static func cellDate(_ told: Telling) -> String {
    told.say(
      "\(told.label) hücresini Excel tarihe çevirmiş (\(told.day)). Hücreyi Metin biçimine alıp "
        + "değeri yeniden yazınız.",
      "Excel turned the value of \(told.label) into a date (\(told.day)). Format the cell as text and "
        + "type it again.")
  }

  static let cellScientific = RuleWords(
    turkish: .init(
      "Kaybolmuş haneler",
      rule: "Excel uzun bir numarayı 1,23E+10 gibi yuvarlamışsa haneleri kaybolmuştur.",
      remedy: "Hücreyi Metin biçimine alıp numarayı yeniden yazınız."),
    english: .init(
      "Lost digits",
      rule: "Where Excel rounded a long number to 1.23E+10, its digits are lost.",
      remedy: "Format the cell as text and type the number again."),
    from: [.office], effect: .row,
    example: .cell(.nationalId, "1,0000000146E+10", "10000000146"))

  static func cellScientific(_ told: Telling) -> String {
    told.say(
      "\(told.label) hücresinde haneler Excel'de kaybolmuş (\(told.value)). Hücreyi Metin biçimine alıp numarayı "
        + "yeniden yazınız.",
      "Excel lost digits of \(told.label) (\(told.value)). Format the cell as text and type the "
        + "number again.")
  }

  static let cellFormula = RuleWords(
    turkish: .init(
      "Formülden gelen değer",
      rule: "Bilgi formülden değil, yazılarak girilir; görünen sonuç kullanılır.",
      remedy: "Değeri formülsüz yazınız."),
    english: .init(
      "Value from a formula",
      rule: "Values are typed, not worked out by formulas; the result that is shown is used.",
      remedy: "Write the value without a formula."),
    from: [.office], effect: .rowGoesOn,
    example: .cell(.fullName, .formula("Ayşe BİÇER"), "Ayşe BİÇER"))

  static func cellFormula(_ told: Telling) -> String {
    told.say(
      "\(told.label) hücresindeki değer bir formülden geliyor; görünen sonuç (“\(told.value)”) kullanıldı.",
      "The value of \(told.label) comes from a formula; its result (“\(told.value)”) was used.")
  }

  static let cellMerged = RuleWords(
    turkish: .init(
      "Satırlara yayılan hücre",
      rule:
        "Her satırın kendi hücreleri vardır; birden çok satıra yayılan bir hücre, göründüğü gibi, her biri için "
        + "geçerlidir.",
      remedy: "Hücreyi bölüp değeri her satıra yazınız."),
    english: .init(
      "Cell over several rows",
      rule: "Each row has its own cells; a cell over several rows counts for each of them, as it is seen.",
      remedy: "Split the cell and write the value into every row."),
    from: [.office], effect: .rowGoesOn,
    example: .none(.wholeFile))

  static func cellMerged(_ told: Telling) -> String {
    told.say(
      "\(told.label) değeri birden çok satıra yayılan tek hücrede; bu satırların her biri için kullanıldı.",
      "The value of \(told.label) stands in one cell over several rows; it was used for each of them.")
  }

  static func cellsMerged(_ told: Telling, over range: String) -> String {
    told.say(
      "Tabloda birleştirilmiş hücreler (\(range)) dolu hücreleri örtüyor; altlarındaki görünmüyor. Birleştirmeyi "
        + "çözüp geçerli olmayanı siliniz.",
      "Cells of the table are merged (\(range)) over others with content, which nobody sees. Split them and remove "
        + "what does not count.")
  }

  static let cellShowsOther = RuleWords(
    turkish: .init(
      "Olduğu gibi görünmeyen değer",
      rule:
        "Yalnızca tabloya bakanın gördüğü uygulanır: gizli, üstü çizili, zemininden ayırt edilmeyen ya da "
        + "biçimi başka bir şey gösteren hücreler alınmaz.",
      remedy: "Satırı ya da sütunu görünür kılınız veya değeri olağan bir hücreye yazınız."),
    english: .init(
      "Value not seen as it is",
      rule:
        "Only what people see in their office program is applied: nothing hidden, struck out, without contrast, "
        + "or shown otherwise by a number format.",
      remedy: "Show the row or column, or write the value into an ordinary cell."),
    from: [.office], effect: .row,
    example: .none(.wholeFile))

  static func cellShowsOther(_ told: Telling) -> String {
    if told.field == nil {
      return told.say(
        "Satır olduğu gibi görünmüyor: gizlenmiş ya da üstü çizilmiş. Uygulanmadı; istek geçerliyse satırı görünür kılıp "
          + "formu yeniden gönderiniz.",
        "Nothing of the row is seen as it is: it is hidden or struck out. It was not applied; show it and send the form "
          + "again if it is meant.")
    }
    return told.say(
      "\(told.label) değeri olduğu gibi görünmüyor: satırı ya da sütunu gizli, üstü çizili, rengi zeminden ayırt edilmiyor "
        + "ya da hücrenin biçimi başka bir şey gösteriyor. Değeri olağan bir hücreye yazınız.",
      "People do not see the value of \(told.label) as it is: its row or column is hidden, it is struck out or without "
        + "contrast, or the cell's format shows something else. Write it into an ordinary cell.")
  }

  static func rowsConcealed(_ told: Telling, _ rows: String) -> String {
    told.say(
      "Sayfanın \(rows) satırları daraltılmış bir grupta; görünmüyor. Grubu açınız ya da satırları siliniz.",
      "Rows \(rows) of the sheet belong to a collapsed group and are not seen. Open the group, or remove the rows.")
  }

  static let cellEncoding = RuleWords(
    turkish: .init(
      "Okunamayan harfler",
      rule:
        "Yanlış kod sayfasıyla açılıp kaydedilen metnin harfleri bozulur (“OÄŸuz”, “Þule”); ne yazıldığı "
        + "bilinemez. Listelerde UTF-8, UTF-16, Windows-1254, cp857 ve Macintosh kodlamaları okunur.",
      remedy: "Formda değeri yeniden yazınız; listeyi “CSV UTF-8” olarak kaydediniz."),
    english: .init(
      "Letters not readable",
      rule:
        "Text that was opened and saved by a wrong code page has destroyed letters (“OÄŸuz”, “Þule”); what was "
        + "meant cannot be known. Lists are read in UTF-8, UTF-16, Windows-1254, cp857 and the Macintosh encoding.",
      remedy: "Type the value again; save a list as “CSV UTF-8”."),
    from: [.office], effect: .row,
    example: .cell(.fullName, "AyÅŸe BÄ°Ã‡ER", "Ayşe BİÇER"))

  static func cellEncoding(_ told: Telling) -> String {
    told.say(
      "\(told.label) hücresindeki harfler bozulmuş (“\(told.value)”). Excel'de değeri yeniden yazınız; bir listeyse dosyayı UTF-8 ya da "
        + "Windows-1254 kodlamasıyla kaydediniz.",
      "The letters of \(told.label) are destroyed (“\(told.value)”). Type the value again; save a list as UTF-8 or Windows-1254."
    )
  }

  static let valueCorrected = RuleWords(
    turkish: .init(
      "Kendiliğinden düzeltilen değer",
      rule:
        "Anlamı değiştirmeyen kusurlar (fazla boşluk, görünmeyen karakter, büyük harfli e-posta gibi) "
        + "düzeltilerek alınır ve bildirilir.",
      remedy: "Bir şey yapmanız gerekmez."),
    english: .init(
      "Value corrected by itself",
      rule:
        "Flaws that do not change the meaning (spaces, invisible characters, an address in upper case) are "
        + "corrected and reported.",
      remedy: "Nothing needs to be done."),
    from: [.office], effect: .corrected,
    example: .cell(.email, "AYSE.BICER@ORNEK.GOV.TR", "ayse.bicer@ornek.gov.tr"))

  static func valueCorrected(_ told: Telling) -> String {
    told.say(
      "\(told.label) düzeltilerek alındı: “\(told.suggestion)”.",
      "\(told.label) was taken with a correction: “\(told.suggestion)”.")
  }
}
