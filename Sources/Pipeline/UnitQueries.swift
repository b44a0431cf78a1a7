import Domain
import Messages
import Register
import Registry

/// Looks units up in the registry, which is only read.
package struct UnitQueries: Sendable {
  private let registry: any RegisterStore

  package init(home: Home) throws { registry = try Registry.existing(in: home) }

  /// The unit and the path of units down to it; throws `Trouble.unitUnknown`.
  package func unit(_ text: String) throws -> (record: UnitRecord, path: [DetsisUnit]) {
    try registry.read { store in
      guard let no = DetsisNo(TurkishText.tidy(text)), let record = try store.unit(no) else {
        throw Trouble.unitUnknown(text)
      }
      return (record, try store.path(of: no))
    }
  }

  package func search(_ words: String, limit: Int) throws -> [UnitMatch] {
    try registry.read { try $0.search(words, limit: limit) }
  }

  package func counts() throws -> (all: Int, active: Int) { try registry.read { try $0.unitCounts() } }

  /// The unit and the open ones below it; throws `Trouble.unitUnknown`.
  package func branch(_ text: String) throws -> (root: DetsisUnit, units: [DetsisUnit]) {
    let (record, path) = try unit(text)
    guard let root = path.last else { throw Trouble.unitUnknown(text) }
    return (root, try registry.read { try $0.unitsBelow(record.no) })
  }

  /// Who stands authorised, in one unit or everywhere; throws `Trouble.unitUnknown`.
  package func authorisations(unit text: String?, each: (Authorisation) throws -> Void) throws {
    let no = try text.map { try unit($0).record.no }
    try registry.read { try $0.forEachAuthorisation(unit: no, each) }
  }
}
