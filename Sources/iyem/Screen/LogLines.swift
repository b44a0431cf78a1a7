import Domain
import Messages
import Pipeline

/// An entry of the journals for people: who, what and when; why and by which form; what was there before.
struct LogLines {
  let language: Language

  func lines(of item: LogItem) -> String {
    switch item {
    case .entry(let entry): lines(of: entry)
    case .decision(let decision): lines(of: decision)
    }
  }

  /// What was decided on which domain or form, then why and by whom.
  private func lines(of decision: DecisionEntry) -> String {
    let subject = [
      decision.domain, decision.institution?.description, decision.institutionName,
      decision.form.map { SenderText.heldForm($0).text(language) },
    ]
    let head =
      [language.time(decision.time), SenderText.kind(decision.kind).text(language)]
      + [subject.compactMap { $0 }.joined(separator: " ")]
    let lines = [head.joined(separator: "  "), decision.reason, SenderText.by(decision.by).text(language)]
    return lines.enumerated().map { ($0 == 0 ? "" : "    ") + SafeText.masked($1) + "\n" }.joined()
  }

  func lines(of entry: LogEntry) -> String {
    let who = [entry.person?.description, entry.fullName].compactMap { $0 }.joined(separator: " ")
    let unit = [entry.unit?.description, entry.unitName].compactMap { $0 }.joined(separator: " ")
    let head = [language.time(entry.time), LogText.kind(of: entry).text(language), who, unit].filter { !$0.isEmpty }
    var lines = [head.joined(separator: "  ")]
    lines += [details(entry.after)].compactMap { $0 }
    if let record = entry.record {
      lines.append(LogText.value(subject: record.subject, record.after).text(language))
    }
    // The reason of an undo stands in a line of its own, with who asked for it.
    if entry.justification != entry.undo?.reason { lines += [entry.justification].compactMap { $0 } }
    lines.append(LogText.source(entry.source).text(language))
    if let plan = entry.plan { lines.append(LogText.plan(plan).text(language)) }
    if let undo = entry.undo { lines.append(LogText.undo(undo).text(language)) }
    if entry.reversedBy != nil { lines.append(LogText.reversed.text(language)) }
    if let record = entry.record, let before = record.before {
      lines.append("\(LogText.before.text(language)): \(LogText.value(subject: record.subject, before).text(language))")
    }
    if let before = details(entry.before) { lines.append("\(LogText.before.text(language)): \(before)") }
    return lines.enumerated().map { ($0 == 0 ? "" : "    ") + SafeText.masked($1) + "\n" }.joined()
  }

  private func details(_ details: [LogEntry.Detail: String]) -> String? {
    let texts = LogEntry.Detail.allCases.compactMap { detail in
      details[detail].flatMap(\.nonEmpty).map { value in
        "\(LogText.detail(detail).text(language)): \(shown(value, detail))"
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private func shown(_ value: String, _ detail: LogEntry.Detail) -> String {
    switch detail {
    case .since, .until, .start, .end: Moment(iso8601: value).map(language.time) ?? value
    default: value
    }
  }
}
