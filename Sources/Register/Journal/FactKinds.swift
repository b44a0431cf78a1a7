import Domain

/// The kinds of events that a journal may hold, by their names.
package struct FactKinds: Sendable {
  private let types: [String: any Fact.Type]
  private let words: [String: RecordKind]

  /// `words`: how people call the kinds of records among them.
  package init(_ types: [any Fact.Type], words: [RecordKind] = []) {
    self.types = Dictionary(types.map { ($0.kind, $0) }) { first, _ in first }
    self.words = Dictionary(words.map { ($0.name, $0) }) { first, _ in first }
  }

  package subscript(kind: String) -> (any Fact.Type)? { types[kind] }

  package var names: [String] { types.keys.sorted() }

  /// A kind of records as people call it; by its name where nobody says how.
  package func record(_ name: String) -> RecordKind { words[name] ?? RecordKind(name) }

  /// What this release writes.
  package static let list: [any Fact.Type] = [
    RunBegun.self, FilesTaken.self,
    MailReceived.self, AnswerChanged.self,
    FormJudged.self, FormPlaced.self, FindingsAdded.self,
    PersonAdded.self, PersonChanged.self, Granted.self, Revoked.self,
    BatchJudged.self, Appointed.self, Ended.self, Reopened.self, Tied.self, OlderNameNoted.self, OlderNamesRetired.self,
    UnitsImported.self, UnitsChanged.self,
    UndoBegun.self, RowUndone.self,
    PlanMade.self, PlanApplied.self,
    SenderDecided.self, FormDecided.self, Consented.self,
  ]

  package static let all = FactKinds(list)
}
