import Domain
import SheetModel

/// What a sentence about a finding can name.
struct FindingFacts {
  private let finding: Finding
  private let masked: Bool

  init(_ finding: Finding, masked: Bool) {
    self.finding = finding
    self.masked = masked
  }

  /// What the sender wrote, shortened to what a sentence bears.
  var value: String {
    let text = shown(finding.value)
    return text.count > 60 ? text.prefix(60) + "…" : text
  }

  var suggestion: String { shown(finding.suggestion) }

  private func shown(_ text: String?) -> String {
    let text = text ?? ""
    return masked && finding.field == .nationalId ? TCKimlikNo.masked(text) : text
  }

  /// The label of the field on the form.
  var label: String { finding.field?.label ?? "" }

  var field: Field? { finding.field }

  /// A batch of managers names its two actions; a form has its own.
  private var isBatch: Bool { finding.details[.expected] == ManagerAction.appoint.officialName }

  var operationLabel: String { isBatch ? TableLayout.managerBatch.label(.operation) : Field.operation.label }

  /// The two that can be asked for, in quotes.
  var operations: [String] {
    let names = isBatch ? ManagerAction.allCases.map(\.officialName) : FormOperation.allCases.map(\.officialName)
    return names.map { "“\($0)”" }
  }

  subscript(detail: Finding.Detail) -> String { finding.details[detail] ?? "" }

  func has(_ detail: Finding.Detail) -> Bool { finding.details[detail] != nil }

  /// Why a file is damaged or not readable, with the part of it where that is known: `xl/workbook.xml: …`.
  func damage(_ language: Language) -> String {
    let reason = ReasonText.sentence(for: self[.reason], in: language)
    return self[.part].isEmpty ? reason : "\(self[.part]): \(reason)"
  }

  /// Whether it was the system that did not let the file be read: the file itself may be sound.
  var isUnreadable: Bool { self[.reason].contains("(errno ") }

  /// Whether it is an error here: a form with it is held, where the code is of that kind.
  var isError: Bool { finding.severity == .error }

  /// A command that confirms the sender's domain for the form's institution.
  var confirmation: String {
    CommandHint.line(["senders", "confirm", self[.address], "--institution", self[.unit], "--justification"]) + " …"
  }

  /// The other institution whose domain it is, with its name where that is known.
  var otherInstitution: String { [self[.otherUnit], self[.otherName]].filter { !$0.isEmpty }.joined(separator: " ") }

  /// How an earlier form ended.
  var status: FormStatus? { FormStatus(rawValue: self[.status]) }

  var kind: FileKind { FileKind(rawValue: self[.kind]) ?? .unknown }

  var place: DropPlace? { DropPlace(rawValue: self[.place]) }

  var limit: SizeLimit? { SizeLimit(rawValue: self[.limit]) }
}
