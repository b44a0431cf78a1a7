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
}
