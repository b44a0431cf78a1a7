internal import Domain

/// Reads what the header of a mail says, and believes none of it.
struct EnvelopeReader: ~Copyable {
  private let header: HeaderBlock
  private let texts = HeaderText()

  /// References that are kept: the first, and the latest.
  private static let maximumReferences = 50

  init(_ header: HeaderBlock) { self.header = header }

  func envelope() -> MailEnvelope {
    let signs = signs()
    return MailEnvelope(
      messageID: header.first("message-id").flatMap { Self.identifiers($0.text, allowsBare: true).first },
      references: references, subject: header.first("subject").map { texts.line($0.value) } ?? "",
      from: from, fromHeaders: header.fromCount, date: date, received: received,
      authentication: header.all("authentication-results").map {
        AuthenticationResults(parsing: $0.value) ?? AuthenticationResults(unreadable: $0.text)
      },
      automatic: signs.automatic, report: signs.report,
      isDeleted: DeletedMark.isSet(in: header))
  }

  /// What shows that no person sent it: all that is asked of a message within another one.
  func signs() -> (automatic: AutomaticSign?, report: ReportSign?) {
    let senders = from + senders
    return (AutomaticSign(header, senders: senders), ReportSign(header, senders: senders))
  }

  /// The same of a message within another one that this office reads.
  func signs(for office: MailOffice) -> (automatic: AutomaticSign?, report: ReportSign?) {
    let own = office.sign(of: header, senders: header.all("from").flatMap { texts.addresses($0.value) } + senders)
    let signs = signs()
    return (signs.automatic, signs.report ?? own)
  }

  // MARK: - Addresses

  private var senders: [MailAddress] { header.all("sender").flatMap { texts.addresses($0.value) } }

  /// The mailboxes of From; one that could be read in two ways stands there as it was written, comments and all.
  private var from: [MailAddress] {
    let fields = header.all("from")
    let found = fields.flatMap { texts.addresses($0.value) }
    guard fields.count == 1, let field = fields.first else { return found }
    if let written = WrittenMailbox(field.value) {
      let only = found.count == 1 && found.first?.address == written.address ? found.first : nil
      let name = only?.displayName ?? texts.line(written.phrase)
      return [MailAddress(displayName: name, address: written.address)]
    }
    guard found.count <= 1 else { return found }
    let text = Self.shown(field.text)
    let address = MailAddress(displayName: found.first?.displayName ?? "", address: text)
    return text.isEmpty ? [] : [address]
  }

  /// A text of a sender's that is no address, short enough to be shown.
  private static func shown(_ text: String) -> String { String(text.unicodeScalars.prefix(320).map(Character.init)) }

  // MARK: - Identifiers

  /// The message's own list; where there is none, the one message that it answers (RFC 5322 §3.6.4).
  private var references: [String] {
    let all = header.all("references").flatMap { Self.identifiers($0.text) }
    guard all.isEmpty else {
      return all.count <= Self.maximumReferences ? all : all.prefix(1) + all.suffix(Self.maximumReferences - 1)
    }
    let answered = header.all("in-reply-to").flatMap { Self.identifiers($0.text) }
    return answered.count == 1 ? answered : []
  }

  /// The identifiers `<…>` in a text; `allowsBare`: the whole text may be one that lacks its brackets.
  static func identifiers(_ text: String, allowsBare: Bool = false) -> [String] {
    var found = [String]()
    var rest = text[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let inner = rest[rest.index(after: start)..<end]
      if isIdentifier(inner) { found.append("<\(inner)>") }
      rest = rest[rest.index(after: end)...]
    }
    if found.isEmpty, allowsBare, text.contains("@"), isIdentifier(text[...]) { found.append("<\(text)>") }
    return found
  }

  private static func isIdentifier(_ text: Substring) -> Bool {
    (1...900).contains(text.utf8.count) && text.utf8.allSatisfy { (33...126).contains($0) && $0 != 0x3C && $0 != 0x3E }
  }

  // MARK: - Times

  /// Two Date headers name no time.
  private var date: MailDate {
    let fields = header.all("date")
    guard let field = fields.first, !field.text.isEmpty else { return .missing }
    guard fields.count == 1, let moment = MailTime.moment(field.text) else {
      return .unreadable(Self.shown(fields.map { texts.decoded($0.value) }.joined(separator: "; ")))
    }
    return .moment(moment)
  }

  private var received: Moment? {
    guard let text = header.first("received")?.text, let semicolon = text.lastIndex(of: ";") else { return nil }
    return MailTime.moment(String(text[text.index(after: semicolon)...]))
  }
}
