import Domain
import Register
import Registry
import Testing

@Suite struct `A recorded mail` {
  static let now = Moment(secondsSince1970: 1_466_663_400)

  static func mail(
    _ answer: MailAnswer = .results(to: MailAddress(displayName: "Ayşe", address: "ayse@ornek.gov.tr")),
    messageID: String? = "<1@ornek.gov.tr>", isBelieved: Bool = true, answerID: String? = "<yanit.1@kaysis>"
  ) -> MailOutcome {
    MailOutcome(
      file: "a.eml", sha256: "00", messageID: messageID, references: ["<0@ornek.gov.tr>", "<00@ornek.gov.tr>"],
      subject: "Talep", sender: MailAddress(displayName: "Ayşe", address: "ayse@ornek.gov.tr"), writtenAt: now,
      isBelieved: isBelieved,
      attachments: [
        AttachmentOutcome(name: "ek 1.xlsx", fileName: "ek-1.xlsx", size: 9, fate: .judged),
        AttachmentOutcome(name: "imza.png", fileName: "imza.png", size: 3, fate: .noForm),
      ], answer: answer, answerID: answerID)
  }

  /// A registry with an open run over so many files.
  private func open(_ files: Int = 2) throws -> (FreshRegistry, String) {
    let fresh = try FreshRegistry()
    let run = try fresh.registry.write { store in
      try store.beginRun(
        at: Self.now, language: .turkish, policy: .rows, files: (1...files).map { $0 == 1 ? "a.eml" : "b\($0).eml" })
    }
    return (fresh, run.id)
  }

  @Test func `comes back as it was`() throws {
    let (fresh, run) = try open()
    let (first, second) = (Self.mail(), Self.mail(.none(.automatic), messageID: nil, answerID: nil))
    let read = try fresh.registry.write { store in
      try store.record(mail: first, run: run, ordinal: 1, at: Self.now)
      try store.record(mail: second, run: run, ordinal: 2, at: Self.now)
      return try [store.mail(run: run, ordinal: 1), store.mail(run: run, ordinal: 2)]
    }
    var expected = second
    expected.file = "b2.eml"
    #expect(read == [first, expected])
  }

  @Test func `is counted with its attachments`() throws {
    let (fresh, run) = try open()
    let counts = try fresh.registry.write { store in
      try store.record(mail: Self.mail(), run: run, ordinal: 1, at: Self.now)
      return try store.summary(of: run).mails
    }
    #expect(counts.mails == 1 && counts.attachmentsJudged == 1 && counts.attachmentsWithoutForm == 1)
    #expect(counts.results == 1 && counts.notices == 0 && counts.silent == 0)
  }

  @Test func `is known by its Message-ID afterwards, unless its sender was not believed`() throws {
    let (fresh, run) = try open()
    try fresh.registry.write { store in
      let refused = Self.mail(.none(.unauthenticated), isBelieved: false, answerID: nil)
      try store.record(mail: refused, run: run, ordinal: 1, at: Self.now)
      #expect(try store.view().believedMail("<1@ornek.gov.tr>") == nil)
      try store.record(mail: Self.mail(), run: run, ordinal: 2, at: Self.now)
      #expect(try store.view().believedMail("<1@ornek.gov.tr>") == EarlierMail(run: run, processedAt: Self.now))
    }
  }

  @Test func `never changes and never goes`() throws {
    let (fresh, run) = try open()
    try fresh.registry.write { try $0.record(mail: Self.mail(), run: run, ordinal: 1, at: Self.now) }
    for sql in [
      "UPDATE mail SET subject = ''", "DELETE FROM mail", "UPDATE mail_attachment SET name = ''",
      "DELETE FROM mail_attachment", "DELETE FROM answer", "UPDATE answer SET message_id = '<x>'",
      "UPDATE answer SET state = 'none'",
    ] {
      #expect(throws: (any Error).self, "\(sql)") { try fresh.sql(sql) }
    }
  }

  @Test func `cannot be answered without an identifier, or with one that is used`() throws {
    let (fresh, run) = try open()
    #expect(throws: RegistryError.self) {
      try fresh.registry.write { store in
        try store.record(mail: Self.mail(answerID: nil), run: run, ordinal: 1, at: Self.now)
      }
    }
    #expect(throws: RegistryError.self) {
      try fresh.registry.write { store in
        try store.record(mail: Self.mail(), run: run, ordinal: 1, at: Self.now)
        try store.record(mail: Self.mail(messageID: "<2@ornek.gov.tr>"), run: run, ordinal: 2, at: Self.now)
      }
    }
  }
}

@Suite struct `An answer` {
  /// A registry in which one mail was recorded with a form and published.
  private func published() throws -> (FreshRegistry, AnswerRecord) {
    let fresh = try FreshRegistry()
    let now = `A recorded mail`.now
    let answers = try fresh.registry.write { store in
      let run = try store.beginRun(
        at: now, language: .turkish, policy: .rows, files: ["a.eml"])
      try store.record(mail: `A recorded mail`.mail(), run: run.id, ordinal: 1, at: now)
      let outcome = FormOutcome(file: "ek1.xlsx", status: .refused, outputs: "\(run.id)/0001-ek1")
      let form = try store.record(form: outcome, run: run.id, ordinal: 1, part: 1, sha256: "1", at: now)
      try store.note(form: form, cameIn: 1)
      #expect(try store.answers().isEmpty)
      try store.setState(.published, ofItem: 1, in: run.id)
      return try store.answers()
    }
    return (fresh, try #require(answers.first))
  }

  @Test func `is ready once its mail is published`() throws {
    let (_, answer) = try published()
    #expect(answer.state == .ready && answer.recipient == "ayse@ornek.gov.tr" && answer.mail == "a.eml")
    #expect(answer.outputs == "2016-06-23-001/0001-ek1" && answer.messageID == "<yanit.1@kaysis>")
  }

  @Test func `counts its attempts, and is final once it was sent`() throws {
    let (fresh, answer) = try published()
    let now = `A recorded mail`.now
    try fresh.registry.write { store in
      try store.setState(.sending, of: answer.id, at: now)
      try store.setState(.ready, of: answer.id, reason: "450", at: now)
      try store.setState(.sending, of: answer.id, at: now)
      try store.setState(.sent, of: answer.id, at: now)
    }
    #expect(try fresh.registry.read { try $0.answers(in: .sent) }.map(\.attempts) == [2])
    #expect(throws: RegistryError.self) {
      try fresh.registry.write { try $0.setState(.ready, of: answer.id, at: now) }
    }
  }
}
