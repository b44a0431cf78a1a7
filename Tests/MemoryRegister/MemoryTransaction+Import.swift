import Domain
import Register

extension MemoryTransaction {
  func importUnits(
    _ request: UnitImportRequest, records: ((UnitRecord) throws -> Void) throws -> Void
  ) throws -> UnitImportReport {
    var (incoming, order, duplicates) = ([DetsisNo: UnitRecord](), 0, Set<DetsisNo>())
    try records { record in
      order += 1
      var unit = record
      if unit.parent == unit.no { unit.parent = nil }
      if incoming[unit.no] == nil { incoming[unit.no] = unit } else { duplicates.insert(unit.no) }
    }
    var known: [DetsisNo: UnitRecord] = [:]
    try forEachUnit { known[$0.no] = $0 }
    let changes = Self.difference(from: known, to: incoming, request.kind)
    let counts = Dictionary(
      uniqueKeysWithValues: UnitChange.Kind.allCases.map { kind in (kind, changes.count { $0.kind == kind.rawValue }) })
    var problems = duplicates.sorted().map(UnitImportProblem.duplicate)
    if counts[.added, default: 0] + counts[.moved, default: 0] > 0 { problems += Self.problems(known, incoming) }
    let active = known.values.count(where: \.isActive)
    let isHeld =
      !request.isConfirmed && active > 0 && Double(counts[.closed, default: 0]) > request.closingLimit * Double(active)
    var report = UnitImportReport(
      state: !problems.isEmpty ? .refused : isHeld ? .held : .applied, isRehearsal: request.isDryRun,
      kind: request.kind, units: order, activeBefore: active, counts: counts,
      changes: Self.listed(changes, known, request.listing), problems: Array(problems.prefix(request.listing)),
      problemCount: problems.count)
    let closed = Set(changes.filter { $0.kind == UnitChange.Kind.closed.rawValue }.map(\.no))
    if !closed.isEmpty { report.left = try left(in: closed, at: request.time) }
    if !request.isDryRun { try carryOut(report, changes, request) }
    return report
  }

  private func carryOut(
    _ report: UnitImportReport, _ changes: [UnitsChanged.Change], _ request: UnitImportRequest
  ) throws {
    let number = try newestImport() + 1
    let kinds: [UnitChange.Kind] = [.added, .renamed, .moved, .closed, .reopened, .altered]
    try append(
      UnitsImported(
        number: number, source: request.source, sha256: request.sha256, list: report.kind.rawValue,
        state: report.state.rawValue, units: report.units, counts: kinds.map { report.counts[$0, default: 0] },
        problems: report.problemCount), at: request.time, by: nil, reverses: nil)
    guard report.state == .applied, report.hasChanges else { return }
    for first in stride(from: 0, to: changes.count, by: UnitsChanged.most) {
      let some = changes[first..<min(first + UnitsChanged.most, changes.count)]
      try append(
        UnitsChanged(number: number, first: first + 1, changes: Array(some)), at: request.time, by: nil, reverses: nil)
    }
  }

  /// By kind, then by number.
  private static func difference(
    from known: [DetsisNo: UnitRecord], to incoming: [DetsisNo: UnitRecord], _ kind: UnitImportKind
  ) -> [UnitsChanged.Change] {
    let units = incoming.values.sorted { $0.no < $1.no }
    let pairs = units.compactMap { new in known[new.no].map { (old: $0, new: new) } }
    func change(
      _ kind: UnitChange.Kind, _ no: DetsisNo, _ old: String? = nil, _ new: String? = nil
    ) -> UnitsChanged.Change {
      UnitsChanged.Change(kind: kind.rawValue, no: no, old: old, new: new, unit: incoming[no])
    }
    var changes = units.filter { known[$0.no] == nil }.map { change(.added, $0.no, nil, $0.name) }
    changes += pairs.filter { $0.old.name != $0.new.name }.map { change(.renamed, $0.new.no, $0.old.name, $0.new.name) }
    changes += pairs.filter { $0.old.parent != $0.new.parent }.map {
      change(.moved, $0.new.no, $0.old.parent?.description, $0.new.parent?.description)
    }
    changes += known.values.filter { unit in
      unit.isActive && !(incoming[unit.no]?.isActive ?? (kind == .delta))
    }.sorted { $0.no < $1.no }.map { change(.closed, $0.no) }
    changes += pairs.filter { !$0.old.isActive && $0.new.isActive }.map { change(.reopened, $0.new.no) }
    changes += pairs.compactMap { pair in
      let (old, new) = altered(pair.old, pair.new)
      return old == new ? nil : change(.altered, pair.new.no, SortedValues.text(old), SortedValues.text(new))
    }
    return changes
  }

  /// The fields that differ, but for what merely follows from another name or parent.
  private static func altered(
    _ old: UnitRecord, _ new: UnitRecord
  ) -> (old: [String: String], new: [String: String]) {
    var (before, after) = (SortedValues.fields(of: old), SortedValues.fields(of: new))
    let isMoved = old.name != new.name || old.parent != new.parent
    for name in SortedValues.names where before[name] == after[name] || isMoved && SortedValues.following.contains(name)
    {
      (before[name], after[name]) = (nil, nil)
    }
    return (before, after)
  }

  private static func problems(
    _ known: [DetsisNo: UnitRecord], _ incoming: [DetsisNo: UnitRecord]
  ) -> [UnitImportProblem] {
    let orphans = incoming.values.sorted { $0.no < $1.no }.compactMap { unit -> UnitImportProblem? in
      guard let parent = unit.parent, incoming[parent] == nil, known[parent] == nil else { return nil }
      return .orphan(unit.no, parent: parent)
    }
    let parents = known.merging(incoming) { $1 }.compactMap { no, unit in unit.parent.map { (no.number, $0.number) } }
    return orphans + UnitCycles(parents: Dictionary(uniqueKeysWithValues: parents)).all.map(UnitImportProblem.cycle)
  }

  private static func listed(
    _ changes: [UnitsChanged.Change], _ known: [DetsisNo: UnitRecord], _ most: Int
  ) -> [UnitChange] {
    UnitChange.Kind.allCases.flatMap { kind in
      changes.filter { $0.kind == kind.rawValue }.prefix(most).map { change in
        let unit = change.unit ?? known[change.no]
        return UnitChange(
          kind: kind, no: change.no, name: unit?.name ?? "", parent: unit?.parent, old: change.old, new: change.new)
      }
    }
  }
}

/// A unit's fields beside name, parent and activity, as JSON values.
private enum SortedValues {
  static let names = [
    "address", "category", "correspondent", "hierarchy", "level", "main", "place_id", "place_name", "second_parent",
    "status",
  ]

  /// What follows from a unit's name and parent.
  static let following: Set = ["hierarchy", "level", "main"]

  static func fields(of unit: UnitRecord) -> [String: String] {
    func text(_ value: String?) -> String? { value.map { "\"\($0)\"" } }
    let values: [String?] = [
      text(unit.address), unit.category.map(String.init), unit.isCorrespondent ? "1" : "0", text(unit.hierarchy),
      unit.level.map(String.init), unit.mainInstitution?.description, unit.placeID.map(String.init),
      text(unit.placeName), unit.secondParent?.description, unit.status.map(String.init),
    ]
    return Dictionary(uniqueKeysWithValues: zip(names, values).compactMap { name, value in value.map { (name, $0) } })
  }

  static func text(_ fields: [String: String]) -> String {
    "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }
}
