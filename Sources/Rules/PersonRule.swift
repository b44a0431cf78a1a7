import Domain

/// A T.C. no belongs to one name: the registry's, or the one that an earlier sound row of the form gives.
///
/// What managers are called beside it is told: nobody's authority waits for the other list to be put right (ek2 rules 3).
enum PersonRule {
  static func apply(to rows: inout [RowCheck], in registry: some RegistryView) throws {
    var known = [TCKimlikNo: KnownName]()
    for index in rows.indices {
      guard let person = rows[index].person, !rows[index].hasError(on: .fullName) else { continue }
      let written = rows[index].row[.fullName].text
      if let manager = try registry.managerName(of: person), !TurkishText.isSameName(manager, written) {
        rows[index].add(.personNamesDiffer(other: manager), on: .fullName)
      }
      guard let name = try known[person] ?? registry.name(of: person) else {
        if !rows[index].hasError { known[person] = KnownName(written) }
        continue
      }
      known[person] = name
      if !TurkishText.isSameName(name.fullName, written) {
        // It names the form that claims the other name, so that the office can look at both and undo the wrong one.
        rows[index].add(.nameDiffers(name), on: .fullName)
      }
    }
  }
}
