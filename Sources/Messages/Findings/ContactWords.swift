import Domain

/// What is said of telephone numbers and addresses.
extension RuleWords {
  /// As the form shows it, and with an extension.
  private static let phone = PhoneNumber.pattern.description
  private static let withExtension = "\(phone)\(PhoneNumber.extensionMark)9999"

  static let workPhoneMissing = RuleWords(
    turkish: .init(
      "İş telefonu boş",
      rule: "İŞ TELEFONU doldurulur.",
      remedy: "Kişinin iş telefonunu yazınız."),
    english: .init(
      "Work phone empty",
      rule: "İŞ TELEFONU is filled in.",
      remedy: "Write the person's work telephone."),
    from: [.ek1(4), .ek2(8)], effect: .row,
    example: .cell(.workPhone, "", "0312 555 10 11"))

  static func workPhoneMissing(_ told: Telling) -> String {
    told.say(
      "İŞ TELEFONU boş.",
      "İŞ TELEFONU is empty.")
  }

  static let mobilePhoneMissing = RuleWords(
    turkish: .init(
      "Cep telefonu boş",
      rule: "CEP TELEFONU doldurulur.",
      remedy: "Kişinin cep telefonunu yazınız."),
    english: .init(
      "Mobile phone empty",
      rule: "CEP TELEFONU is filled in.",
      remedy: "Write the person's mobile telephone."),
    from: [.ek1(4), .ek2(8)], effect: .row,
    example: .cell(.mobilePhone, "", "0532 555 20 11"))

  static func mobilePhoneMissing(_ told: Telling) -> String {
    told.say(
      "CEP TELEFONU boş.",
      "CEP TELEFONU is empty.")
  }

  static let emailMissing = RuleWords(
    turkish: .init(
      "E-posta boş",
      rule: "E-POSTA doldurulur.",
      remedy: "Kişinin kurumsal e-posta adresini yazınız."),
    english: .init(
      "E-mail empty",
      rule: "E-POSTA is filled in.",
      remedy: "Write the person's institutional address."),
    from: [.ek1(4), .ek2(8)], effect: .row,
    example: .cell(.email, "", "ayse.bicer@ornek.gov.tr"))

  static func emailMissing(_ told: Telling) -> String {
    told.say(
      "E-POSTA boş.",
      "E-POSTA is empty.")
  }

  static let phoneFormat = RuleWords(
    turkish: .init(
      "Telefon biçimi hatalı",
      rule:
        "Telefon “\(phone)” biçiminde, dahili numarayla “\(withExtension)” biçiminde yazılır; birden "
        + "çok numara “\(PhoneNumber.separator)” ile ayrılır. Cep telefonunda dahili numara olmaz.",
      remedy: "Numarayı başında 0 ile, gösterilen boşluklarla yazınız."),
    english: .init(
      "Phone malformed",
      rule:
        "A telephone number reads “\(phone)”, with an extension “\(withExtension)”; several are "
        + "separated by “\(PhoneNumber.separator)”. Mobile numbers have no extension.",
      remedy: "Write the number from its 0 on, with those spaces."),
    from: [.ek1(8)], effect: .row,
    example: .cell(.mobilePhone, "5325552011", "0532 555 20 11"))

  static func phoneFormat(_ told: Telling) -> String {
    told.say(
      told.field == .mobilePhone
        ? "CEP TELEFONU “\(told.value)” istenen biçimde (\(phone)) değil; birden çok numara "
          + "“\(PhoneNumber.separator)” ile ayrılır."
        : "İŞ TELEFONU “\(told.value)” istenen biçimde (\(phone), dahili ile \(withExtension)) değil; "
          + "birden çok numara “\(PhoneNumber.separator)” ile ayrılır.",
      told.field == .mobilePhone
        ? "CEP TELEFONU “\(told.value)” does not read \(phone); several are separated by “\(PhoneNumber.separator)”."
        : "İŞ TELEFONU “\(told.value)” does not read \(phone), or with an extension \(withExtension); "
          + "several are separated by “\(PhoneNumber.separator)”.")
  }

  static let phonePrefix = RuleWords(
    turkish: .init(
      "Telefon kodu şüpheli",
      rule: "Cep telefonu 05 ile başlar; iş telefonu Türkiye'nin bir alan koduyla başlar.",
      remedy: "Numaranın doğru sütunda ve doğru olduğunu denetleyiniz."),
    english: .init(
      "Doubtful phone prefix",
      rule: "A mobile number starts with 05, a work number with an area code of Turkey.",
      remedy: "Check that the number is right and in the right column."),
    from: [.ek1(8), .office], effect: .rowGoesOn,
    example: .cell(.workPhone, "0850 555 10 11", "0312 555 10 11"))

  static func phonePrefix(_ told: Telling, _ prefix: String) -> String {
    told.say(
      told.field == .mobilePhone
        ? "CEP TELEFONU “\(told.value)” 05 ile başlamıyor."
        : "İŞ TELEFONU “\(told.value)”: \(prefix) Türkiye'nin bir alan kodu değil.",
      told.field == .mobilePhone
        ? "CEP TELEFONU “\(told.value)” does not start with 05."
        : "İŞ TELEFONU “\(told.value)”: \(prefix) is no area code of Turkey.")
  }

  static let emailFormat = RuleWords(
    turkish: .init(
      "E-posta biçimi hatalı",
      rule: "E-posta adresi kullanıcı@alan biçimindedir; Türkçe harf ve boşluk bulunmaz.",
      remedy: "Adresi ad.soyad@kurum.gov.tr biçiminde yazınız."),
    english: .init(
      "E-mail malformed",
      rule: "An address reads user@domain, without Turkish letters and spaces.",
      remedy: "Write it as ad.soyad@kurum.gov.tr."),
    from: [.rfc5321, .ek1(7)], effect: .row,
    example: .cell(.email, "ayşe.biçer@ornek.gov.tr", "ayse.bicer@ornek.gov.tr"))

  static func emailFormat(_ told: Telling) -> String {
    told.say(
      "E-POSTA “\(told.value)” geçerli bir adres değil (örnek: ad.soyad@kurum.gov.tr).",
      "E-POSTA “\(told.value)” is not a valid address (example: ad.soyad@kurum.gov.tr).")
  }

  static let emailDomain = RuleWords(
    turkish: .init(
      "E-posta kurumsal değil",
      rule: "Adres, uzantısı gov.tr olan kurumsal bir adrestir; bilgilendirmeler ona gönderilir.",
      remedy: "Kişinin kurumundaki adresini yazınız."),
    english: .init(
      "E-mail not institutional",
      rule: "The address is an institutional one below gov.tr; instructions are sent there.",
      remedy: "Write the person's address at the institution."),
    from: [.ek1(7)], effect: .row,
    example: .cell(.email, "ayse.bicer@example.com", "ayse.bicer@ornek.gov.tr"))

  static func emailDomain(_ told: Telling, expected: String) -> String {
    told.say(
      "E-POSTA “\(told.value)” kurumsal bir adres değil; uzantısı \(expected) olmalıdır.",
      "E-POSTA “\(told.value)” is not an institutional address; it must end in \(expected).")
  }

  static let emailShared = RuleWords(
    turkish: .init(
      "Ortak e-posta",
      rule: "E-posta adresi kişiye özeldir.",
      remedy: "Her kişi için kendi adresini yazınız."),
    english: .init(
      "Shared e-mail",
      rule: "An address belongs to one person.",
      remedy: "Write everybody's own address."),
    from: [.ek1(7)], effect: .rowGoesOn,
    example: .form(
      fails: [[.email: "personel@ornek.gov.tr"], [.email: "personel@ornek.gov.tr"]],
      passes: [[.email: "ayse.bicer@ornek.gov.tr"], [.email: "cagri.cig@ornek.gov.tr"]]))

  static func emailShared(_ told: Telling, row: Int) -> String {
    told.say(
      "E-POSTA “\(told.value)” \(row) numaralı satırdaki kişiye de yazılmış; adres kişiye "
        + "özel olmalıdır.",
      "E-POSTA “\(told.value)” is also given for the person of row \(row); an address belongs "
        + "to one person.")
  }
}
