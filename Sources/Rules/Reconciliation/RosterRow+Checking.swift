import Domain

extension RosterRow {
  /// A row of a table that was checked by itself; `givesTitle`: whether the table has titles at all.
  public init(_ checked: CheckedManagerRow, givesTitle: Bool) {
    let content: Content =
      switch checked.content {
      case .appointment(let appointment): .claim(RosterClaim(appointment, givesTitle: givesTitle))
      case .faulty(let values): .faulty(values)
      case .ending, .tie: .faulty([:])
      }
    self.init(number: checked.rowNumber, content: content, findings: checked.findings)
  }

  /// The row as one that cannot be taken because its unit stands outside the institution.
  public func outside(_ institution: DetsisUnit, unitName: String, header: TableHeader?) -> RosterRow {
    guard let claim else { return self }
    let finding = Finding(
      .detsisOutsideInstitution(official: unitName, institution: institution.name),
      cell: header?.cell(.unitDetsisNo, row: number), rowNumber: number, position: number,
      field: .unitDetsisNo,
      value: claim.unit.description)
    var values = [Field: String]()
    for field in TableLayout.roster.fields { values[field] = claim.text(field) }
    return RosterRow(number: number, content: .faulty(values), findings: [finding] + findings)
  }
}
