import Domain
import Foundation
import Messages

extension RunPage {
  /// The forms that need a person, each with its folder, its sender and the rules that it broke.
  func attention(_ tally: RunTally, _ run: RunInfo, hasMails: Bool) -> [String: Any] {
    let hidden = tally.attentionCount - tally.attention.count
    return [
      "attention": tally.attention.map { entry($0, run, hasMails: hasMails) },
      "hasAttention": tally.attentionCount > 0, "senders": hasMails,
      "nothing": tally.attentionCount == 0 ? text(.nothingToDo) : "",
      "toDo": tally.attentionCount == 0 ? "" : text(.whatToDo(forms: tally.attentionCount)),
      "more": hidden > 0 ? text(.moreForms(hidden)) : "",
      "warned": tally.acceptedWithWarning > 0 ? text(.acceptedWithWarnings(tally.acceptedWithWarning)) : "",
      "statuses": [FormStatus.held, .refused, .partial].map { text(.statusName($0)) },
    ]
  }

  private func entry(_ attention: RunTally.Attention, _ run: RunInfo, hasMails: Bool) -> [String: Any] {
    let form = attention.form
    let name = [form.institutionDetsisNo, form.institutionName].compactMap(\.self).joined(separator: " · ")
    let file = shown(form.shownFile)
    return [
      "file": file, "fileWithBreaks": BreakableText.html(file), "sheet": form.sheet.map { shown($0) } ?? "",
      "link": form.outputs.map { Self.link(run.relativePath($0)) } ?? "", "linkName": text(.openFolder(file)),
      "institution": shown(name), "status": text(.statusName(form.status)),
      "class": form.status == .refused ? "bad" : "warn", "applied": language.number(attention.applied),
      "returned": language.number(attention.returned), "reasons": reasons(attention),
      "sentence": form.findings.first.map {
        SafeText.shown(FindingText.sentence(for: $0, in: language, masked: true))
      } ?? "",
      "senders": hasMails, "sender": attention.mail?.sender.map { shown($0) } ?? "",
      "senderWithBreaks": attention.mail?.sender.map { BreakableText.html(shown($0)) } ?? "",
      "answer": attention.mail.map { answer($0, to: form) } ?? "",
    ]
  }

  private func answer(_ mail: RunTally.MailNote, to form: FormOutcome) -> String {
    let isReceipt = form.isAwaitingConfirmation && mail.answer.recipient != nil
    let answer = isReceipt ? text(.receipt) : text(.answerName(mail.answer))
    return "\(text(.answer)): \(answer)" + (mail.isBelieved ? "" : " · \(text(.senderNotBelieved))")
  }

  /// The rules that were broken most often; a form without rows says its one fault in a sentence instead.
  private func reasons(_ attention: RunTally.Attention) -> [[String: String]] {
    guard attention.form.findings.isEmpty else { return [] }
    var reasons = attention.reasons.prefix(4).map {
      ["name": FindingText.ruleName($0.code, in: language), "count": $0.count > 1 ? "×\($0.count)" : ""]
    }
    if attention.reasons.count > 4 { reasons.append(["name": "+\(attention.reasons.count - 4)", "count": ""]) }
    return reasons
  }

  /// A relative address; nothing in a file's name can make it another kind of link.
  private static func link(_ path: String) -> String {
    "./" + (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? "") + "/"
  }
}
