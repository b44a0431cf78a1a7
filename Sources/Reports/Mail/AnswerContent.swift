import Domain
import Messages

/// What an answer says, in the order in which it says it: written twice, plain and as a page.
struct AnswerContent {
  var title: String
  var language: Language
  var paragraphs: [String]
  var forms: [Form]
  var closing: [String]
  var footer: [String]

  /// One form of the mail.
  struct Form {
    var name: String
    var institution: String
    var status: FormStatus
    var verdict: String
    /// SIRA NO, operation, unit, person; without a T.C. number.
    var accepted: [[String]]
    var moreAccepted: Int
    var problems: [Problem]
    var moreProblems: Int
    var remarks: [Problem]
  }

  struct Problem {
    /// Where it stands; empty where it is about the form.
    var place: String
    var sentence: String
    var advice: String
  }

  // MARK: - Plain

  /// Lines of any length: the mail's transfer encoding folds them.
  var plain: String {
    var lines = paragraphs.flatMap { [$0, ""] }
    for form in forms { lines += self.lines(of: form) + [""] }
    for paragraph in closing { lines += [paragraph, ""] }
    return (lines + ["-- "] + footer).joined(separator: "\n") + "\n"
  }

  private func lines(of form: Form) -> [String] {
    var lines = [form.name]
    if !form.institution.isEmpty { lines.append(form.institution) }
    lines.append(form.verdict)
    lines += section(.acceptedRows, form.accepted.map { $0.joined(separator: " · ") }, more: form.moreAccepted)
    lines += section(.refusedRows, form.problems.map(\.line), more: form.moreProblems)
    lines += section(.remarks, form.remarks.map(\.line), more: 0)
    return lines
  }

  private func section(_ heading: AnswerText, _ items: [String], more: Int) -> [String] {
    guard !items.isEmpty else { return [] }
    let rest = more > 0 ? ["  " + AnswerText.moreRows(more).text(language)] : []
    return ["", heading.text(language) + ":"] + items.map { "  • " + $0 } + rest
  }

  // MARK: - The page

  var context: [String: Any] {
    [
      "language": language.rawValue, "title": title, "paragraphs": paragraphs, "closing": closing, "footer": footer,
      "forms": forms.map(context),
    ]
  }

  private func context(of form: Form) -> [String: Any] {
    [
      "name": form.name, "institution": form.institution, "verdict": form.verdict, "class": form.status.rawValue,
      "colour": form.status.colour, "hasAccepted": !form.accepted.isEmpty,
      "acceptedHeading": AnswerText.acceptedRows.text(language),
      "columns": [AnswerText.rowNumber, .operation, .unit, .person].map { $0.text(language) },
      "accepted": form.accepted.map { ["cells": $0] }, "moreAccepted": more(form.moreAccepted),
      "hasProblems": !form.problems.isEmpty, "problemsHeading": AnswerText.refusedRows.text(language),
      "problems": form.problems.map(\.context), "moreProblems": more(form.moreProblems),
      "hasRemarks": !form.remarks.isEmpty, "remarksHeading": AnswerText.remarks.text(language),
      "remarks": form.remarks.map(\.context),
    ]
  }

  private func more(_ count: Int) -> String { count > 0 ? AnswerText.moreRows(count).text(language) : "" }
}

extension AnswerContent.Form {
  /// As many lines of a kind as a letter bears; the rest stands in the attached spreadsheet.
  private static let longest = 40

  init(_ outcome: FormOutcome, _ language: Language) {
    // Whoever is not confirmed yet is told nothing of what the registry knows.
    guard !outcome.isAwaitingConfirmation else {
      self.init(
        name: outcome.file, institution: "", status: .held, verdict: AnswerText.awaitingConfirmation.text(language),
        accepted: [], moreAccepted: 0, problems: [], moreProblems: 0, remarks: [])
      return
    }
    let accepted = outcome.rows.filter(\.isAccepted)
    let refused = outcome.rows.count - accepted.count
    let findings = outcome.findings.filter { !$0.code.isForTheOfficeAlone }
    let errors = findings.filter { $0.severity == .error }
    let remarks = findings.filter { $0.severity == .warning }
    func problem(_ finding: Finding) -> AnswerContent.Problem { AnswerContent.Problem(finding, language) }
    self.init(
      name: outcome.file + (outcome.sheet.map { " [\($0)]" } ?? ""),
      institution: [outcome.institutionDetsisNo, outcome.institutionName].compactMap(\.self).joined(separator: " · "),
      status: outcome.status,
      verdict: AnswerText.form(status: outcome.status, applied: accepted.count, refused: refused).text(language),
      accepted: accepted.prefix(Self.longest).map { row in
        [
          String(row.rowNumber), row.operation?.officialName ?? "",
          [row.values[.unitDetsisNo], row.values[.unitName]].compactMap(\.self).joined(separator: " "),
          row.values[.fullName] ?? "",
        ]
      },
      moreAccepted: max(0, accepted.count - Self.longest), problems: errors.prefix(Self.longest).map(problem),
      moreProblems: max(0, errors.count - Self.longest), remarks: remarks.prefix(Self.longest).map(problem))
  }
}

extension AnswerContent.Problem {
  fileprivate init(_ finding: Finding, _ language: Language) {
    let place = AnswerText.place(row: finding.rowNumber, cell: finding.cell.map { "\($0)" })
    self.init(
      place: place.text(language), sentence: FindingText.answer(to: finding, in: language),
      advice: FindingText.advice(for: finding, in: language, masked: true) ?? "")
  }

  var line: String {
    [place.isEmpty ? "" : place + ":", sentence, advice].filter { !$0.isEmpty }.joined(separator: " ")
  }

  var context: [String: String] {
    ["place": place.isEmpty ? "" : place + ":", "sentence": sentence, "advice": advice]
  }
}

extension FormStatus {
  fileprivate var colour: String {
    switch self {
    case .accepted: "#2e7d32"
    case .partial: "#9a6700"
    case .held: "#5b7fa6"
    case .refused: "#b3261e"
    }
  }
}
