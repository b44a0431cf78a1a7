import Domain

/// What is said of the mail that a form came with, and of its sender.
extension RuleWords {
  static let senderNotInstitutional = RuleWords(
    turkish: .init(
      "Gönderen kurumsal değil",
      rule:
        "Formlar kurumun kendi e-posta hesabından gönderilir: tek bir From adresi, uzantısı gov.tr. Görünen ad, "
        + "Reply-To ve benzer yazılan alan adları sayılmaz.",
      remedy: "Formu kurumsal adresinizden yeniden gönderiniz."),
    english: .init(
      "Sender not institutional",
      rule:
        "Forms come from the institution's own e-mail account: one address in From, below gov.tr. Display "
        + "names, Reply-To and domains that look alike do not count.",
      remedy: "Send the form again from your institutional address."),
    from: [.ek1(1), .ek1(7)], effect: .form,
    example: .none(.mail))

  static let senderUnauthenticated = RuleWords(
    turkish: .init(
      "Gönderen doğrulanamadı",
      rule:
        "Gönderenin alan adını, güvenilen posta sunucusu (mail.trusted-authserv-id) doğrulamış olmalıdır: onun "
        + "en üstteki Authentication-Results başlığında dmarc=pass ya da aynı kurumun alan adı için dkim=pass "
        + "veya spf=pass yazar. dmarc=fail varsa öbürleri sayılmaz.",
      remedy:
        "Hataysa: formu gönderip göndermediğini kuruma sorunuz; gönderdiyse kurum SPF, DKIM ve DMARC "
        + "kayıtlarını düzeltip formu yeniden göndermelidir. Uyarıysa: mail.trusted-authserv-id ayarını yapınız."),
    english: .init(
      "Sender not authenticated",
      rule:
        "The trusted mail host (mail.trusted-authserv-id) has authenticated the sender's domain: its topmost "
        + "Authentication-Results header says dmarc=pass, or dkim=pass or spf=pass for a domain of the same "
        + "institution. With dmarc=fail the others do not count.",
      remedy:
        "Where it is an error: ask the institution whether it sent the form; if so, it has to mend its SPF, "
        + "DKIM and DMARC records and send the form again. Where it is a warning: set mail.trusted-authserv-id."),
    from: [.ek1(1), .office], effect: .unbelieved,
    example: .none(.mail))

  static let senderUnconfirmed = RuleWords(
    turkish: .init(
      "Gönderen teyit edilmemiş",
      rule:
        "Gönderenin alan adının formdaki kurum (ya da onun üstündeki bir birim) adına yazdığını Başkanlık teyit "
        + "etmiş olmalıdır: senders confirm ile ya da ayarlardaki mail.sender-domains ile. Hiçbir form bir alan "
        + "adını öğretmez. Teyitli bir alan adı, altındakileri de kapsar.",
      remedy:
        "Kuruma bilinen bir yoldan (telefon, resmî yazı) sorunuz; doğruysa iyem senders confirm ALAN "
        + "--institution NO --justification …, yalnızca bu form içinse iyem forms release, değilse iyem forms "
        + "reject. Teyit edilen formu sonraki çalıştırma işler."),
    english: .init(
      "Sender not confirmed",
      rule:
        "The office has confirmed that the sender's domain writes for the form's institution, or for a unit "
        + "above it: by senders confirm, or by mail.sender-domains in the settings. No form teaches a domain. A "
        + "confirmed domain covers those below it.",
      remedy:
        "Ask the institution in a way that you know (by telephone, by letter); if it is right: iyem senders "
        + "confirm DOMAIN --institution NO --justification …, for this form alone iyem forms release, and if not "
        + "iyem forms reject. The next run applies the form."),
    from: [.ek1(1), .office], effect: .formHeld,
    example: .none(.mail))

  static let senderOtherInstitution = RuleWords(
    turkish: .init(
      "Başka kurumdan gönderilmiş",
      rule: "Teyit edilmemiş bir gönderenin alan adı, başka bir kurumun olarak biliniyor olmamalıdır.",
      remedy:
        "Formu gönderip göndermediğini kuruma sorunuz; doğruysa iyem senders confirm ya da iyem forms release, "
        + "değilse iyem forms reject."),
    english: .init(
      "Sender of another institution",
      rule: "The domain of a sender whom nobody has confirmed is not known as another institution's.",
      remedy:
        "Ask the institution whether it sent the form; if so, iyem senders confirm or iyem forms release, else "
        + "iyem forms reject."),
    from: [.ek1(1), .office], effect: .formHeld,
    example: .none(.mail))

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
}
