import Domain
import Foundation
import Messages

/// `gunluk.html`: what a daily run did, step by step, with the way to each step's results.
package struct DailyPage {
  private let record: DailyRecord
  private let lines: DailyLines

  /// `outbox` and `options`: how commands on the page find this office from its home.
  package init(record: DailyRecord, outbox: String, options: [String]) {
    self.record = record
    lines = DailyLines(record, outbox: outbox, options: options)
  }

  package func render() throws(ReportError) -> String {
    try PageTemplate(DailyPageTemplate.text, name: "gunluk.mustache").render(context)
  }

  private var context: [String: Any] {
    let run = record.run ?? ""
    return [
      "language": record.language.rawValue, "run": run, "title": word(.title),
      "subtitle": word(.line(run: run, time: record.language.time(record.at))), "fileHeading": word(.file),
      "hasCommands": lines.namesCommands,
      "commandPlace": word(.commandPlace), "outcomeHeading": word(.whatBecame), "numbersHeading": word(.numbers),
      "resultsHeading": word(.results),
      "notTaken": word(.notTaken), "openFolder": word(.openFolder), "steps": record.steps.map(context) + backup,
    ]
  }

  /// The backup as one more step, where one was asked for.
  private var backup: [[String: Any]] {
    guard let sentence = lines.backupSentence else { return [] }
    let isBad = record.backup?.failure != nil
    return [
      [
        "id": "backup", "name": word(.backup), "state": word(.state(isBad ? .failed : .done)),
        "class": isBad ? "bad" : "good", "sentence": shown(sentence), "link": "", "hasLink": false, "hasFiles": false,
        "files": [[String: Any]](), "hasPassedOver": false, "passedOver": [String](), "ignored": "",
      ]
    ]
  }

  private func context(_ name: DailyStep.Name, _ step: DailyStep) -> [String: Any] {
    [
      "id": name.rawValue, "name": word(.step(name)),
      "state": word(step.state == .done && step.needsAttention ? .needsPerson : .state(step.state)),
      "class": step.failure != nil ? "bad" : step.needsAttention ? "warn" : "good",
      "sentence": sentence(name, step),
      "link": name == .forms ? record.formsRun.map { "../\($0)/rapor.html" } ?? "" : "",
      "hasLink": name == .forms && record.formsRun != nil, "hasFiles": !step.files.isEmpty,
      "files": step.files.map { context($0, name) }, "hasPassedOver": !step.passedOver.isEmpty,
      "passedOver": step.passedOver.map {
        BreakableText.html(shown($0.name)) + ": " + BreakableText.html(word(.passedOver($0.reason)))
      },
      "ignored": step.ignored > 0 ? word(.ignored(step.ignored)) : "",
    ]
  }

  private func sentence(_ name: DailyStep.Name, _ step: DailyStep) -> String {
    if let failure = step.failure { return shown(word(.failed(reason: failure.reason))) }
    if let plan = step.plan {
      return shown(word(.planned(counts: step.counts)) + ". " + lines.applying(plan))
    }
    if name == .forms, record.formsRun != nil {
      let counts = word(.forms(counts: step.counts))
      return lines.confirmingSenders(name, step).map { shown("\(counts). \($0)") } ?? counts
    }
    return word(step.files.isEmpty ? .nothingCame : .files(step.files.count))
  }

  private func context(_ file: DailyFile, _ name: DailyStep.Name) -> [String: Any] {
    // Links stand relative to the page, which lies in the run's folder.
    let folder = file.outputs.dropFirst((record.run ?? "").count + 1)
    let isCompared = file.outcome == .agrees || file.outcome == .differs
    return [
      "file": BreakableText.html(shown(file.file)), "outcome": lines.outcome(of: file),
      "class": file.outcome?.needsAttention ?? true ? "warn" : "good",
      "notes": lines.notes(on: file, name).map { BreakableText.html(shown($0)) },
      "link": isCompared ? "\(folder)/rapor.html" : "\(folder)/", "folder": BreakableText.html(shown(String(folder))),
    ]
  }

  private func word(_ text: DailyText) -> String { text.text(record.language) }
  private func shown(_ text: String) -> String { SafeText.masked(text) }
}

/// `gunluk.json`, and what else of daily runs is kept as JSON: keys in the order of the alphabet.
package enum DailyJSON {
  package static func bytes(of value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// Nil for what is no such document.
  package static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
