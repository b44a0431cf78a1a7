import Domain

/// A T.C. no belongs to one name: the registry's, or the one that an earlier sound row of the form gives.
enum PersonRule {
  static func apply(to rows: inout [RowCheck], in registry: some RegistryView) throws {
    var known = [TCKimlikNo: String]()
    for index in rows.indices {
      guard let person = rows[index].person, !rows[index].hasError(on: .fullName) else { continue }
      let written = rows[index].row[.fullName].text
      guard let name = try known[person] ?? registry.name(of: person) else {
        if !rows[index].hasError { known[person] = written }
        continue
      }
      known[person] = name
      if TurkishText.fold(name) != TurkishText.fold(written) {
        rows[index].add(.nameDiffers, on: .fullName, details: [.official: name])
      }
    }
  }
}
