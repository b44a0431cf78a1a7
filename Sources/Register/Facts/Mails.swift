import Domain

/// A mail as it came: who asked, what came with it, and how it is to be answered.
package struct MailReceived: Fact {
  package static let kind = "mail-received"

  package struct Attachment: Hashable, Sendable {
    package var name: String
    package var fileName: String
    package var size: Int
    package var fate: AttachmentOutcome.Fate

    package init(name: String, fileName: String, size: Int, fate: AttachmentOutcome.Fate) {
      (self.name, self.fileName, self.size, self.fate) = (name, fileName, size, fate)
    }
  }

  package var run: String
  package var ordinal: Int
  package var sha256: String
  package var messageID: String?
  package var references: [String]
  package var subject: String
  package var senderName: String
  package var sender: String?
  package var writtenAt: Moment
  package var believed: Bool
  package var attachments: [Attachment]
  /// `results`, `notice` or `none`.
  package var answer: String
  /// Why nobody is answered.
  package var silence: String?
  package var answerID: String?

  package init(
    run: String, ordinal: Int, sha256: String, messageID: String?, references: [String], subject: String,
    senderName: String, sender: String?, writtenAt: Moment, believed: Bool, attachments: [Attachment], answer: String,
    silence: String?, answerID: String?
  ) {
    (self.run, self.ordinal, self.sha256, self.messageID) = (run, ordinal, sha256, messageID)
    (self.references, self.subject, self.senderName, self.sender) = (references, subject, senderName, sender)
    (self.writtenAt, self.believed, self.attachments) = (writtenAt, believed, attachments)
    (self.answer, self.silence, self.answerID) = (answer, silence, answerID)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("answer", answer)
    facts.put("answerID", answerID)
    facts.put(list: "attachments", attachments) { attachment, element in
      attachment.put(named: "fate", element.fate)
      attachment.put("fileName", element.fileName)
      attachment.put("name", element.name)
      attachment.put("size", element.size)
    }
    facts.put("believed", believed)
    facts.put("messageID", messageID)
    facts.put("ordinal", ordinal)
    facts.put(texts: "references", references)
    facts.put("run", run)
    facts.put("sender", sender)
    facts.put("senderName", senderName)
    facts.put("sha256", sha256)
    facts.put("silence", silence)
    facts.put("subject", subject)
    facts.put("writtenAt", writtenAt)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    answer = try facts.take("answer")
    answerID = try facts.takeIfThere("answerID")
    attachments = try facts.take(list: "attachments") { attachment throws(RegistryError) in
      let fate: AttachmentOutcome.Fate = try attachment.take(named: "fate")
      let fileName: String = try attachment.take("fileName")
      let name: String = try attachment.take("name")
      return Attachment(name: name, fileName: fileName, size: try attachment.take("size"), fate: fate)
    }
    believed = try facts.take("believed")
    messageID = try facts.takeIfThere("messageID")
    ordinal = try facts.take("ordinal")
    references = try facts.take(texts: "references")
    run = try facts.take("run")
    sender = try facts.takeIfThere("sender")
    senderName = try facts.take("senderName")
    sha256 = try facts.take("sha256")
    silence = try facts.takeIfThere("silence")
    subject = try facts.take("subject")
    writtenAt = try facts.take("writtenAt")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let place: [Value] = [.text(run), Value(ordinal)]
    try tables.insert(
      .mail,
      place + [
        .text(sha256), Value(messageID), .text(references.joined(separator: " ")), .text(subject), .text(senderName),
        Value(sender), Value(writtenAt), Value(event.at), Value(believed),
      ])
    for (index, attachment) in attachments.enumerated() {
      try tables.insert(
        .mailAttachment,
        place + [
          Value(index + 1), .text(attachment.name), .text(attachment.fileName), Value(attachment.size),
          .text(attachment.fate.rawValue),
        ])
    }
    try tables.insert(
      .answer,
      place + [
        .text(answer), Value(silence), Value(answerID), .text(answerID == nil ? "none" : "ready"), .int(0),
        Value(event.at), .null,
      ])
  }
}

/// In which file of its mail a form stood.
package struct FormPlaced: Fact {
  package static let kind = "form-placed"

  package var form: FormID
  /// From 1; nil where the form stands for the mail itself.
  package var attachment: Int?

  package init(form: FormID, attachment: Int?) { (self.form, self.attachment) = (form, attachment) }

  package func write(to facts: inout FactWriter) {
    facts.put("attachment", attachment)
    facts.put("form", form)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    attachment = try facts.takeIfThere("attachment")
    form = try facts.take("form")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try tables.insert(.mailForm, [Value(form), Value(attachment)])
  }
}

/// How far sending an answer came.
package struct AnswerChanged: Fact {
  package static let kind = "answer-changed"

  package var run: String
  package var ordinal: Int
  /// `sending`, `sent`, `refused` or `uncertain`.
  package var state: String
  package var reason: String?

  package init(run: String, ordinal: Int, state: String, reason: String?) {
    (self.run, self.ordinal, self.state, self.reason) = (run, ordinal, state, reason)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("ordinal", ordinal)
    facts.put("reason", reason)
    facts.put("run", run)
    facts.put("state", state)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    ordinal = try facts.take("ordinal")
    reason = try facts.takeIfThere("reason")
    run = try facts.take("run")
    state = try facts.take("state")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    let known = try tables.find(.answer, [("run", .text(run)), ("ordinal", Value(ordinal))])
    guard let attempts = known?.int("attempts") else { throw RegistryError.notFound(.answer) }
    try tables.update(
      .answer, [.text(run), Value(ordinal)],
      [
        ("state", .text(state)), ("reason", Value(reason)), ("changed_at", Value(event.at)),
        ("attempts", .int(attempts + (state == "sending" ? 1 : 0))),
      ])
  }
}
