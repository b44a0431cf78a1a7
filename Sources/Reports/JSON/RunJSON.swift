import Domain

/// The document of `process --json`, made piece by piece; each form stands in a line of its own.
///
/// Take `opening`, then `piece` for each form, then `closing`: put together they are one JSON document.
package struct RunJSON: Sendable {
  private let run: String?
  private let language: Language
  private var isFirst = true

  /// `run` is the run's name; nil where none was made.
  package init(run: String?, language: Language) {
    self.run = run
    self.language = language
  }

  package var opening: [UInt8] {
    var json = JSONWriter(.compact)
    json.value(run)
    return Array(#"{"run":"#.utf8) + json.bytes + Array(#","forms":["#.utf8)
  }

  /// The next form, with the separator before it.
  package mutating func piece(for form: FormOutcome) -> [UInt8] {
    let separator = isFirst ? "\n" : ",\n"
    isFirst = false
    return Array(separator.utf8) + FormJSON.bytes(for: form, language: language, includingOutputs: true)
  }

  /// `head`: where the registry's hash chain ends after the run; nil where nothing was recorded.
  package func closing(_ summary: RunSummary, head: ChainHead? = nil) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("accepted", summary.accepted)
    json.member("partial", summary.partial)
    json.member("refused", summary.refused)
    json.member("granted", summary.granted)
    json.member("revoked", summary.revoked)
    json.member("rowsRefused", summary.rowsRefused)
    json.member("held", summary.held)
    json.member("rowsHeld", summary.rowsHeld)
    json.member("rowsNotJudged", summary.rowsNotJudged)
    json.endObject()
    return Array((isFirst ? "" : "\n").utf8) + Array(#"],"summary":"#.utf8) + json.bytes
      + Array(#","mails":"#.utf8) + mails(summary.mails)
      + Array(#","head":"#.utf8) + value(of: head) + Array("}\n".utf8)
  }

  private func value(of head: ChainHead?) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.value(head?.description)
    return json.bytes
  }

  private func mails(_ mails: MailSummary) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("received", mails.mails)
    json.member("disbelieved", mails.disbelieved)
    json.member("attachmentsJudged", mails.attachmentsJudged)
    json.member("attachmentsWithoutForm", mails.attachmentsWithoutForm)
    json.member("answered", mails.results)
    json.member("notified", mails.notices)
    json.member("unanswered", mails.silent)
    json.endObject()
    return json.bytes
  }
}
