import Domain

/// What is said of institutions and units.
extension RuleWords {
  static let institutionMissing = RuleWords(
    turkish: .init(
      "Kurum numarası boş",
      rule: "KURUM DETSİS NO doldurulur.",
      remedy: "Kurumun 8 haneli T.C. DETSİS numarasını yazınız."),
    english: .init(
      "Institution number empty",
      rule: "KURUM DETSİS NO is filled in.",
      remedy: "Write the institution's T.C. DETSİS number of 8 digits."),
    from: [.ek1(5), .ek1(4)], effect: .form,
    example: .cell(.institutionDetsisNo, "", "10000001"))

  static func institutionMissing(_ told: Telling) -> String {
    told.say(
      "KURUM DETSİS NO boş. Kurumun 8 haneli T.C. DETSİS numarasını yazınız.",
      "KURUM DETSİS NO is empty. Write the institution's T.C. DETSİS number of 8 digits.")
  }

  static let institutionFormat = RuleWords(
    turkish: .init(
      "Kurum numarası hatalı",
      rule: "T.C. DETSİS numarası 8 hanedir, ilk hanesi 0 olmaz.",
      remedy: "Numarayı DETSİS'ten bakıp yeniden yazınız."),
    english: .init(
      "Institution number malformed",
      rule: "A T.C. DETSİS number has 8 digits, the first not 0.",
      remedy: "Look the number up in DETSİS."),
    from: [.ek1(5), .ek1(4)], effect: .form,
    example: .cell(.institutionDetsisNo, "1000001", "10000001"))

  static func institutionFormat(_ told: Telling) -> String {
    told.say(
      "KURUM DETSİS NO “\(told.value)” 8 haneli bir numara değil (ilk hane 0 olamaz).",
      "KURUM DETSİS NO “\(told.value)” is not a number of 8 digits (the first is not 0).")
  }

  static let institutionUnknown = RuleWords(
    turkish: .init(
      "Kurum DETSİS'te yok",
      rule: "Kurum DETSİS'te kayıtlı olmalıdır.",
      remedy: "Numarayı DETSİS'ten denetleyiniz."),
    english: .init(
      "Institution not in DETSİS",
      rule: "DETSİS knows the institution.",
      remedy: "Check the number in DETSİS."),
    from: [.ek1(5), .ek1(4)], effect: .form,
    example: .cell(.institutionDetsisNo, "99999999", "10000001"))

  static func institutionUnknown(_ told: Telling) -> String {
    told.say(
      "“\(told.value)” numaralı kurum DETSİS'te yok.",
      "DETSİS has no institution numbered “\(told.value)”.")
  }

  static let institutionClosed = RuleWords(
    turkish: .init(
      "Kurum kapalı",
      rule: "Kapatılmış bir kurum yetki talep edemez.",
      remedy: "Görevlerini devralan kurumun numarasını yazınız."),
    english: .init(
      "Institution closed",
      rule: "A closed institution asks for nothing.",
      remedy: "Write the number of the institution that took over."),
    from: [.ek1(5), .ek1(4)], effect: .form,
    example: .cell(.institutionDetsisNo, "40000001", "10000001"))

  static func institutionClosed(_ told: Telling, official: String) -> String {
    told.say(
      "“\(told.value)” numaralı kurum (\(official)) DETSİS'te kapalı.",
      "The institution numbered “\(told.value)” (\(official)) is closed in DETSİS.")
  }

  static let institutionNameDiffers = RuleWords(
    turkish: .init(
      "Kurum adı farklı",
      rule: "KURUMU ADI, DETSİS'te yayımlanan addır; kısaltılmaz.",
      remedy: "Adı DETSİS'teki gibi yazınız."),
    english: .init(
      "Institution name differs",
      rule: "KURUMU ADI is the name published in DETSİS, without abbreviations.",
      remedy: "Write the name as in DETSİS."),
    from: [.ek1(4)], effect: .formGoesOn,
    example: .cell(.institutionName, "Örnek Bak.", "Örnek Bakanlığı"))

  static func institutionNameDiffers(_ told: Telling, official: String) -> String {
    told.say(
      told.value.isEmpty
        ? "KURUMU ADI boş; DETSİS'teki adı “\(official)”."
        : "KURUMU ADI “\(told.value)” DETSİS'teki addan farklı: “\(official)”.",
      told.value.isEmpty
        ? "KURUMU ADI is empty; its name in DETSİS is “\(official)”."
        : "KURUMU ADI “\(told.value)” is not the name in DETSİS: “\(official)”.")
  }

  static let detsisMissing = RuleWords(
    turkish: .init(
      "Birim numarası boş",
      rule: "Birimin T.C. DETSİS numarası yazılır.",
      remedy: "Birimin 8 haneli numarasını DETSİS'ten bulunuz."),
    english: .init(
      "Unit number empty",
      rule: "The unit's T.C. DETSİS number is given.",
      remedy: "Look up the unit's number of 8 digits in DETSİS."),
    from: [.ek1(5)], effect: .row,
    example: .cell(.unitDetsisNo, "", "10000002"))

  static func detsisMissing(_ told: Telling) -> String {
    told.say(
      "Birimin DETSİS NO alanı boş.",
      "The unit's DETSİS NO is empty.")
  }

  static let detsisFormat = RuleWords(
    turkish: .init(
      "Birim numarası hatalı",
      rule: "T.C. DETSİS numarası 8 hanedir, ilk hanesi 0 olmaz.",
      remedy: "Numarayı eksiksiz ve yalnızca rakamla yazınız."),
    english: .init(
      "Unit number malformed",
      rule: "A T.C. DETSİS number has 8 digits, the first not 0.",
      remedy: "Write all of its digits and nothing else."),
    from: [.ek1(5)], effect: .row,
    example: .cell(.unitDetsisNo, "1000002", "10000002"))

  static func detsisFormat(_ told: Telling) -> String {
    told.say(
      "DETSİS NO “\(told.value)” 8 haneli bir numara değil (ilk hane 0 olamaz).",
      "DETSİS NO “\(told.value)” is not a number of 8 digits (the first is not 0).")
  }

  static let detsisUnknown = RuleWords(
    turkish: .init(
      "Birim DETSİS'te yok",
      rule: "Birim DETSİS'te kayıtlı olmalıdır.",
      remedy: "Numarayı DETSİS'ten denetleyiniz."),
    english: .init(
      "Unit not in DETSİS",
      rule: "DETSİS knows the unit.",
      remedy: "Check the number in DETSİS."),
    from: [.ek1(5)], effect: .row,
    example: .cell(.unitDetsisNo, "99999999", "10000002"))

  static func detsisUnknown(_ told: Telling) -> String {
    told.say(
      "“\(told.value)” numaralı birim DETSİS'te yok.",
      "DETSİS has no unit numbered “\(told.value)”.")
  }

  static let detsisClosed = RuleWords(
    turkish: .init(
      "Birim kapalı",
      rule:
        "Kapatılmış bir birimde yetki verilmez, görev başlatılmaz. Orada süren bir yetki iptal edilebilir, süren bir görev "
        + "sonlandırılabilir; bulgu yetki iptalinde uyarıdır.",
      remedy: "Yetki kaydı ve atama için birimin yerine geçen birimin numarasını yazınız."),
    english: .init(
      "Unit closed",
      rule:
        "No authority is granted and no office taken in a closed unit. An authority that stands there is revoked and an office "
        + "ended all the same; for a revocation the finding is a warning.",
      remedy: "To grant or appoint, write the number of the unit that took its place."),
    from: [.ek1(5)], effect: .row,
    example: .unit("10000005", "Personel Eğitimi Dairesi Başkanlığı"))

  static func detsisClosed(_ told: Telling, official: String) -> String {
    guard told.isError else {
      return told.say(
        "“\(told.value)” numaralı birim (\(official)) DETSİS'te kapalı; kapalı birimdeki yetki de iptal edilir.",
        "The unit numbered “\(told.value)” (\(official)) is closed in DETSİS; an authority in it is revoked all the same."
      )
    }
    return told.say(
      "“\(told.value)” numaralı birim (\(official)) DETSİS'te kapalı.",
      "The unit numbered “\(told.value)” (\(official)) is closed in DETSİS.")
  }

  static let detsisOutsideInstitution = RuleWords(
    turkish: .init(
      "Birim kuruma bağlı değil",
      rule: "Bir kurum, yalnızca kendisi ve altındaki birimler için talepte bulunabilir.",
      remedy: "Birim numarasını ve formun başındaki kurum numarasını denetleyiniz."),
    english: .init(
      "Unit outside the institution",
      rule: "An institution asks for itself and the units below it alone.",
      remedy: "Check the unit's number, and the institution's at the head of the form."),
    from: [.ek1(5)], effect: .row,
    example: .unit("30000001", "Çamlı Belediye Başkanlığı"))

  static func detsisOutsideInstitution(_ told: Telling, official: String, institution: String) -> String {
    told.say(
      "“\(told.value)” numaralı birim (\(official)) formdaki kuruma (\(institution)) bağlı değil.",
      "The unit numbered “\(told.value)” (\(official)) does not belong to the form's institution (\(institution)).")
  }

  static let unitNameMissing = RuleWords(
    turkish: .init(
      "Birim adı boş",
      rule: "BİRİM ADI doldurulur.",
      remedy: "Birimin DETSİS'te yayımlanan adını yazınız."),
    english: .init(
      "Unit name empty",
      rule: "BİRİM ADI is filled in.",
      remedy: "Write the unit's name as published in DETSİS."),
    from: [.ek1(4)], effect: .row,
    example: .cell(.unitName, "", "Personel Genel Müdürlüğü"))

  static func unitNameMissing(_ told: Telling) -> String {
    told.say(
      "BİRİM ADI boş. Birimin DETSİS'te yayımlanan adını yazınız.",
      "BİRİM ADI is empty. Write the unit's name as published in DETSİS.")
  }

  static let unitNameDiffers = RuleWords(
    turkish: .init(
      "Birim adı farklı",
      rule: "BİRİM ADI, DETSİS'te yayımlanan addır. Benzer bir ad kabul edilir, ama bildirilir.",
      remedy: "Adı DETSİS'teki gibi yazınız."),
    english: .init(
      "Unit name differs",
      rule: "BİRİM ADI is the name published in DETSİS. A similar one is taken, and reported.",
      remedy: "Write the name as in DETSİS."),
    from: [.ek1(5), .guide("3.1")], effect: .rowGoesOn,
    example: .cell(.unitName, "Personel Genel Müdürlügü", "Personel Genel Müdürlüğü"))

  static func unitNameDiffers(_ told: Telling, official: String) -> String {
    told.say(
      "BİRİM ADI “\(told.value)” DETSİS'teki addan farklı: “\(official)”.",
      "BİRİM ADI “\(told.value)” is not the name in DETSİS: “\(official)”.")
  }

  static let unitNameConflict = RuleWords(
    turkish: .init(
      "Birim adı numarayla bağdaşmıyor",
      rule: "BİRİM ADI ile DETSİS NO aynı birimi göstermelidir; ad, yanlış numaraya karşı güvencedir.",
      remedy: "Hangisinin doğru olduğuna bakıp ötekini düzeltiniz."),
    english: .init(
      "Unit name conflicts with number",
      rule: "BİRİM ADI and DETSİS NO name the same unit; the name guards against a wrong number.",
      remedy: "See which of the two is right, and correct the other."),
    from: [.ek1(5), .guide("3.1")], effect: .row,
    example: .cell(.unitName, "Destek Hizmetleri Dairesi Başkanlığı", "Personel Genel Müdürlüğü"))

  static func unitNameConflict(_ told: Telling, official: String, namesake: Finding.NamedUnit?) -> String {
    guard let namesake else {
      return told.say(
        "BİRİM ADI “\(told.value)” yazılan numarayla bağdaşmıyor; bu numara “\(official)” birimine ait.",
        "BİRİM ADI “\(told.value)” does not go with the number on the form, which belongs to “\(official)”.")
    }
    return told.say(
      "BİRİM ADI “\(told.value)” yazılan numaranın değil, \(namesake.no) numaralı birimin adı; yazılan "
        + "numara “\(official)” birimine ait.",
      "BİRİM ADI “\(told.value)” is the name of unit \(namesake.no); the number on the form belongs to "
        + "“\(official)”.")
  }

  static let unitNotEntitled = RuleWords(
    turkish: .init(
      "Birim form gönderemez",
      rule:
        "Formu merkez teşkilatının personel/insan kaynakları birimleri, yerel yönetimler, valilikler ve ilçe "
        + "yazı işleri müdürlükleri gönderir.",
      remedy: "Birimin gerçekten yetkili olduğunu denetleyiniz."),
    english: .init(
      "Unit not entitled",
      rule:
        "The form is sent by central units for personnel, local governments, governorships and district "
        + "registry offices.",
      remedy: "Check that the unit is entitled indeed."),
    from: [.ek1(1), .ek2(2), .ek2(4)], effect: .rowGoesOn,
    example: .unit("10000004", "Destek Hizmetleri Dairesi Başkanlığı"))

  static func unitNotEntitled(_ told: Telling, official: String) -> String {
    told.say(
      "“\(official)” bu formu gönderebilecek birimlerden değil (merkez personel/insan kaynakları birimleri, "
        + "yerel yönetimler, valilikler, ilçe yazı işleri müdürlükleri).",
      "“\(official)” is not a unit that may send this form (central personnel units, local governments, "
        + "governorships, district registry offices).")
  }
}
