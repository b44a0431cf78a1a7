import Domain

/// What is said of the mail that a form came with.
extension RuleWords {
  static let mailReport = RuleWords(
    turkish: .init(
      "Başka bir e-postanın bildirimi",
      rule:
        "Başka bir e-postayı bildiren, geri getiren, yanıtlayan ya da onaya sunan e-postalar (teslim bildirimi, "
        + "okundu bilgisi, otomatik yanıt, liste yöneticisine bildirim, göndericisi boş e-posta) talep taşımaz: "
        + "içlerindeki formu kimin gönderdiği bilinmez. Bir kişinin ilettiği e-posta bunlardan değildir.",
      remedy: "Formu yeni bir e-postaya ekleyip gönderiniz."),
    english: .init(
      "Report on another mail",
      rule:
        "Mails that report, return, answer or moderate another mail (delivery reports, receipts, automatic "
        + "replies, notices to a list's moderator, mails without a sender) carry no request: nobody knows who "
        + "sent the form in them. A mail that a person forwards is none of these.",
      remedy: "Attach the form to a new mail and send it."),
    from: [.office], effect: .report,
    example: .none(.mail))

  static func mailReport(_ told: Telling, _ sign: ReportSign) -> String {
    told.say(
      "E-posta, bir kişinin talebi değil: \(turkish(sign)). İçindeki dosyalar işlenmedi; form, yeni bir "
        + "e-postanın eki olarak gönderilmelidir.",
      "The mail is no person's request: \(english(sign)). The files in it were not taken; a form has to be "
        + "attached to a new mail.")
  }

  static let mailAutomatic = RuleWords(
    turkish: .init(
      "Otomatik ya da silinmiş e-posta",
      rule:
        "Bir programın (Auto-Submitted: auto-generated) ya da posta listesinin gönderdiği e-postadaki form "
        + "işlenir, ama bildirilir. Klasöründe silinmiş olarak işaretli e-posta kimseye görünmediği için açılmaz.",
      remedy:
        "Formun gerçekten gönderildiğini denetleyiniz; silinmiş e-posta işlenecekse silme işaretini kaldırınız."),
    english: .init(
      "Automatic or deleted mail",
      rule:
        "A form in a mail of a program (Auto-Submitted: auto-generated) or of a mailing list is taken, and "
        + "told. A mail that is marked as deleted in its folder is shown to nobody, and so it is not opened.",
      remedy: "Check that the form was meant; where a deleted mail is to be taken, remove the mark."),
    from: [.office], effect: .automatic,
    example: .none(.mail))

  static func mailAutomatic(_ told: Telling, _ sign: AutomaticSign) -> String {
    if sign == .autoSubmitted {
      return told.say(
        "E-postayı bir kişi değil, bir program gönderdi (Auto-Submitted); form işlendi.",
        "A program sent the mail, and not a person (Auto-Submitted); the form was taken.")
    }
    return told.say(
      "E-posta, bir posta listesinden geldi; form işlendi.", "The mail came through a mailing list; the form was taken."
    )
  }

  static func mailDeleted(_ told: Telling) -> String {
    told.say(
      "E-posta, bulunduğu klasörde silinmiş olarak işaretli; açılmadı ve hiçbir şey uygulanmadı.",
      "The mail is marked as deleted in its folder; it was not opened, and nothing was applied.")
  }

  static let mailNoForm = RuleWords(
    turkish: .init(
      "E-postada form yok",
      rule: "Form, e-postanın eki olarak .xlsx biçiminde gelir.",
      remedy: "Formu .xlsx olarak ekleyip yeniden gönderiniz."),
    english: .init(
      "No form in the mail",
      rule: "The form comes as an .xlsx attachment.",
      remedy: "Attach the form as .xlsx and send it again."),
    from: [.ek1(2)], effect: .noForm,
    example: .none(.mail))

  static func mailNoForm(_ told: Telling, attached: String?) -> String {
    guard let attached else {
      return told.say(
        "E-postanın eki yok. EK-1 formunu .xlsx olarak ekleyip yeniden gönderiniz.",
        "The mail has no attachment. Attach the EK-1 form as .xlsx and send it again.")
    }
    return told.say(
      "E-postanın ekinde EK-1 formu yok; ekler: \(attached). Formu .xlsx olarak ekleyip yeniden gönderiniz.",
      "No attachment of the mail is an EK-1 form; attached: \(attached). Attach the form as .xlsx and send it again.")
  }

  static let mailDamaged = RuleWords(
    turkish: .init(
      "Bozuk e-posta",
      rule: "E-postanın yapısı (MIME) eksiksiz olmalıdır; eksik ya da bozuksa okunabilen ekler işlenir.",
      remedy: "Eksik ek varsa e-postayı yeniden göndertiniz."),
    english: .init(
      "Damaged mail",
      rule: "The mail's MIME structure is damaged or cut off; the attachments that can be read are taken.",
      remedy: "If an attachment is missing, have the mail sent again."),
    from: [.office], effect: .mailGoesOn,
    example: .none(.mail))

  static func mailDamaged(_ told: Telling, reason: String) -> String {
    told.say(
      "E-postanın yapısı bozuk (\(told.reason(reason))); okunabilen ekler işlendi.",
      "The structure of the mail is damaged (\(told.reason(reason))); the attachments that could be read were taken.")
  }

  static let mailDate = RuleWords(
    turkish: .init(
      "E-posta tarihi geçersiz",
      rule: "Gerekçe e-postanın tarihini taşır; olmayan ya da ileride olan bir tarihin yerine geliş günü yazılır.",
      remedy: "Gerekçedeki günü denetleyiniz."),
    english: .init(
      "Impossible date of the mail",
      rule:
        "A justification bears the mail's date; the day of arrival stands for one that is impossible or lies "
        + "ahead.",
      remedy: "Check the day in the justification."),
    from: [.guide("2.2")], effect: .mailGoesOn,
    example: .none(.mail))

  static func mailDate(_ told: Telling, arrived: TimeText) -> String {
    guard !told.value.isEmpty else {
      return told.say(
        "E-postada tarih yok; gerekçede geliş günü kullanıldı: \(arrived).",
        "The mail bears no date; the justification names the day it arrived: \(arrived).")
    }
    return told.say(
      "E-postanın tarihi (“\(told.value)”) geçerli bir tarih değil ya da ileride; gerekçede geliş günü kullanıldı: "
        + "\(arrived).",
      "The mail's date (“\(told.value)”) is no real one or lies ahead; the justification names the day it arrived: "
        + "\(arrived).")
  }

  static let mailDuplicate = RuleWords(
    turkish: .init(
      "Yinelenen e-posta",
      rule: "Bir e-posta, Message-ID'siyle tanınır; yeniden gelirse ikinci kez yanıtlanmaz.",
      remedy: "Bir şey yapmanız gerekmez."),
    english: .init(
      "Repeated mail",
      rule: "A mail is known by its Message-ID; one that comes again is not answered again.",
      remedy: "Nothing needs to be done."),
    from: [.office], effect: .mailGoesOn,
    example: .none(.mail))

  static func mailDuplicate(_ told: Telling, run: String, time: TimeText) -> String {
    told.say(
      "Aynı Message-ID'yi taşıyan bir e-posta daha önce geldi: \(time) (\(run)). İkinci bir yanıt "
        + "verilmedi.",
      "A mail with the same Message-ID came before: \(time) (\(run)). No second answer was "
        + "given.")
  }

  private static func turkish(_ sign: ReportSign) -> String {
    switch sign {
    case .delivery: "teslim edilemeyen bir e-postayı bildiriyor ya da geri getiriyor"
    case .receipt: "başka bir e-postanın alındığını ya da okunduğunu bildiriyor"
    case .reply: "bir program başka bir e-postayı otomatik olarak yanıtlamış"
    case .moderation: "bir program ya da posta listesi, başkasının e-postasını onay için ya da bilgi olarak iletmiş"
    case .nullSender: "göndericisi boş (Return-Path), yani başka bir e-posta üzerine kendiliğinden gönderilmiş"
    case .copy: "günlük kaydı (journal) ya da liste özeti (digest) olarak başka e-postaları olduğu gibi içeriyor"
    case .returned: "Başkanlığın kendi yazdığı bir e-postayı geri getiriyor"
    }
  }

  private static func english(_ sign: ReportSign) -> String {
    switch sign {
    case .delivery: "it reports or returns another mail that was not delivered"
    case .receipt: "it is a receipt for another mail"
    case .reply: "a program answered another mail with it"
    case .moderation: "a program or a list passes somebody else's mail on with it, for approval or for information"
    case .nullSender: "it has no sender (Return-Path), as what is sent because of another mail"
    case .copy: "it holds other mails as they are, as a journal or a digest does"
    case .returned: "it brings back a mail that the office itself wrote"
    }
  }
}
