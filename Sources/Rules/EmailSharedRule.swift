import Domain

/// An address belongs to one person.
enum EmailSharedRule {
  static func apply(to rows: inout [RowCheck]) {
    var owners = [String: (person: String, rowNumber: Int)]()
    for index in rows.indices where !rows[index].hasFault(on: .email) {
      let address = rows[index].row[.email].text
      guard !address.isEmpty, !rows[index].row[.nationalId].text.isEmpty else { continue }
      let person = rows[index].row[.nationalId].text
      guard let owner = owners[address] else {
        owners[address] = (person, rows[index].rowNumber)
        continue
      }
      if owner.person != person { rows[index].add(.emailShared(row: owner.rowNumber), on: .email) }
    }
  }
}
