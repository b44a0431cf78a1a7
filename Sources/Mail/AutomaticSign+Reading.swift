internal import Domain

extension AutomaticSign {
  /// The sign that no program may answer this mail (RFC 3834 §2); nil where there is none.
  init?(_ header: HeaderBlock, senders: [MailAddress]) {
    func word(_ name: String) -> String? {
      header.first(name).map { String($0.text.lowercased().prefix { $0.isLetter || $0 == "-" || $0 == "_" }) }
    }
    let precedence = word("precedence")
    if let word = word("auto-submitted"), word != "no" {
      self = .autoSubmitted
    } else if Self.programs.contains(where: { header.first($0) != nil }) || precedence == "auto_reply"
      || header.first("x-auto-response-suppress").map({ !$0.text.isEmpty && $0.text.lowercased() != "none" }) == true
    {
      self = .autoSubmitted
    } else if precedence == "list" || header.fields.contains(where: { $0.name.hasPrefix("list-") }) {
      self = .mailingList
    } else if precedence == "bulk" || precedence == "junk" {
      self = .bulk
    } else if Self.hasNoReturn(header) || senders.contains(where: Self.isProgram) {
      self = .noReturn
    } else {
      return nil
    }
  }

  /// Older headers of programs that answer.
  private static let programs = ["x-autoreply", "x-autorespond", "x-autoresponder"]

  private static func hasNoReturn(_ header: HeaderBlock) -> Bool {
    if let path = header.first("return-path")?.text, path.isEmpty || path.filter({ $0 != " " }) == "<>" { return true }
    return header.first("content-type")?.text.lowercased().hasPrefix("multipart/report") ?? false
  }

  private static let locals: Set<String> = [
    "mailer-daemon", "noreply", "no-reply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply",
  ]

  private static func isProgram(_ sender: MailAddress) -> Bool {
    let address = sender.address.lowercased()
    guard let at = address.lastIndex(of: "@") else { return false }
    let local = String(address[..<at])
    return locals.contains(local) || local.hasPrefix("owner-") || local.hasSuffix("-request")
  }
}
