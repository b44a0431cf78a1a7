import Domain

/// What is said of persons: their T.C. numbers and names.
extension RuleWords {
  static let nationalIDMissing = RuleWords(
    turkish: .init(
      "T.C. no boş",
      rule: "T.C. NO. doldurulur.",
      remedy: "Kişinin 11 haneli T.C. kimlik numarasını yazınız."),
    english: .init(
      "T.C. no empty",
      rule: "T.C. NO. is filled in.",
      remedy: "Write the person's T.C. number of 11 digits."),
    from: [.ek1(4)], effect: .row,
    example: .cell(.nationalId, "", "10000000146"))

  static func nationalIDMissing(_ told: Telling) -> String {
    told.say(
      "T.C. NO. boş.",
      "T.C. NO. is empty.")
  }

  static let nationalIDFormat = RuleWords(
    turkish: .init(
      "T.C. no biçimi hatalı",
      rule: "T.C. kimlik numarası 11 hanedir, ilk hanesi 0 olmaz.",
      remedy: "Numarayı kimlikten bakıp yalnızca rakamla yazınız."),
    english: .init(
      "T.C. no malformed",
      rule: "A T.C. number has 11 digits, the first not 0.",
      remedy: "Copy it from the identity card, digits alone."),
    from: [.nationalID], effect: .row,
    example: .cell(.nationalId, "1000000014", "10000000146"))

  static func nationalIDFormat(_ told: Telling) -> String {
    told.say(
      "T.C. NO. “\(told.value)” 11 haneli bir numara değil (ilk hane 0 olamaz).",
      "T.C. NO. “\(told.value)” is not a number of 11 digits (the first is not 0).")
  }

  static let nationalIDChecksum = RuleWords(
    turkish: .init(
      "T.C. no geçersiz",
      rule: "T.C. kimlik numarasının son iki hanesi öncekilerden hesaplanır; tutmuyorsa numara yanlış yazılmıştır.",
      remedy: "Numarayı kimlikten denetleyiniz: çoğu kez iki hane yer değiştirmiştir."),
    english: .init(
      "T.C. no invalid",
      rule: "The last two digits of a T.C. number follow from the others; where they do not, it was mistyped.",
      remedy: "Check it with the identity card: mostly two digits changed places."),
    from: [.nationalID], effect: .row,
    example: .cell(.nationalId, "10000000164", "10000000146"))

  static func nationalIDChecksum(_ told: Telling) -> String {
    told.say(
      "T.C. NO. “\(told.value)” geçerli değil: son iki hane öncekilerle tutmuyor. Numarayı "
        + "kimlikten denetleyiniz.",
      "T.C. NO. “\(told.value)” is not valid: its last two digits do not follow from the others.")
  }

  static let nameMissing = RuleWords(
    turkish: .init(
      "Ad soyad boş",
      rule: "ADI SOYADI doldurulur.",
      remedy: "Kişinin adını ve soyadını yazınız."),
    english: .init(
      "Name empty",
      rule: "ADI SOYADI is filled in.",
      remedy: "Write the person's name and surname."),
    from: [.ek1(4)], effect: .row,
    example: .cell(.fullName, "", "Ayşe BİÇER"))

  static func nameMissing(_ told: Telling) -> String {
    told.say(
      "ADI SOYADI boş.",
      "ADI SOYADI is empty.")
  }

  static let nameIncomplete = RuleWords(
    turkish: .init(
      "Ad soyad eksik",
      rule: "Ad ve soyad birlikte, kısaltmadan yazılır.",
      remedy: "Eksik olan adı ya da soyadı ekleyiniz."),
    english: .init(
      "Name incomplete",
      rule: "Name and surname are written together and in full.",
      remedy: "Add what is missing."),
    from: [.ek1(4)], effect: .row,
    example: .cell(.fullName, "Ayşe", "Ayşe BİÇER"))

  static func nameIncomplete(_ told: Telling) -> String {
    told.say(
      "ADI SOYADI “\(told.value)” eksik: ad ve soyad birlikte yazılır.",
      "ADI SOYADI “\(told.value)” is incomplete: name and surname are written together.")
  }

  static let nameCharacters = RuleWords(
    turkish: .init(
      "Adda geçersiz karakter",
      rule: "Adda yalnızca harf, boşluk, nokta, kesme işareti ve kısa çizgi bulunur.",
      remedy: "Gösterilen karakteri siliniz ya da doğru harfle değiştiriniz."),
    english: .init(
      "Sign in a name",
      rule: "A name has letters, spaces, full stops, apostrophes and hyphens alone.",
      remedy: "Remove the character that is shown, or write the right letter."),
    from: [.office], effect: .row,
    example: .cell(.fullName, "Ayşe B1ÇER", "Ayşe BİÇER"))

  static func nameCharacters(_ told: Telling, sign: String) -> String {
    told.say(
      "ADI SOYADI “\(told.value)” içinde adda bulunmaması gereken bir karakter var: “\(sign)”.",
      "ADI SOYADI “\(told.value)” holds a sign that no name has: “\(sign)”.")
  }

  static func nameTooLong(_ told: Telling, maximum: Int) -> String {
    told.say(
      "ADI SOYADI \(maximum) karakterden uzun. Yalnızca adı ve soyadı yazınız.",
      "ADI SOYADI is longer than \(maximum) characters. Write name and surname alone.")
  }

  static let nameDiffers = RuleWords(
    turkish: .init(
      "Ad kayıttakinden farklı",
      rule:
        "Bir T.C. numarası tek bir kişinindir; kayıtta başka bir adla duruyorsa numara ya da ad yanlıştır. "
        + "Kayıttaki ad, geri alınmamış en eski yetkinin formuyla gelmiştir; bulgu o formu gösterir. Form geri "
        + "alınırsa ad serbest kalır.",
      remedy:
        "Numarayı ve adı kimlikten denetleyiniz. Soyadı değiştiyse durumu yazıyla bildiriniz. Yanlış olan "
        + "önceki formsa kayıt birimi onu geri alır (iyem undo)."),
    english: .init(
      "Name differs from the registry",
      rule:
        "A T.C. number is one person's; where the registry has it under another name, number or name is wrong. "
        + "The registry's name came with the form of the oldest authority that was not undone, which the finding "
        + "names. Undone, it frees the name.",
      remedy:
        "Check both with the identity card. Report a change of surname by letter. If the earlier form is wrong, "
        + "the registry office undoes it (iyem undo)."),
    from: [.office], effect: .row,
    example: .cell(.fullName, "Elif EREN", "Ayşe BİÇER", given: .knownPerson))

  static func nameDiffers(_ told: Telling, _ known: KnownName) -> String {
    let institution = known.claim?.institution.map { told.say("; kurum \($0)", "; institution \($0)") } ?? ""
    let claim = known.claim.map {
      told.say(
        " (ad, \($0.form) numaralı formla geldi\(institution))", " (which came with form \($0.form)\(institution))")
    }
    return told.say(
      "Bu T.C. numarası sistemde başka bir adla kayıtlı\(claim ?? ""). Numarayı ve adı kimlikten denetleyiniz; ad "
        + "değiştiyse belgesini kayıt birimine gönderiniz.",
      "The registry knows this T.C. number under another name\(claim ?? ""). Check number and name with the identity "
        + "card; if the name has changed, send its document to the registry office.")
  }

  static let personNamesDiffer = RuleWords(
    turkish: .init(
      "Kullanıcı ve yönetici adı farklı",
      rule:
        "Bir T.C. numarası tek bir kişinindir; kullanıcılarda ve yöneticilerde aynı adla durmalıdır. Tipografik "
        + "kesme ve tire işaretleri ile düzeltme işareti (â, î, û) fark sayılmaz.",
      remedy: "Numarayı ve adı kimlikten denetleyip yanlış olanı düzelttiriniz."),
    english: .init(
      "User's and manager's name differ",
      rule:
        "A T.C. number is one person's, who has one name among users and managers. Typographic apostrophes, "
        + "hyphens and circumflexes (â, î, û) make no difference.",
      remedy: "Check number and name with the identity card, and have the wrong one corrected."),
    from: [.office], effect: .rowGoesOn,
    example: .managers(.authorised, fails: [[.fullName: "Ayşe AKIN"]], passes: [[.fullName: "Ayşe BİÇER"]]))

  static func personNamesDiffer(_ told: Telling, other: String) -> String {
    told.say(
      "Bu T.C. numarası kullanıcılarda ve yöneticilerde farklı adlarla duruyor (öbüründe “\(other)”). Hangisinin "
        + "doğru olduğunu kimlikten denetleyiniz.",
      "This T.C. number stands under different names among users and managers (“\(other)” in the other list). Check "
        + "with the identity card which is right.")
  }

  static let abbreviation = RuleWords(
    turkish: .init(
      "Kısaltma",
      rule: "Bilgilerde kısaltma yapılmaz.",
      remedy: "Sözcüğü açık yazınız."),
    english: .init(
      "Abbreviation",
      rule: "Nothing is abbreviated.",
      remedy: "Write the word in full."),
    from: [.ek1(4)], effect: .rowGoesOn,
    example: .cell(.fullName, "A. BİÇER", "Ayşe BİÇER"))

  static func abbreviation(_ told: Telling, word: String) -> String {
    told.say(
      "“\(told.value)” içinde kısaltma var: “\(word)”. Bilgilerde kısaltma yapılmaz.",
      "“\(told.value)” holds an abbreviation: “\(word)”. Names are written in full.")
  }
}
