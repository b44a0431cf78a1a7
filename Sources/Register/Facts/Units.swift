import Domain

/// A list of units that was read from DETSİS, and what became of it.
package struct UnitsImported: Fact {
  package static let kind = "units-imported"

  package var number: Int64
  package var source: String
  package var sha256: String
  /// `full` or `delta`.
  package var list: String
  /// `applied`, `held` or `refused`.
  package var state: String
  package var units: Int
  /// Changes: added, renamed, moved, closed, reopened, altered.
  package var counts: [Int]
  package var problems: Int

  package init(
    number: Int64, source: String, sha256: String, list: String, state: String, units: Int, counts: [Int], problems: Int
  ) {
    (self.number, self.source, self.sha256, self.list) = (number, source, sha256, list)
    (self.state, self.units, self.counts, self.problems) = (state, units, counts, problems)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("added", counts[0])
    facts.put("altered", counts[5])
    facts.put("closed", counts[3])
    facts.put("import", number)
    facts.put("list", list)
    facts.put("moved", counts[2])
    facts.put("problems", problems)
    facts.put("renamed", counts[1])
    facts.put("reopened", counts[4])
    facts.put("sha256", sha256)
    facts.put("source", source)
    facts.put("state", state)
    facts.put("units", units)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    let added: Int = try facts.take("added")
    let altered: Int = try facts.take("altered")
    let closed: Int = try facts.take("closed")
    number = try facts.take("import")
    list = try facts.take("list")
    let moved: Int = try facts.take("moved")
    problems = try facts.take("problems")
    let renamed: Int = try facts.take("renamed")
    let reopened: Int = try facts.take("reopened")
    counts = [added, renamed, moved, closed, reopened, altered]
    sha256 = try facts.take("sha256")
    source = try facts.take("source")
    state = try facts.take("state")
    units = try facts.take("units")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try tables.insert(
      .unitImport,
      [
        Value(number), Value(event.at), .text(source), .text(sha256), .text(list), .text(state), Value(units),
      ] + counts.map { Value($0) } + [Value(problems)])
  }
}

/// Some of the changes that an import made, in their order.
package struct UnitsChanged: Fact {
  package static let kind = "units-changed"

  /// So many stand in one entry at most.
  package static let most = 500

  package struct Change: Hashable, Sendable {
    /// `added`, `renamed`, `moved`, `closed`, `reopened` or `altered`.
    package var kind: String
    package var no: DetsisNo
    /// The old name, the old parent's number, or the altered fields as JSON.
    package var old: String?
    package var new: String?
    /// The unit as the list has it; nil for one that a full list lacks.
    package var unit: UnitRecord?

    package init(kind: String, no: DetsisNo, old: String?, new: String?, unit: UnitRecord?) {
      (self.kind, self.no, self.old, self.new, self.unit) = (kind, no, old, new, unit)
    }
  }

  package var number: Int64
  /// The place of the first one among the import's changes, from 1.
  package var first: Int
  package var changes: [Change]

  package init(number: Int64, first: Int, changes: [Change]) {
    (self.number, self.first, self.changes) = (number, first, changes)
  }

  package func write(to facts: inout FactWriter) {
    facts.put(list: "changes", changes) { change, element in element.write(to: &change) }
    facts.put("first", first)
    facts.put("import", number)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    changes = try facts.take(list: "changes") { change throws(RegistryError) in try Change(from: &change) }
    first = try facts.take("first")
    number = try facts.take("import")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    for (index, change) in changes.enumerated() {
      // A unit says itself which list brought it.
      if change.kind == "added", let unit = change.unit {
        try tables.insert(.unit, unit.columns(broughtBy: number))
        continue
      }
      try change.projectUnit(into: tables)
      try tables.insert(
        .unitChange,
        [
          Value(number), Value(first + index), Value(change.no), .text(change.kind), Value(change.old),
          Value(change.new),
        ])
    }
  }
}

extension UnitsChanged.Change {
  /// A new unit's name is told once.
  fileprivate func write(to change: inout FactWriter) {
    change.put("kind", kind)
    change.put("new", kind == "added" ? nil : new)
    change.put("no", no)
    change.put("old", old)
    if let unit { change.put(object: "unit", unit.write) }
  }

  fileprivate init(from change: inout FactReader) throws(RegistryError) {
    kind = try change.take("kind")
    new = try change.takeIfThere("new")
    let no: DetsisNo = try change.take("no")
    self.no = no
    old = try change.takeIfThere("old")
    unit = try change.takeIfThere(object: "unit") { unit throws(RegistryError) in try UnitRecord(no, from: &unit) }
  }

  fileprivate func projectUnit(into tables: any Tables) throws {
    if let unit {
      // But the number, and the list that brought it.
      let columns = zip(RegisterTable.unit.columns, unit.columns(broughtBy: 0)).dropFirst().dropLast()
      guard try tables.update(.unit, [Value(no)], columns.map { (column: $0, value: $1) }) else {
        throw RegistryError.notFound(.unit)
      }
    } else if kind == "closed" {
      guard try tables.update(.unit, [Value(no)], [("active", .int(0))]) else { throw RegistryError.notFound(.unit) }
    }
  }
}

extension UnitRecord {
  /// In the table's order.
  fileprivate func columns(broughtBy list: Int64) -> [Value] {
    [
      Value(no), .text(name), .text(TurkishText.fold(name)), Value(parent == no ? nil : parent), Value(secondParent),
      Value(mainInstitution), Value(placeID), Value(placeName), Value(category), Value(status), Value(hierarchy),
      Value(level), Value(address), Value(isCorrespondent), Value(isActive),
      Value(list),
    ]
  }

  fileprivate func write(to unit: inout FactWriter) {
    unit.put("active", isActive)
    unit.put("address", address)
    unit.put("category", category)
    unit.put("correspondent", isCorrespondent)
    unit.put("hierarchy", hierarchy)
    unit.put("level", level)
    unit.put("main", mainInstitution)
    unit.put("name", name)
    unit.put("parent", parent)
    unit.put("placeID", placeID)
    unit.put("placeName", placeName)
    unit.put("secondParent", secondParent)
    unit.put("status", status)
  }

  fileprivate init(_ no: DetsisNo, from unit: inout FactReader) throws(RegistryError) {
    let isActive: Bool = try unit.take("active")
    let address: String? = try unit.takeIfThere("address")
    let category: Int? = try unit.takeIfThere("category")
    let isCorrespondent: Bool = try unit.take("correspondent")
    let hierarchy: String? = try unit.takeIfThere("hierarchy")
    let level: Int? = try unit.takeIfThere("level")
    let main: DetsisNo? = try unit.takeIfThere("main")
    let name: String = try unit.take("name")
    let parent: DetsisNo? = try unit.takeIfThere("parent")
    let placeID: Int? = try unit.takeIfThere("placeID")
    let placeName: String? = try unit.takeIfThere("placeName")
    let secondParent: DetsisNo? = try unit.takeIfThere("secondParent")
    self.init(
      no: no, name: name, parent: parent, secondParent: secondParent, mainInstitution: main, placeID: placeID,
      placeName: placeName, category: category, status: try unit.takeIfThere("status"), hierarchy: hierarchy,
      level: level, address: address, isCorrespondent: isCorrespondent, isActive: isActive)
  }
}
