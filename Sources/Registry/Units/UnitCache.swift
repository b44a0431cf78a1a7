import Domain
internal import GRDB
import Register
import Synchronization

/// Units that were asked for lately, so that the rules' questions cost no statement; bounded, and never stale.
///
/// It is emptied when units are imported, when a transaction did not last, and when another process wrote.
final class UnitCache: Sendable {
  private struct State {
    var units: [DetsisNo: DetsisUnit?] = [:]
    var named: [Name: [DetsisUnit]] = [:]
    var dataVersion: Int?
  }

  /// A folded name, and the institution that its bearers stand in.
  struct Name: Hashable {
    let folded: String
    let institution: DetsisNo
  }

  private static let mostUnits = 8192
  private static let mostNames = 512
  private static let mostNamesakes = 64

  private let state = Mutex(State())

  func clear() {
    state.withLock { state in
      state.units.removeAll(keepingCapacity: true)
      state.named.removeAll(keepingCapacity: true)
    }
  }

  /// To be called first in each transaction.
  func renew(for database: Database) throws {
    let version = try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
    let isCurrent = state.withLock { state in
      defer { state.dataVersion = version }
      return state.dataVersion == version
    }
    if !isCurrent { clear() }
  }

  func unit(_ no: DetsisNo, orFind find: () throws -> DetsisUnit?) rethrows -> DetsisUnit? {
    if let known = state.withLock({ $0.units[no] }) { return known }
    let found = try find()
    state.withLock { state in
      if state.units.count >= Self.mostUnits { state.units.removeAll(keepingCapacity: true) }
      state.units[no] = .some(found)
    }
    return found
  }

  func units(named name: Name, orFind find: () throws -> [DetsisUnit]) rethrows -> [DetsisUnit] {
    if let known = state.withLock({ $0.named[name] }) { return known }
    let found = try find()
    guard found.count <= Self.mostNamesakes else { return found }
    state.withLock { state in
      if state.named.count >= Self.mostNames { state.named.removeAll(keepingCapacity: true) }
      state.named[name] = found
    }
    return found
  }
}
