import Domain
import Register

/// The questions of the ports, put to rows in memory: as plainly as can be, so that they can be believed.
class MemoryReading: RegisterReading {
  var state: MemoryState

  init(_ state: MemoryState) { self.state = state }
}

// MARK: - Units and their imports

extension MemoryReading {
  func unit(_ no: DetsisNo) throws -> UnitRecord? { try state.row("unit", Value(no)).map(Self.record) }

  private static func record(_ row: RegisterRow) throws -> UnitRecord {
    UnitRecord(
      no: try row.needed(row.unit("no")), name: try row.needed("name"), parent: row.unit("parent"),
      secondParent: row.unit("second_parent"), mainInstitution: row.unit("main"), placeID: row.number("place_id"),
      placeName: row.text("place_name"), category: row.number("category"), status: row.number("status"),
      hierarchy: row.text("hierarchy"), level: row.number("level"), address: row.text("address"),
      isCorrespondent: row.flag("correspondent"), isActive: row.flag("active"))
  }

  private static func short(_ record: UnitRecord) -> DetsisUnit {
    DetsisUnit(no: record.no, name: record.name, parent: record.parent, isActive: record.isActive)
  }

  private func allUnits() throws -> [UnitRecord] { try state.rows("unit").map(Self.record) }

  func unitInShort(_ no: DetsisNo) throws -> DetsisUnit? { try unit(no).map(Self.short) }

  func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    try allUnits().map(Self.short).filter {
      try $0.isActive && $0.foldedName == foldedName && isInside($0.no, institution)
    }
  }

  func unitCounts() throws -> (all: Int, active: Int) {
    let units = try allUnits()
    return (units.count, units.count(where: \.isActive))
  }

  func hasUnits() throws -> Bool { try !allUnits().isEmpty }

  func path(of no: DetsisNo) throws -> [DetsisUnit] {
    guard let unit = try unitInShort(no) else { return [] }
    return try (unit.parent.map(path) ?? []) + [unit]
  }

  func activeChildren(of unit: DetsisNo) throws -> [DetsisUnit] {
    try allUnits().filter { $0.parent == unit && $0.isActive }.map(Self.short)
  }

  func unitsBelow(_ no: DetsisNo) throws -> [DetsisUnit] { try levels(below: no).filter(\.isActive) }

  func allUnitsBelow(_ institution: DetsisNo) throws -> [DetsisUnit] { try levels(below: institution) }

  /// By level, then by number.
  private func levels(below no: DetsisNo) throws -> [DetsisUnit] {
    let units = try allUnits().map(Self.short)
    var (level, found) = (units.filter { $0.no == no }, [DetsisUnit]())
    while !level.isEmpty {
      found += level
      let above = Set(level.map(\.no))
      level = units.filter { $0.parent.map(above.contains) ?? false }
    }
    return found
  }

  func forEachUnit(_ body: (UnitRecord) throws -> Void) throws { try allUnits().forEach(body) }

  func units(_ numbers: Set<DetsisNo>) throws -> [DetsisNo: DetsisUnit] {
    let found = try numbers.compactMap { try unitInShort($0) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.no, $0) })
  }

  func unitTable() throws -> UnitTable {
    var table = UnitTable()
    for unit in try allUnits() {
      table.add(
        unit.no, parent: unit.parent, main: unit.mainInstitution, isActive: unit.isActive,
        foldedName: TurkishText.fold(unit.name).utf8.span)
    }
    return table
  }

  func mainInstitution(of unit: DetsisNo) throws -> DetsisNo {
    guard let main = try self.unit(unit)?.mainInstitution, try self.unit(main) != nil else { return unit }
    return main
  }

  func search(_ words: String, limit: Int) throws -> [UnitMatch] {
    let terms = TurkishText.foldForSearch(words).split(separator: " ").prefix(8).map(String.init)
    guard !terms.isEmpty, limit > 0 else { return [] }
    let units = try allUnits()
    func own(_ unit: UnitRecord) -> Set<String> {
      let words = TurkishText.foldForSearch(unit.name).split(separator: " ")
      return Set(terms.filter { term in words.contains { Self.begins($0, with: term) } })
    }
    func above(_ unit: UnitRecord) throws -> Set<String> {
      try path(of: unit.no).reduce(into: []) { words, unit in
        if let record = try self.unit(unit.no) { words.formUnion(own(record)) }
      }
    }
    let hits = try units.filter { try !own($0).isEmpty && above($0).count == Set(terms).count }
    var found = hits.sorted { a, b in
      (-own(a).count, a.isActive ? 0 : 1, a.name.unicodeScalars.count, a.no)
        < (-own(b).count, b.isActive ? 0 : 1, b.name.unicodeScalars.count, b.no)
    }
    var next = 0
    while next < found.count, found.count < limit {
      let children = units.filter { unit in unit.parent == found[next].no && !found.contains { $0.no == unit.no } }
      found += children.sorted { a, b in
        (a.isActive ? 0 : 1, a.name.unicodeScalars.count, a.no) < (
          b.isActive ? 0 : 1, b.name.unicodeScalars.count, b.no
        )
      }
      next += 1
    }
    return try found.prefix(limit).map { UnitMatch(unit: $0, path: try path(of: $0.no)) }
  }

  /// Before a suffix the last letter softens: bakanlık, bakanlığı.
  private static func begins(_ word: Substring, with term: String) -> Bool {
    word.hasPrefix(term) || term.hasSuffix("k") && term.count > 2 && word.hasPrefix(term.dropLast() + "g")
  }

  func newestImport() throws -> Int64 { state.rows("unit_import").last?.int("id") ?? 0 }

  func imports(from id: Int64) throws -> [UnitImportRecord] {
    try state.rows("unit_import").filter { ($0.int("id") ?? 0) >= id }.map(Self.importRecord)
  }

  func newestSnapshot() throws -> UnitImportRecord? {
    try imports(from: 0).last { $0.kind == .full && $0.state == .applied }
  }

  private static func importRecord(_ row: RegisterRow) throws -> UnitImportRecord {
    let counts = UnitChange.Kind.allCases.map { ($0, row.number($0.rawValue) ?? 0) }
    return UnitImportRecord(
      id: try row.needed(row.int("id")), at: try row.needed(row.moment("at")), source: try row.needed("source"),
      sha256: try row.needed("sha256"), kind: try row.needed(UnitImportKind(rawValue: row.needed("kind"))),
      state: try row.needed(UnitImportReport.State(rawValue: row.needed("state"))),
      units: try row.needed(row.number("units")), counts: Dictionary(uniqueKeysWithValues: counts),
      problems: try row.needed(row.number("problems")))
  }

  func unitTurns() throws -> [UnitTurn] {
    try state.rows("unit_change").compactMap { row in
      guard let kind = row.text("kind").flatMap({ UnitTurn.Kind(rawValue: $0) }) else { return nil }
      let old = row.text("old").flatMap { Int32($0) }.flatMap { DetsisNo($0) }
      return UnitTurn(
        no: try row.needed(row.unit("no")), at: try row.needed(state.row("unit_import", row["import"])?.moment("at")),
        kind: kind, oldParent: kind == .moved ? old : nil)
    }
  }

  func left(inUnitsClosedBy importID: Int64, at time: Moment) throws -> PeopleLeft {
    let changes = state.rows("unit_change", where: "import", is: .int(importID))
    return try left(in: Set(changes.filter { $0.text("kind") == "closed" }.compactMap { $0.unit("no") }), at: time)
  }

  func left(in units: Set<DetsisNo>, at time: Moment) throws -> PeopleLeft {
    var left = PeopleLeft()
    try forEachAuthorisation { if units.contains($0.authority.unit) { left.authorisations += 1 } }
    left.appointments = try appointmentsNotOver(at: time).count { units.contains($0.appointment.unit) }
    return left
  }

  func appointmentsNotOver(at time: Moment) throws -> [RegisteredAppointment] {
    try allAppointments().filter { appointment in
      guard let end = appointment.end else { return true }
      return end > max(appointment.appointment.start, time)
    }
  }
}
