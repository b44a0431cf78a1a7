import Domain
import Register

extension MemoryReading {
  func details(of person: TCKimlikNo) throws -> PersonDetails? {
    try state.row("person", Value(person)).map { row in
      PersonDetails(
        fullName: try row.needed("full_name"), workPhone: try row.needed("work_phone"),
        mobilePhone: try row.needed("mobile_phone"), email: try row.needed("email"))
    }
  }

  func name(of person: TCKimlikNo) throws -> KnownName? {
    guard let name = try details(of: person)?.fullName, let claim = try oldestClaim(to: person) else { return nil }
    return KnownName(name, claim: claim)
  }

  /// The form of the oldest authority that was not undone.
  private func oldestClaim(to person: TCKimlikNo) throws -> KnownName.Claim? {
    let grant = state.rows("journal", where: "national_id", is: Value(person)).first { row in
      row.text("kind") == "granted" && row["reverses"] == .null && stands(row, in: "journal")
    }
    guard let form = grant.flatMap({ state.row("form", $0["form"]) }) else { return nil }
    return KnownName.Claim(
      form: try form.needed(form.int("id")), run: try form.needed("run"), institution: form.unit("institution"))
  }

  /// Whether an even number of counter-entries follows an entry, each of which reverses the one before.
  func stands(_ entry: RegisterRow, in journal: String) -> Bool {
    guard let counter = state.rows(journal, where: "reverses", is: entry["id"]).first else { return true }
    return !stands(counter, in: journal)
  }

  func isAuthorised(_ person: TCKimlikNo, in unit: DetsisNo) throws -> Bool {
    standing(in: unit).contains { $0["national_id"] == Value(person) }
  }

  func authorisedCount(in unit: DetsisNo) throws -> Int { standing(in: unit).count }

  private func standing(in unit: DetsisNo) -> [RegisterRow] {
    state.rows("authorisation", where: "until", is: .null).filter {
      $0["unit"] == Value(unit) && $0.text("role") == Role.yetkili.rawValue
    }
  }

  func forEachAuthorisation(unit: DetsisNo?, _ body: (Authorisation) throws -> Void) throws {
    let rows = state.rows("authorisation", where: "until", is: .null).filter { unit == nil || $0.unit("unit") == unit }
    let sorted = rows.sorted { ($0.int("unit") ?? 0, $0.int("id") ?? 0) < ($1.int("unit") ?? 0, $1.int("id") ?? 0) }
    for row in sorted {
      let person = try TCKimlikNo(parsing: row.needed("national_id"))
      let no = try row.needed(row.unit("unit"))
      let unit = try row.needed(self.unit(no))
      try body(
        Authorisation(
          Authority(person: person, unit: no, role: try row.needed(Role(rawValue: row.needed("role")))),
          try row.needed(details(of: person)), unitName: unit.name, unitIsActive: unit.isActive,
          since: try row.needed(row.moment("since")), justification: try row.needed("justification")))
    }
  }

  func forEachJournalEntry(after id: Int64, _ body: (JournalEntry) throws -> Void) throws {
    for row in state.rows("journal") where (row.int("id") ?? 0) > id {
      try body(
        JournalEntry(
          id: try row.needed(row.int("id")), time: try row.needed(row.moment("at")), run: try row.needed("run"),
          form: FormID(number: try row.needed(row.int("form"))), row: try row.needed(row.number("row")),
          kind: try row.needed(JournalEntry.Kind(rawValue: row.needed("kind"))),
          person: try TCKimlikNo(parsing: row.needed("national_id")), unit: row.unit("unit"),
          role: row.text("role").flatMap { Role(rawValue: $0) }, justification: row.text("justification"),
          before: try row.text("before").map(SortedJSON.parse) ?? [:],
          after: try row.text("after").map(SortedJSON.parse) ?? [:]))
    }
  }
}
