internal import Domain

/// What of a header shows that no person wrote the mail. Every field of a name counts: a program below looks at another one
/// than a program above.
extension AutomaticSign {
  init?(_ header: HeaderBlock, senders: [MailAddress]) {
    let isSubmitted = header.all("auto-submitted").contains { $0.word != "no" }
    if isSubmitted {
      self = .autoSubmitted
    } else if header.fields.contains(where: { $0.name.hasPrefix("list-") }) {
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
      || senders.contains(where: { Self.daemons.contains($0.local) })
    {
      self = .delivery
    } else if header.all("auto-submitted").contains(where: { $0.word == "auto-replied" })
      || Self.answers.contains(where: has) || header.all("precedence").contains(where: { $0.word == "auto_reply" })
    {
      self = .reply
    } else if has("x-list-administrivia") || header.fields.contains(where: { $0.name.hasPrefix(Self.approval) }) {
      self = .moderation
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
    default: return nil
    }
  }

  /// Older headers of programs that answer.
  private static let answers = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-mail-autoreply"]
  /// Exchange asks a moderator for approval under this name.
  private static let approval = "x-ms-exchange-organization-approval-"
  /// Local parts of those who write reports alone; the second is Exchange's own.
  private static let daemons: Set<String> = ["mailer-daemon", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"]

  private static func hasNoSender(_ header: HeaderBlock) -> Bool {
    let isEmpty = header.all("return-path").contains { $0.value.allSatisfy { " \t<>".utf8.contains($0) } }
    // Servers that write no Return-Path name the sender here; those further below were others.
    return isEmpty || header.first("received")?.text.contains("envelope-from <>") ?? false
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
