internal import Domain

/// What of a header shows that no person wrote the mail. Every field of a name counts: a program below looks at another one
/// than a program above.
extension AutomaticSign {
  init?(_ header: HeaderBlock, senders: [MailAddress]) {
    let isSubmitted = header.all("auto-submitted").contains { $0.word != "no" }
    if isSubmitted {
      self = .autoSubmitted
    } else if header.fields.contains(where: { $0.name.hasPrefix("list-") || $0.name == "mailing-list" }) {
      self = .mailingList
    } else if senders.contains(where: { Self.isProgram($0.local) }) {
      self = .noReturn
    } else if header.all("precedence").contains(where: { $0.word == "list" }) {
      self = .listPrecedence
    } else {
      return nil
    }
  }

  private static let locals: Set<String> = [
    "mailer-daemon", "noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply",
  ]
  private static let roles = ["-request", "-owner", "-bounces", "-bounce"]

  private static func isProgram(_ local: String) -> Bool {
    locals.contains(local) || local.hasPrefix("owner-") || roles.contains(where: local.hasSuffix)
  }
}

extension ReportSign {
  init?(_ header: HeaderBlock, senders: [MailAddress]) {
    func has(_ name: String) -> Bool { header.all(name).contains { !["no", "false", "0"].contains($0.word) } }
    let types = header.all("content-type").compactMap { ReportSign(contentType: $0.text.lowercased()) }
    if let type = types.first {
      self = type
    } else if has("x-failed-recipients") || has("x-ms-exchange-message-is-ndr")
      || senders.contains(where: { EnvelopeSender.daemons.contains($0.local) })
    {
      self = .delivery
    } else if header.all("auto-submitted").contains(where: { $0.word == "auto-replied" })
      || Self.answers.contains(where: has) || header.all("precedence").contains(where: { $0.word == "auto_reply" })
    {
      self = .reply
    } else if has("x-list-administrivia") || header.fields.contains(where: { $0.name.hasPrefix(Self.approval) })
      || Self.asksModerator(header, senders)
    {
      self = .moderation
    } else if Self.isJournal(header) {
      self = .copy
    } else if Self.hasNoSender(header) {
      self = .nullSender
    } else {
      return nil
    }
  }

  /// What the type of a mail, or of one of its parts, shows: in lower case, parameters and all.
  init?(contentType: String) {
    let type = contentType.prefix { $0 != ";" && $0 != " " && $0 != "\t" }
    switch type {
    case "multipart/report":
      self = contentType.contains("disposition-notification") ? .receipt : .delivery
    case "message/disposition-notification", "message/global-disposition-notification": self = .receipt
    case "message/delivery-status", "message/global-delivery-status", "message/feedback-report": self = .delivery
    case "multipart/digest": self = .copy
    default: return nil
    }
  }

  /// Older headers of programs that answer.
  private static let answers = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-mail-autoreply"]
  /// Exchange asks a moderator for approval under this name.
  private static let approval = "x-ms-exchange-organization-approval-"
  /// Fields of a journal's reports: Exchange's, and those of gateways after it.
  private static let journals = [
    "x-ms-journal-report", "x-ms-exchange-organization-journal-report", "x-journal-report",
  ]

  private static func isJournal(_ header: HeaderBlock) -> Bool {
    header.fields.contains { field in
      journals.contains(field.name)
        || field.name == "content-identifier" && field.text.lowercased().hasPrefix("exjournal")
        || field.name == "x-ms-exchange-generated-message-source" && field.text.lowercased().contains("journal")
    }
  }

  /// Whether it is the question of ezmlm, which names addresses for yes and no.
  private static func asksModerator(_ header: HeaderBlock, _ senders: [MailAddress]) -> Bool {
    guard header.first("mailing-list") != nil else { return false }
    let texts = HeaderText()
    let replies = header.all("reply-to").flatMap { texts.addresses($0.value) }
    return (senders + replies).contains { $0.local.contains("-accept-") || $0.local.contains("-reject-") }
  }

  private static func hasNoSender(_ header: HeaderBlock) -> Bool {
    let senders = header.fields.filter { EnvelopeSender.fields.contains($0.name) }
    if senders.contains(where: { EnvelopeSender.isNobody($0.value) }) { return true }
    // Some programs write any postmark where they know none: a noted sender goes before it.
    if senders.isEmpty, header.isFromNobody { return true }
    // Servers that write no Return-Path name the sender here; those further below were others.
    return header.first("received").map { EnvelopeSender.isNobody(inReceived: $0.text) } ?? false
  }
}

/// Marks with which programs hide a mail in a folder until the folder is written anew.
enum DeletedMark {
  static func isSet(in header: HeaderBlock) -> Bool {
    header.fields.contains { field in
      switch field.name {
      case "x-mozilla-status": flags(field.text) & 0x0008 != 0
      case "x-mozilla-status2": flags(field.text) & 0x0020_0000 != 0
      case "x-evolution": flags(String(field.text.split(separator: "-").last ?? "")) & 0x0002 != 0
      case "x-status": field.text.utf8.contains(UInt8(ascii: "D"))
      default: false
      }
    }
  }

  private static func flags(_ text: String) -> UInt64 { UInt64(text, radix: 16) ?? 0 }
}

extension HeaderBlock.Field {
  /// The first word of the value, in lower case, whatever comments stand before it.
  fileprivate var word: String {
    var rest = value[...]
    var depth = 0
    while let byte = rest.first, depth > 0 || byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "(") {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      rest = rest.dropFirst()
    }
    let word = rest.prefix(100).prefix { byte in
      (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
    return String(decoding: word, as: UTF8.self).lowercased()
  }
}

extension MailAddress {
  /// What stands before the last `@`, in lower case; empty where there is none.
  fileprivate var local: String {
    let bytes = address.utf8
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return "" }
    return String(decoding: Array(bytes[..<at]), as: UTF8.self).lowercased()
  }
}
