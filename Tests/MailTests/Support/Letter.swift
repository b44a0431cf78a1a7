import Mail

/// A mail written by hand, with CRLF line ends, as bytes.
func mail(_ text: String, _ limits: MailLimits = .standard) -> MailMessage {
  MailMessage(reading: Array(text.replacing("\n", with: "\r\n").utf8), limits: limits)
}

/// A mail with that header and nothing else of interest.
func mail(header: String) -> MailMessage { mail(header + "\n\nMetin\n") }

/// A mail of one multipart with those parts, each a header, an empty line and a body.
func mail(parts: [String], type: String = "multipart/mixed", _ limits: MailLimits = .standard) -> MailMessage {
  mail(
    "From: a@ornek.gov.tr\nMIME-Version: 1.0\nContent-Type: \(type); boundary=\"sınır\"\n\n"
      + parts.map { "--sınır\n\($0)\n" }.joined() + "--sınır--\n", limits)
}

extension MailAttachment {
  var text: String { String(decoding: bytes ?? [], as: UTF8.self) }
}
