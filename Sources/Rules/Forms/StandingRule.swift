import Domain

/// Only an authority that does not stand can be granted, and only one that stands can be revoked.
enum StandingRule {
  static func apply(to rows: inout [RowCheck], in registry: some RegistryView) throws {
    for index in rows.indices where !rows[index].has(.rowDuplicate) {
      guard let seat = rows[index].seat, let operation = rows[index].operation else { continue }
      let stands = try registry.isAuthorised(seat.person, in: seat.unit)
      switch (operation, stands) {
      case (.grant, true):
        rows[index].isUnchanged = true
        rows[index].add(.alreadyAuthorised)
      // Of a unit that there is not, `detsis-unknown` says it all.
      case (.revoke, false) where !rows[index].has(.rowConflict) && rows[index].unit != nil:
        rows[index].add(.notAuthorised)
      case (.grant, false), (.revoke, _): break
      }
    }
  }
}

/// A form asks for a thing once, and not for its opposite.
///
/// The first row counts that is sound in itself, in this form or in an earlier one of the run.
enum RepetitionRule {
  static func apply(to rows: inout [RowCheck], in registry: some RegistryView) throws {
    var wanted = [Seat: Set<FormOperation>]()
    for row in rows {
      if let seat = row.seat, let operation = row.operation { wanted[seat, default: []].insert(operation) }
    }
    var first = [Seat: [FormOperation: Int]]()
    for index in rows.indices {
      guard let seat = rows[index].seat, let operation = rows[index].operation else { continue }
      let isSound = !rows[index].hasError
      if let earlier = first[seat]?[operation] {
        rows[index].add(.rowDuplicate(row: earlier))
      } else if let earlier = try registry.acceptedInRun(operation, person: seat.person, unit: seat.unit) {
        rows[index].add(.rowDuplicate(row: earlier.rowNumber, file: earlier.file))
      } else if isSound {
        first[seat, default: [:]][operation] = rows[index].rowNumber
      }
      if (wanted[seat]?.count ?? 0) > 1 { rows[index].add(.rowConflict) }
    }
  }
}
