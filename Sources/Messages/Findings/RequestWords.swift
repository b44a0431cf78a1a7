import Domain

/// What is said of what a row asks for.
extension RuleWords {
  static let operationMissing = RuleWords(
    turkish: .init(
      "İşlem türü boş",
      rule: "Her satırda işlem türü yazılır.",
      remedy: "“Yetki Kayıt” ya da “Yetki İptali” yazınız."),
    english: .init(
      "Operation empty",
      rule: "Every row has its İşlem Türü.",
      remedy: "Write “Yetki Kayıt” or “Yetki İptali”."),
    from: [.ek1(3)], effect: .row,
    example: .cell(.operation, "", "Yetki Kayıt"))

  static func operationMissing(_ told: Telling, _ operations: Finding.Operations) -> String {
    told.say(
      "\(operations.label) boş. \(operations.names[0]) ya da \(operations.names[1]) yazınız.",
      "\(operations.label) is empty. Write \(operations.names[0]) or \(operations.names[1]).")
  }

  static let operationUnknown = RuleWords(
    turkish: .init(
      "İşlem türü tanınmıyor",
      rule:
        "İşlem Türü iki değerden biridir: yetki verilecek kişi için “Yetki Kayıt”, kaldırılacak kişi için "
        + "“Yetki İptali”. Yönetici tablolarında “Atama” ya da “Sonlandırma” yazılır.",
      remedy: "İki değerden birini olduğu gibi yazınız."),
    english: .init(
      "Operation unknown",
      rule:
        "İşlem Türü is one of two: “Yetki Kayıt” grants authority, “Yetki İptali” revokes it. Tables of "
        + "managers say “Atama” or “Sonlandırma”.",
      remedy: "Write one of the two as it is."),
    from: [.ek1(3)], effect: .row,
    example: .cell(.operation, "Yetki Verilmesi", "Yetki Kayıt"))

  static func operationUnknown(_ told: Telling, _ operations: Finding.Operations) -> String {
    told.say(
      "\(operations.label) “\(told.value)” tanınmıyor. \(operations.names[0]) ya da \(operations.names[1]) yazınız.",
      "\(operations.label) “\(told.value)” is not known. Write \(operations.names[0]) or \(operations.names[1]).")
  }

  static let rowDuplicate = RuleWords(
    turkish: .init(
      "Yinelenen satır",
      rule: "Aynı işlem, kişi ve birim bir kez yazılır; ilki geçerlidir.",
      remedy: "Yinelenen satırı siliniz."),
    english: .init(
      "Repeated row",
      rule: "The same operation, person and unit stand once; the first counts.",
      remedy: "Remove the repeated row."),
    from: [.office], effect: .row,
    example: .form(fails: [granting, granting], passes: [granting]))

  static func rowDuplicate(_ told: Telling, row: Int, file: String?) -> String {
    guard let file else {
      return told.say(
        "Aynı istek \(row) numaralı satırda da var; ilki geçerlidir.", "Row \(row) asks for the same; the first counts."
      )
    }
    return told.say(
      "Aynı istek bu çalıştırmada \(file) dosyasının \(row) numaralı satırında da var; ilki geçerlidir.",
      "Row \(row) of \(file) in this run asks for the same; the first counts.")
  }

  /// For the sender, who need not know whose form it was.
  static func rowDuplicateAnswer(_ told: Telling) -> String {
    told.say(
      "Aynı istek, aynı gün değerlendirilen başka bir formda da var; ilki geçerlidir.",
      "Another form that was examined with this one asks for the same; the first counts.")
  }

  static let rowConflict = RuleWords(
    turkish: .init(
      "Çelişen satırlar",
      rule: "Bir kişiye aynı birimde hem yetki verilip hem yetkisi kaldırılamaz; hangisinin istendiği bilinemez.",
      remedy: "Yalnızca istediğiniz işlemin satırını bırakınız."),
    english: .init(
      "Conflicting rows",
      rule: "Nobody is granted and revoked authority in one unit at once; which is meant cannot be known.",
      remedy: "Keep the row of what you want."),
    from: [.office], effect: .row,
    example: .form(fails: [granting, revoking], passes: [granting]))

  static func rowConflict(_ told: Telling) -> String {
    told.say(
      "Aynı kişi ve birim için hem yetki kaydı hem yetki iptali isteniyor; ikisi de uygulanmadı.",
      "A grant and a revocation are asked for the same person and unit; neither was applied.")
  }

  static let alreadyAuthorised = RuleWords(
    turkish: .init(
      "Zaten yetkili",
      rule: "Birimde zaten yetkili olan kişiye yeniden yetki verilmez.",
      remedy: "Bir şey yapmanız gerekmez."),
    english: .init(
      "Authorised already",
      rule: "The person is authorised in the unit already; nothing changes.",
      remedy: "Nothing needs to be done."),
    from: [.office], effect: .rowUnchanged,
    example: .form(.authorised, fails: [granting], passes: [grantingAnother]))

  static func alreadyAuthorised(_ told: Telling) -> String {
    told.say(
      "Kişi bu birimde zaten yetkili; değişiklik yapılmadı.",
      "The person is authorised in this unit already; nothing was changed.")
  }

  static let notAuthorised = RuleWords(
    turkish: .init(
      "Yetkisi yok",
      rule: "Ancak kayıttaki bir yetki kaldırılabilir.",
      remedy: "Kişiyi ve birimi denetleyiniz; yetki başka birimde olabilir."),
    english: .init(
      "Not authorised",
      rule: "Only an authority that the registry has is revoked.",
      remedy: "Check person and unit; the authority may be in another one."),
    from: [.guide("2.3")], effect: .row,
    example: .form(.authorised, fails: [revokingAnother], passes: [revoking]))

  static func notAuthorised(_ told: Telling) -> String {
    told.say(
      "Kişinin bu birimde iptal edilecek bir yetkisi yok.",
      "The person has no authority in this unit that could be revoked.")
  }

  static let fewerThanTwo = RuleWords(
    turkish: .init(
      "İkiden az yetkili",
      rule: "Bir birimde en az iki yetkili bulunur.",
      remedy: "İkinci kişi için de form gönderiniz."),
    english: .init(
      "Fewer than two persons",
      rule: "A unit has two authorised persons at least.",
      remedy: "Send a form for a second person."),
    from: [.ek1(9), .ek2(4)], effect: .formGoesOn,
    example: .none(.afterApplying))

  static func fewerThanTwo(_ told: Telling, in unit: DetsisNo, official: String, count: Int) -> String {
    told.say(
      "\(unit) numaralı birimde (\(official)) yetkili sayısı \(count); en az iki yetkili bulunmalıdır.",
      "Persons authorised in unit \(unit) (\(official)): \(count); there must be two at least.")
  }
}
