import Domain

/// What is said of a row of managers beside the registry.
extension RuleWords {
  static let proxyNeedsIncumbent = RuleWords(
    turkish: .init(
      "Vekil için asil yönetici yok",
      rule: "Dolu kadroya vekâlet, asaleten görevli bir yöneticinin yanında kaydedilir.",
      remedy: "Kadro boşsa “Boş Kadroya Vekaleten” yazınız; değilse önce asıl yöneticiyi kaydediniz."),
    english: .init(
      "Proxy without incumbent",
      rule: "Dolu Kadroya Vekaleten is registered beside a manager in their own right (Asaleten).",
      remedy: "Where the seat is empty, write “Boş Kadroya Vekaleten”; else register the manager first."),
    from: [.guide("3.2"), .ek2(17)], effect: .row,
    example: .managers(.appointmentType, "Dolu Kadroya Vekaleten", "Boş Kadroya Vekaleten"))

  static func proxyNeedsIncumbent(_ told: Telling, holder: String?) -> String {
    guard let holder else {
      return told.say(
        "Birimde o tarihte asaleten görevli yönetici yok; dolu kadroya vekâlet ancak onun yanında kaydedilir.",
        "The unit has no manager in their own right (Asaleten) at that time; Dolu Kadroya Vekaleten needs one beside it."
      )
    }
    return told.say(
      "\(holder) bu birimde aynı sürede asaleten görevli; kimse kendi yerine vekâlet edemez.",
      "\(holder) holds the unit's office (Asaleten) at that time; nobody deputises for himself.")
  }

  static let unitHasManager = RuleWords(
    turkish: .init(
      "Birimin yöneticisi var",
      rule:
        "Yöneticisi olan bir birime ancak onun görevi sonlandırıldıktan sonra yenisi kaydedilir; asaleten "
        + "görevlinin yanında yalnızca dolu kadroya vekâlet olabilir.",
      remedy: "Önce kayıtlı görevi sonlandırınız (aynı tabloda olabilir)."),
    english: .init(
      "Unit has a manager",
      rule:
        "A unit takes another manager once the standing one is ended; beside an Asaleten, Dolu Kadroya "
        + "Vekaleten alone.",
      remedy: "End the standing appointment first (the same table may)."),
    from: [.guide("3.2")], effect: .row,
    example: .managers(
      .incumbent, fails: [[.appointmentType: "Asaleten"]], passes: [[.appointmentType: "Dolu Kadroya Vekaleten"]]))

  static func unitHasManager(_ told: Telling, _ seat: Finding.HeldSeat) -> String {
    told.say(
      "Birimde görevi sürerken kayıtlı yönetici var: \(seat.holder ?? "") (\(seat.type.rawValue), \(seat.from) tarihinden beri). Önce "
        + "onun görevi sonlandırılır.",
      "The unit has a standing manager: \(seat.holder ?? "") (\(seat.type.rawValue), since \(seat.from)). That appointment is ended first."
    )
  }

  static let datesOverlap = RuleWords(
    turkish: .init(
      "Çakışan görev süreleri",
      rule: "Bir görevi aynı anda iki kişi yapamaz.",
      remedy: "Başlamayı öncekinin bittiği zamana ya da sonrasına alınız."),
    english: .init(
      "Times overlap",
      rule: "Two persons do not hold one seat at a time.",
      remedy: "Start when the other ended, or later."),
    from: [.guide("3.5")], effect: .row,
    example: .managers(.formerManager, fails: [[.start: "11/01/2016 10:00"]], passes: [[.start: "11/01/2016 12:00"]]))

  static func datesOverlap(_ told: Telling, _ seat: Finding.HeldSeat) -> String {
    told.say(
      "Görev süresi, aynı görevi daha önce yapan \(seat.holder ?? "") ile çakışıyor (\(seat.type.rawValue), \(seat.from) – \(seat.until?.description ?? "")).",
      "The time overlaps with that of \(seat.holder ?? ""), who held the same seat (\(seat.type.rawValue), \(seat.from) – \(seat.until?.description ?? ""))."
    )
  }

  static let notAppointed = RuleWords(
    turkish: .init(
      "Sonlandırılacak görev yok",
      rule: "Ancak kayıtlı ve süren bir görev sonlandırılır.",
      remedy: "Kişiyi, birimi ve yetki türünü denetleyiniz."),
    english: .init(
      "Nothing to end",
      rule: "Only a standing appointment is ended.",
      remedy: "Check person, unit and type."),
    from: [.guide("3.5")], effect: .row,
    example: .managers(
      .incumbent, fails: [ending("10000000146", at: "11/01/2016 16:00")],
      passes: [ending("10000000214", at: "11/01/2016 16:00")]))

  static func notAppointed(_ told: Telling, ended: TimeText?) -> String {
    guard let ended else {
      return told.say(
        "Kişinin bu birimde sonlandırılacak böyle bir görevi yok.",
        "The person has no such appointment in this unit that could be ended.")
    }
    return told.say(
      "Kişinin bu birimdeki görevi zaten sonlandırılmış (\(ended)).",
      "The person's appointment in this unit is ended already (\(ended)).")
  }

  static let endingAmbiguous = RuleWords(
    turkish: .init(
      "Hangi görev belli değil",
      rule: "Kişinin birimde birden çok görevi varsa hangisinin biteceği yazılır.",
      remedy: "YETKİ TÜRÜ'nü, gerekirse BAŞLAMA TARİHİ VE SAATİ'ni de yazınız."),
    english: .init(
      "Which appointment is unclear",
      rule: "Where a person has several appointments in a unit, the one to end is named.",
      remedy: "Write YETKİ TÜRÜ, and BAŞLAMA TARİHİ VE SAATİ if need be."),
    from: [.guide("3.5")], effect: .row,
    example: .managers(
      .twoTerms, fails: [ending(as: "", at: "11/01/2016 16:00")],
      passes: [ending(as: "Asaleten", at: "11/01/2016 16:00")]))

  static func endingAmbiguous(_ told: Telling) -> String {
    told.say(
      "Kişinin bu birimde birden çok görevi var; hangisinin sonlandırılacağı YETKİ TÜRÜ ve BAŞLAMA TARİHİ ile "
        + "belirtilmelidir.",
      "The person has several appointments in this unit; YETKİ TÜRÜ and BAŞLAMA TARİHİ must say which one is ended.")
  }

  static let endAfterRegistered = RuleWords(
    turkish: .init(
      "Kayıtlı bitişten sonra",
      rule: "Sonlandırma, kayıtlı bitişi ileri alamaz; kayıtlar değiştirilmez.",
      remedy: "Uzatmayı yeni bir atama olarak yazınız."),
    english: .init(
      "After the registered end",
      rule: "An ending does not put off the registered end; records are not edited.",
      remedy: "Write a longer time as a new appointment."),
    from: [.guide("3.5")], effect: .row,
    example: .managers(.limitedTerm, fails: [ending(at: "11/01/2016 16:00")], passes: [ending(at: "11/01/2016 11:00")]))

  static func endAfterRegistered(_ told: Telling, end: TimeText) -> String {
    told.say(
      "Görev kayda göre \(end) tarihinde bitiyor; sonlandırma bu süreyi uzatamaz. Uzatma yeni bir atama olarak "
        + "kaydedilir.",
      "The appointment ends at \(end) by its registration; an ending cannot prolong it. A longer time is a new "
        + "appointment.")
  }

  static let alreadyAppointed = RuleWords(
    turkish: .init(
      "Zaten kayıtlı görev",
      rule: "Aynı bilgilerle zaten kayıtlı olan bir görev yeniden kaydedilmez.",
      remedy: "Bir şey yapmanız gerekmez."),
    english: .init(
      "Appointed already",
      rule: "The appointment is registered in the same words; nothing changes.",
      remedy: "Nothing needs to be done."),
    from: [.office], effect: .rowUnchanged,
    example: .managers(
      .appointed, fails: [[.nationalId: "10000000146"]],
      passes: [[.nationalId: "10000000214", .fullName: "Çağrı ÇIĞ", .appointmentType: "Dolu Kadroya Vekaleten"]]))

  static func alreadyAppointed(_ told: Telling) -> String {
    told.say(
      "Bu görev aynı bilgilerle zaten kayıtlı; değişiklik yapılmadı.",
      "This appointment is registered already, in the same words; nothing was changed.")
  }

  static let lateRegistration = RuleWords(
    turkish: .init(
      "Geç kayıt",
      rule: "Göreve başlama ve ayrılış aynı gün içinde kaydedilir.",
      remedy: "Değişiklikleri olduğu gün bildiriniz."),
    english: .init(
      "Registered late",
      rule: "Beginnings and endings are registered on the same day.",
      remedy: "Report changes on their day."),
    from: [.ek2(13)], effect: .rowGoesOn,
    example: .managers(.start, "04/01/2016 09:00", "11/01/2016 10:00"))

  static func lateRegistration(_ told: Telling, days: Int) -> String {
    told.say(
      "Değişiklik \(days) gün sonra kaydedildi; göreve başlama ve ayrılış aynı gün içinde kaydedilir (EK-2 §13).",
      "Registered \(days) days late: beginnings and endings are registered on the same day (EK-2 §13).")
  }

  static let personRenamed = RuleWords(
    turkish: .init(
      "Kişinin adı değişmiş",
      rule: "Bir T.C. numarası tek bir kişinindir; kayıtta başka bir adla bulunuyorsa yeni ad kaydedilir.",
      remedy: "Ad değişmediyse numarayı denetleyiniz."),
    english: .init(
      "Person's name changed",
      rule: "The registry has the T.C. number under another name; the new one is registered.",
      remedy: "If the name did not change, check the number."),
    from: [.office], effect: .rowGoesOn,
    example: .managers(.otherName, fails: [[.fullName: "Ayşe BİÇER"]], passes: [[.fullName: "Ayşe AKIN"]]))

  static func personRenamed(_ told: Telling, official: String) -> String {
    told.say(
      "Bu T.C. numarası “\(official)” adıyla kayıtlıydı; yeni adla kaydedildi. Numarayı ve adı denetleyiniz.",
      "This T.C. number was registered as “\(official)”; the new name was registered. Check number and name.")
  }

  static let proxyWithoutIncumbent = RuleWords(
    turkish: .init(
      "Vekil asilsiz kaldı",
      rule: "Dolu kadroya vekâlet asıl yöneticiye bağlıdır; onun görevi bitince vekâletin de bitmesi beklenir.",
      remedy: "Vekilin görevini de sonlandırınız ya da yeni bir atama yapınız."),
    english: .init(
      "Proxy left alone",
      rule:
        "Dolu Kadroya Vekaleten depends on the incumbent; when that one's time is over, the proxy's is expected "
        + "to be.",
      remedy: "End the proxy, too, or make a new appointment."),
    from: [.office], effect: .rowGoesOn,
    example: .managers(
      .incumbentAndProxy, fails: [ending("10000000214", at: "11/01/2016 16:00")],
      passes: [
        ending("10000000214", at: "11/01/2016 16:00"),
        ending("10000000382", as: "Dolu Kadroya Vekaleten", at: "11/01/2016 16:00"),
      ]))

  static func proxyWithoutIncumbent(_ told: Telling, holder: String?) -> String {
    told.say(
      "Asaleten görev sona erdi, ama yanındaki dolu kadroya vekâlet (\(holder ?? "")) sürüyor; sonlandırılması gerekebilir.",
      "The incumbent's time is over, but that of the proxy beside it (\(holder ?? "")) goes on; it may have to be ended."
    )
  }

  static let proposalHeld = RuleWords(
    turkish: .init(
      "Bekletilen öneri",
      rule: "Karşılaştırmanın bekletilen önerileri, incelenmeden uygulanmaz.",
      remedy: "Satırları inceleyip dosyayı --held ile, bekletilen satırların sayısını vererek uygulayınız."),
    english: .init(
      "Held proposal",
      rule: "Held proposals of a comparison are not applied before they were reviewed.",
      remedy: "Review the rows and apply the file with --held and the number of its held rows."),
    from: [.office], effect: .rowHeld,
    example: .none(.proposals))

  static func proposalHeld(_ told: Telling, count: Int) -> String {
    told.say(
      "Bu öneri bekletiliyor (\(told.value)). İncelendiyse dosya --held \(count) ile uygulanır; dosyada \(count) bekletilen satır var.",
      "This proposal is held (\(told.value)). Once it was reviewed, the file is applied with --held \(count): so many of its rows are held."
    )
  }

  static let institutionRegistered = RuleWords(
    turkish: .init(
      "Kurumun ilk kaydı yapılmış",
      rule: "Kurumun ilk yönetici kaydı, KAYSİS'te önceden duran adların yerini alır; sonra eski ad alınmaz.",
      remedy: "Bir şey yapmanız gerekmez; yöneticiyi atama olarak kaydediniz."),
    english: .init(
      "Institution registered",
      rule: "The first registration of an institution takes the place of the names that stood in KAYSİS before.",
      remedy: "Nothing needs to be done; register the manager as an appointment."),
    from: [.ek2(11)], effect: .nameLeft,
    example: .none(.webService))

  static func institutionRegistered(_ told: Telling, official: String) -> String {
    told.say(
      "\(official) için İYEM'de ilk kayıt yapılmış; eski yönetici adları o zaman silindi, bu ad alınmadı (EK-2, 11. madde).",
      "The first registration of \(official) is made and removed its older managers' names; this one is not taken (EK-2 §11)."
    )
  }
}
