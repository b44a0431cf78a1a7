import Domain

/// What is said of a row of managers by itself.
extension RuleWords {
  static let typeMissing = RuleWords(
    turkish: .init(
      "Yetki türü boş",
      rule: "Her atamanın yetki türü vardır.",
      remedy: "Dört türden birini yazınız."),
    english: .init(
      "Type empty",
      rule: "Every appointment has its type.",
      remedy: "Write one of the four types."),
    from: [.guide("3.2"), .guide("3.3")], effect: .row,
    example: .managers(.appointmentType, "", "Asaleten"))

  static func typeMissing(_ told: Telling) -> String {
    told.say(
      "YETKİ TÜRÜ boş.",
      "YETKİ TÜRÜ is empty.")
  }

  static let typeUnknown = RuleWords(
    turkish: .init(
      "Yetki türü tanınmıyor",
      rule: "Yetki türü Asaleten, Boş Kadroya Vekaleten, Dolu Kadroya Vekaleten ya da Tedviren'dir.",
      remedy: "Dört türden birini olduğu gibi yazınız."),
    english: .init(
      "Type unknown",
      rule: "YETKİ TÜRÜ is Asaleten, Boş Kadroya Vekaleten, Dolu Kadroya Vekaleten or Tedviren.",
      remedy: "Write one of the four as it is."),
    from: [.guide("3.2"), .guide("3.3")], effect: .row,
    example: .managers(.appointmentType, "Vekaleten", "Boş Kadroya Vekaleten"))

  static func typeUnknown(_ told: Telling, expected: String) -> String {
    told.say(
      "YETKİ TÜRÜ “\(told.value)” tanınmıyor. Şunlardan biri yazılır: \(expected).",
      "YETKİ TÜRÜ “\(told.value)” is not known. It is one of: \(expected).")
  }

  static let referenceMissing = RuleWords(
    turkish: .init(
      "Atama belgesi boş",
      rule: "Atamanın dayandığı belgenin tarih ve sayısı yazılır.",
      remedy: "Belgenin tarih ve sayısını yazınız."),
    english: .init(
      "Document reference empty",
      rule: "Date and number of the document behind an appointment are given.",
      remedy: "Write the document's date and number."),
    from: [.guide("3.2")], effect: .row,
    example: .managers(.reference, "", "08/01/2016 tarih ve 1 sayılı Bakan Oluru"))

  static func referenceMissing(_ told: Telling) -> String {
    told.say(
      "ATAMANIN TARİH VE SAYISI boş.",
      "ATAMANIN TARİH VE SAYISI is empty.")
  }

  static let referenceFormat = RuleWords(
    turkish: .init(
      "Atama belgesi biçimi hatalı",
      rule:
        "Belge “GG/AA/YYYY tarih ve … sayılı …” biçiminde, gerçek bir tarihle yazılır: “08/01/2016 tarih ve 1 "
        + "sayılı Bakan Oluru” gibi.",
      remedy: "Belgenin tarihini rakamla gün/ay/yıl olarak, ardından sayısını ve adını yazınız."),
    english: .init(
      "Document reference malformed",
      rule:
        "The document reads “GG/AA/YYYY tarih ve … sayılı …”, with a real date: “08/01/2016 tarih ve 1 sayılı "
        + "Bakan Oluru”, say.",
      remedy: "Write the date as day/month/year, and the number."),
    from: [.guide("3.2")], effect: .row,
    example: .managers(.reference, "8 Ocak 2016, 1", "08/01/2016 tarih ve 1 sayılı Bakan Oluru"))

  static func referenceFormat(_ told: Telling) -> String {
    told.say(
      "ATAMANIN TARİH VE SAYISI “\(told.value)” istenen biçimde (GG/AA/YYYY tarih ve … sayılı …) değil ya da tarihi gerçek "
        + "bir gün değil (örnek: 08/01/2016 tarih ve 1 sayılı Bakan Oluru).",
      "ATAMANIN TARİH VE SAYISI “\(told.value)” does not read “GG/AA/YYYY tarih ve … sayılı …” with a real date (example: "
        + "08/01/2016 tarih ve 1 sayılı Bakan Oluru).")
  }

  static let startMissing = RuleWords(
    turkish: .init(
      "Başlama zamanı boş",
      rule: "Göreve fiilen başlama zamanı yazılır.",
      remedy: "Günü ve saati yazınız."),
    english: .init(
      "Start empty",
      rule: "The time when office was taken is given.",
      remedy: "Write day and time."),
    from: [.guide("3.3"), .ek2(13)], effect: .row,
    example: .managers(.start, "", "11/01/2016 10:00"))

  static func startMissing(_ told: Telling) -> String {
    told.say(
      "BAŞLAMA TARİHİ VE SAATİ boş.",
      "BAŞLAMA TARİHİ VE SAATİ is empty.")
  }

  static let endMissing = RuleWords(
    turkish: .init(
      "Bitiş zamanı boş",
      rule: "Sonlandırmada görevin bittiği zaman yazılır.",
      remedy: "Günü ve saati yazınız."),
    english: .init(
      "End empty",
      rule: "An ending has the time of its end.",
      remedy: "Write day and time."),
    from: [.guide("3.5"), .ek2(13)], effect: .row,
    example: .managers(.appointed, fails: [ending(at: "")], passes: [ending(at: "11/01/2016 16:00")]))

  static func endMissing(_ told: Telling) -> String {
    told.say(
      "BİTİŞ TARİHİ VE SAATİ boş; sonlandırma için gereklidir.",
      "BİTİŞ TARİHİ VE SAATİ is empty; an ending needs it.")
  }

  static let dateFormat = RuleWords(
    turkish: .init(
      "Tarih ve saat hatalı",
      rule: "Zaman gün, ay, yıl, saat ve dakikasıyla yazılır ve takvimde bulunur.",
      remedy: "11/01/2016 10:00 biçiminde yazınız."),
    english: .init(
      "Time malformed",
      rule: "A time has day, month, year, hour and minute, and is one that the calendar has.",
      remedy: "Write it as 11/01/2016 10:00."),
    from: [.guide("3.3"), .ek2(13)], effect: .row,
    example: .managers(.start, "31/02/2016 10:00", "11/01/2016 10:00"))

  static func dateFormat(_ told: Telling) -> String {
    told.say(
      "\(told.label) “\(told.value)” gün, ay, yıl, saat ve dakikasıyla gerçek bir zaman değil (örnek: 11/01/2016 10:00).",
      "\(told.label) “\(told.value)” is no real time with day, month, year, hour and minute (11/01/2016 10:00).")
  }

  static let dateAhead = RuleWords(
    turkish: .init(
      "İleri tarih",
      rule:
        "Atamanın dayandığı belge kayıttan önce yazılmıştır; göreve başlama ve ayrılış on yıldan uzak bir gün olamaz. Böyle "
        + "bir tarih çoğunlukla yanlış yazılmıştır.",
      remedy: "Tarihi, özellikle yılı denetleyiniz; yanlışsa satırı geri alıp doğrusunu kaydediniz."),
    english: .init(
      "Date ahead",
      rule:
        "The document behind an appointment was written before it is registered, and no office is taken or left more than "
        + "ten years from now. Such a date is mostly a slip.",
      remedy: "Check the date, and its year above all; where it is wrong, undo the row and register it anew."),
    from: [.office], effect: .rowGoesOn,
    example: .managers(
      .reference, "08/01/2061 tarih ve 1 sayılı Bakan Oluru", "08/01/2016 tarih ve 1 sayılı Bakan Oluru"))

  static func dateAhead(_ told: Telling, today: TimeText) -> String {
    if told.field == .reference {
      return told.say(
        "ATAMANIN TARİH VE SAYISI “\(told.value)” bugünden (\(today)) sonraki bir günü taşıyor.",
        "The day of ATAMANIN TARİH VE SAYISI “\(told.value)” lies after today (\(today)).")
    }
    return told.say(
      "\(told.label) “\(told.value)” bugünden (\(today)) on yıldan fazla ileride.",
      "\(told.label) “\(told.value)” lies more than ten years after today (\(today)).")
  }

  static let endBeforeStart = RuleWords(
    turkish: .init(
      "Bitiş başlamadan önce",
      rule: "Görev başlamadan bitemez.",
      remedy: "Başlama ve bitiş zamanlarını denetleyiniz."),
    english: .init(
      "End before start",
      rule: "No appointment ends before it starts.",
      remedy: "Check both times."),
    from: [.guide("3.5")], effect: .row,
    example: .managers(.end, "10/01/2016 10:00", "15/01/2016 17:00"))

  static func endBeforeStart(_ told: Telling, start: TimeText, end: TimeText) -> String {
    told.say(
      "Bitiş (\(end)) başlamadan (\(start)) önce olamaz.",
      "The end (\(end)) lies before the start (\(start)).")
  }

  static let managerCodeMissing = RuleWords(
    turkish: .init(
      "Yönetici kodu boş",
      rule: "Web servisinin listesi kişileri T.C. Yönetici Kodu ile tanıtır.",
      remedy: "Listeyi servisten yeniden alınız."),
    english: .init(
      "Manager code empty",
      rule: "The web service names managers by T.C. Yönetici Kodu.",
      remedy: "Fetch the list from the service again."),
    from: [.ek2(15)], effect: .row,
    example: .none(.webService))

  static func managerCodeMissing(_ told: Telling) -> String {
    told.say(
      "Satırda T.C. Yönetici Kodu yok; kişi eşleştirilemez.",
      "The row has no T.C. Yönetici Kodu, so that nobody can be matched.")
  }

  static let managerCodeUnknown = RuleWords(
    turkish: .init(
      "Bilinmeyen yönetici kodu",
      rule: "T.C. Yönetici Kodu kayıtta bir kişiye verilmiş olmalıdır.",
      remedy: "Kodu denetleyiniz; kişi hiç kaydedilmemişse önce ataması yapılır."),
    english: .init(
      "Unknown manager code",
      rule: "The registry gave the T.C. Yönetici Kodu to somebody.",
      remedy: "Check the code; somebody never registered is appointed first."),
    from: [.ek2(15)], effect: .row,
    example: .none(.webService))

  static func managerCodeUnknown(_ told: Telling) -> String {
    told.say(
      "Kayıtta “\(told.value)” numaralı bir T.C. Yönetici Kodu yok.",
      "The registry has no T.C. Yönetici Kodu “\(told.value)”.")
  }
}
