import Domain

/// What is said of a form's sender.
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

  static func senderNotInstitutional(_ told: Telling, address: String, expected: String) -> String {
    told.say(
      "Gönderen (\(address)) tek bir kurumsal e-posta adresi değil; formlar kurumun \(expected) uzantılı "
        + "adresinden gönderilir.",
      "The sender (\(address)) is not one institutional address; forms are sent from the institution's own "
        + "address below \(expected).")
  }

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

  static func senderUnauthenticated(_ told: Telling, address: String, _ said: Finding.Authentication) -> String {
    switch said {
    case .unasked:
      told.say(
        "Gönderen adresi doğrulanmadı: ayarlarda sözüne inanılacak posta sunucusu (mail.trusted-authserv-id) yok.",
        "The sender's address was not authenticated: no trusted mail host (mail.trusted-authserv-id) is configured.")
    case .found(let words, let host):
      told.say(
        "Gönderen adresi (\(address)) doğrulanamadı; \(host) sunucusunun denetiminden çıkan: \(words). "
          + "Başkasının adına gönderilmiş olabilir; form uygulanmadı.",
        "The sender's address (\(address)) was not authenticated; the host \(host) found: \(words). "
          + "Somebody else may have sent it; the form was not applied.")
    case .silent(let host):
      told.say(
        "Gönderen adresi (\(address)) doğrulanamadı: e-postada \(host) sunucusunun denetim sonucu "
          + "(Authentication-Results) yok. Başkasının adına gönderilmiş olabilir; form uygulanmadı.",
        "The sender's address (\(address)) was not authenticated: the mail bears no result of the host \(host) "
          + "(Authentication-Results). Somebody else may have sent it; the form was not applied.")
    }
  }

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

  static func senderUnconfirmed(_ told: Telling, domain: String, institution: DetsisNo) -> String {
    told.say(
      "\(domain) alan adından \(institution) numaralı kurum adına yazıldığını henüz kimse teyit etmedi",
      "Nobody has confirmed that \(domain) writes for the institution \(institution)")
      + holding(told, domain, institution)
  }

  /// How a form that is held is let go.
  private static func holding(_ told: Telling, _ domain: String, _ institution: DetsisNo) -> String {
    guard told.isError else { return "." }
    let command =
      CommandHint.line(["senders", "confirm", domain, "--institution", institution.description, "--justification"])
      + " …"
    return told.say(
      "; form bekletiliyor. Kuruma sorunuz; doğruysa “\(command)” ile teyit ediniz.",
      "; the form is held. Ask the institution; if it is right, confirm it with “\(command)”.")
  }

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

  static func senderOtherInstitution(
    _ told: Telling, domain: String, institution: DetsisNo, other: Finding.NamedUnit
  ) -> String {
    let owner = [other.no.description, other.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return told.say(
      "\(domain) alan adı başka bir kurumun olarak biliniyor (\(owner)); \(institution) numaralı kurum "
        + "adına yazdığını kimse teyit etmedi",
      "The domain \(domain) is known as another institution's (\(owner)); nobody has confirmed that it "
        + "writes for the institution \(institution)")
      + holding(told, domain, institution)
  }
}
