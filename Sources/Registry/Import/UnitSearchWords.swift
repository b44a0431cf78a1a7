import Domain
internal import GRDB

/// The words that a unit can be found by beside its own name: those of the units above it.
struct UnitSearchWords {
  /// How far above a unit names still lead to it; DETSİS itself is not half as deep.
  private static let mostSteps = 16
  private static let mostPaths = 16_384

  let transaction: RegistryTransaction
  private var paths: [DetsisNo: String] = [:]

  init(transaction: RegistryTransaction) { self.transaction = transaction }

  /// The folded names of a unit and of those above it.
  mutating func path(_ no: DetsisNo) throws -> String {
    if let known = paths[no] { return known }
    var names: [String] = []
    var next: DetsisNo? = no
    while let current = next, names.count < Self.mostSteps {
      next = nil
      try transaction.each("SELECT name, parent FROM unit WHERE no = \(current) ORDER BY no") {
        names.append(TurkishText.foldForSearch(try $0.value(0)))
        next = try $0.value(1)
      }
    }
    let path = names.joined(separator: " ")
    if paths.count >= Self.mostPaths { paths.removeAll(keepingCapacity: true) }
    paths[no] = path
    return path
  }
}
