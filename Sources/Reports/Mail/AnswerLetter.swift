import Domain
import Messages

/// Makes the mail that answers a sender: what was accepted, what was not and why, and how to correct it.
///
/// It goes to the address that the mail came from and to no other. No T.C. number stands in it: the error spreadsheets
/// that are attached hold what has to be corrected.
package struct AnswerLetter: Sendable {
  /// One form of the mail that is answered.
  package struct Form: Sendable {
    package var outcome: FormOutcome
    /// `hatalar.xlsx`, where something has to be corrected.
    package var errors: [UInt8]?

    package init(outcome: FormOutcome, errors: [UInt8]?) {
      self.outcome = outcome
      self.errors = errors
    }
  }

  private let from: MailAddress
  private let language: Language
  /// Below these domains institutional addresses stand.
  private let suffixes: [String]
  private let page: PageTemplate

  private static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  /// Reads `yanit.mustache` of the folder where there is one, else takes the built-in page. Throws `template`.
  package init(
    from: MailAddress, suffixes: [String], language: Language, templates: String?
  ) throws(ReportError) {
    self.from = from
    self.suffixes = suffixes
    self.language = language
    page = try PageTemplate("yanit.mustache", of: templates, standard: AnswerTemplate.standard, hasPolicy: false)
  }

  /// The Message-ID of an answer: the same for the same mail of the same run, so that making it again changes nothing.
  package static func identifier(run: String, ordinal: Int, sha256: String, domain: String) -> String {
    "<iyem.\(run).\(ordinal).\(sha256.prefix(16))@\(domain)>"
  }

  /// Nil where nobody is answered.
  package func mail(answering mail: MailOutcome, identifier: String, forms: [Form], at time: Moment) -> OutgoingMail? {
    guard let recipient = mail.answer.recipient else { return nil }
    let isNotice = if case .notice = mail.answer { true } else { false }
    let files = isNotice ? [] : attachments(of: forms)
    let content = isNotice ? notice() : results(of: mail, forms, files.map(\.name))
    var references = mail.references
    if let messageID = mail.messageID, references.last != messageID { references.append(messageID) }
    return OutgoingMail(
      from: from, to: recipient, subject: content.title, date: time,
      messageID: identifier, inReplyTo: mail.messageID, references: references, text: content.plain,
      html: page.render(content.context), attachments: files)
  }

  private func attachments(of forms: [Form]) -> [OutgoingMail.Attachment] {
    forms.compactMap(\.errors).enumerated().map { index, bytes in
      OutgoingMail.Attachment(
        name: index == 0 ? "hatalar.xlsx" : "hatalar-\(index + 1).xlsx", contentType: Self.workbookType, bytes: bytes)
    }
  }

  // MARK: - The content

  /// A letter to a sender who was not believed: nothing of what was sent is repeated.
  private func notice() -> AnswerContent {
    AnswerContent(
      title: text(.noticeSubject), language: language,
      paragraphs: [text(.greeting), text(.notTaken), text(.notice(suffixes: suffixes.joined(separator: ", ")))],
      forms: [], closing: [],
      footer: [text(.automatic), text(.signature)])
  }

  private func results(of mail: MailOutcome, _ forms: [Form], _ files: [String]) -> AnswerContent {
    let subject = Masking.numbers(in: mail.subject)
    let time = mail.writtenAt.readable
    let isWaiting = !forms.isEmpty && forms.allSatisfy(\.outcome.isAwaitingConfirmation)
    let opening: AnswerText =
      isWaiting
      ? .arrived(subject: subject, time: time) : .taken(subject: subject, time: time, forms: forms.count)
    let unread = mail.attachments.filter { $0.fate == .noForm && !Self.isOrnament($0.name) }.map(\.name)
    let notRead = unread.isEmpty ? [] : [text(.notRead(files: unread.prefix(Self.namedFiles).map(SafeText.shown)))]
    // Nothing was asked for that could have been refused.
    let isWithoutForm = forms.contains { $0.outcome.findings.contains { $0.code == .mailNoForm } }
    let acceptsRows = forms.contains { $0.outcome.rows.contains(where: \.isAccepted) }
    return AnswerContent(
      title: text(.subject(subject)), language: language,
      paragraphs: [text(.greeting), text(opening)] + notRead + (isWithoutForm ? [text(.noForm)] : []),
      forms: (isWithoutForm ? [] : forms).map { form in
        var content = AnswerContent.Form(form.outcome, language)
        // What the office calls the mail, its sender does not know.
        if form.outcome.file == mail.file.split(separator: "/").last.map(String.init) { content.name = text(.yourMail) }
        return content
      },
      closing: files.isEmpty ? [] : [text(.howToCorrect(files: files, acceptsRows: acceptsRows))],
      footer: [text(.automatic), text(.signature)])
  }

  /// So many attachments are named that were not read.
  private static let namedFiles = 10

  /// What mail programs add by themselves: pictures of a signature, cards, calendars, keys.
  private static func isOrnament(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ["png", "jpg", "jpeg", "gif", "bmp", "svg", "webp", "vcf", "ics", "asc", "p7s"].contains(ending)
  }

  private func text(_ text: AnswerText) -> String { text.text(language) }
}
