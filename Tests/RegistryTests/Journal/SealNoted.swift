import Domain
import Register

/// A made-up kind of event: which seal a unit keeps.
struct SealNoted: RecordFact {
  static let kind = "seal-noted"
  var record: Recorded

  init(_ record: Recorded) { self.record = record }

  /// `seal`: its number; nil where the unit gave it back.
  init(_ seal: String?, of unit: DetsisNo, keptBy person: TCKimlikNo? = nil, in run: String) {
    self.init(
      Recorded(
        unit.description, person: person, unit: unit, value: seal.map { ["seal": $0] }, at: RecordPlace(run: run)))
  }
}

extension FactKinds {
  static let withSeals = FactKinds(
    list + [SealNoted.self], words: [RecordKind(SealNoted.kind, turkish: "mühür kaydedildi", english: "seal noted")])
}
