import Domain
import Register

extension MemoryReading {
  // MARK: - Mails

  func mail(run: String, ordinal: Int) throws -> MailOutcome? {
    try state.row("mail", .text(run), Value(ordinal)).map(mail)
  }

  func forEachMail(run: String, _ body: (MailOutcome) throws -> Void) throws {
    for row in state.rows("mail", where: "run", is: .text(run)) { try body(try mail(row)) }
  }

  private func mail(_ row: RegisterRow) throws -> MailOutcome {
    let place = [row["run"], row["ordinal"]]
    let answer = try row.needed(state.row("answer", place[0], place[1]))
    let sender = row.text("sender").map { MailAddress(displayName: row.text("sender_name") ?? "", address: $0) }
    let attachments = try state.rows("mail_attachment").filter { [$0["run"], $0["ordinal"]] == place }.map {
      AttachmentOutcome(
        name: try $0.needed("name"), fileName: try $0.needed("file_name"), size: try $0.needed($0.number("size")),
        fate: try $0.needed(AttachmentOutcome.Fate(rawValue: $0.needed("fate"))))
    }
    return MailOutcome(
      file: try row.needed(state.row("run_item", place[0], place[1])?.text("file")), sha256: try row.needed("sha256"),
      messageID: row.text("message_id"),
      references: try row.needed("references").split(separator: " ").map(String.init),
      subject: try row.needed("subject"), sender: sender, writtenAt: try row.needed(row.moment("written_at")),
      isBelieved: row.flag("believed"), attachments: attachments, answer: try Self.answer(answer, to: sender),
      answerID: answer.text("message_id"))
  }

  private static func answer(_ row: RegisterRow, to sender: MailAddress?) throws -> MailAnswer {
    switch (row.text("kind"), sender) {
    case ("results", let sender?): .results(to: sender)
    case ("notice", let sender?): .notice(to: sender)
    case ("none", _): .none(try row.needed(MailAnswer.Silence(rawValue: row.needed("silence"))))
    default: throw RegistryError.damaged(reason: "an answer without an address")
    }
  }

  func believedMail(_ messageID: String) throws -> EarlierMail? {
    let mails = try state.rows("mail", where: "message_id", is: .text(messageID)).filter { $0.flag("believed") }
      .map { EarlierMail(run: try $0.needed("run"), processedAt: try $0.needed($0.moment("processed_at"))) }
    return mails.min { ($0.processedAt, $0.run) < ($1.processedAt, $1.run) }
  }

  // MARK: - Answers

  func answerStates() throws -> [(id: AnswerRecord.ID, messageID: String, state: AnswerRecord.State)] {
    try state.rows("answer").filter { $0.text("state") != "none" }.map { row in
      (
        try Self.id(row), try row.needed("message_id"),
        try row.needed(AnswerRecord.State(rawValue: row.needed("state")))
      )
    }
  }

  private static func id(_ row: RegisterRow) throws -> AnswerRecord.ID {
    AnswerRecord.ID(run: try row.needed("run"), ordinal: try row.needed(row.number("ordinal")))
  }

  func answers(in wanted: AnswerRecord.State?) throws -> [AnswerRecord] {
    let answers = try state.rows("answer").filter { $0.text("state") != "none" }.compactMap(answer)
    return answers.filter { wanted == nil || $0.state == wanted }
  }

  /// Nil for one whose results do not lie in Outbox yet.
  private func answer(_ row: RegisterRow) throws -> AnswerRecord? {
    let id = try Self.id(row)
    let forms = state.rows("form").filter { $0["run"] == row["run"] && $0["ordinal"] == row["ordinal"] }
    let first = forms.min { ($0.int("part") ?? 0) < ($1.int("part") ?? 0) }
    guard let first, state.progress[MemoryState.Item(run: id.run, ordinal: id.ordinal)] == .published else {
      return nil
    }
    return AnswerRecord(
      id: id, state: try stateNow(row, forms), messageID: try row.needed("message_id"),
      recipient: try row.needed(state.row("mail", row["run"], row["ordinal"])?.text("sender")),
      mail: try row.needed(state.row("run_item", row["run"], row["ordinal"])?.text("file")),
      outputs: first.text("outputs") ?? "", attempts: try row.needed(row.number("attempts")),
      changedAt: try row.needed(row.moment("changed_at")), reason: row.text("reason"))
  }

  private func stateNow(_ row: RegisterRow, _ forms: [RegisterRow]) throws -> AnswerRecord.State {
    let recorded = try row.needed(AnswerRecord.State(rawValue: row.needed("state")))
    guard recorded == .ready || recorded == .uncertain else { return recorded }
    let undone = Set(undoneRows().map(\.form))
    if forms.contains(where: { undone.contains($0.int("id") ?? 0) }) { return .undone }
    let tellsOfSettledFormsAlone = try forms.allSatisfy {
      try $0.text("status") == FormStatus.held.rawValue && isSettled($0)
    }
    return tellsOfSettledFormsAlone ? .withdrawn : recorded
  }

  func answersOut(of forms: Set<Int64>) throws -> [SentAnswer] {
    var mails = Set<String>()
    return try Set(undoneRows().map(\.form)).intersection(forms).sorted().compactMap { number in
      guard let form = state.row("form", .int(number)),
        let answer = state.row("answer", form["run"], form["ordinal"]), answer.text("kind") == "results",
        ["sending", "sent", "uncertain"].contains(answer.text("state"))
      else { return nil }
      let sent = SentAnswer(
        form: number, recipient: try form.needed(state.row("mail", form["run"], form["ordinal"])?.text("sender")),
        mail: try form.needed(state.row("run_item", form["run"], form["ordinal"])?.text("file")),
        outputs: form.text("outputs") ?? "", isCertain: answer.text("state") == "sent",
        at: try form.needed(answer.moment("changed_at")))
      return mails.insert("\(sent.mail) \(sent.at)").inserted ? sent : nil
    }
  }
}
