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
