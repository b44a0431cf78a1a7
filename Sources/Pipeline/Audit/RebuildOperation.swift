import Domain
import Files
import Messages
import Register
import Registry

/// Makes the tables of persons, authorisations, managers and ties anew from the journals, and compares.
package struct RebuildOperation: Sendable {
  private let home: Home
  private let now: Moment

  /// How a rebuild ended.
  package enum Result: Hashable, Sendable {
    case equal
    /// So many differences; nothing was changed.
    case differs(Int)
    /// The journals are unfit to rebuild from; nothing was changed.
    case refused(Int)
    /// The tables were replaced; the registry from before lies there.
    case written(differences: Int, copy: String)
  }

  private let persons: TwoPersons

  package init(home: Home, now: Moment, persons: TwoPersons? = nil) {
    self.persons = persons ?? TwoPersons(.none, now: now)
    self.home = home
    self.now = now
  }

  /// Tells every difference, one at a time. `write`: puts the tables right, after a copy of the registry was kept.
  ///
  /// Throws `Trouble`, also for the first of two persons where two are asked for. Killed at any instant, the registry is as before, or right.
  package func run(write: Bool, _ found: (Defect) throws -> Void) throws -> Result {
    guard write else {
      let count = try differences(in: Registry.existing(in: home), found)
      return count == 0 ? .equal : .differs(count)
    }
    try home.requireRegistry()
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let registry = try Registry.existing(in: home, mode: .readWrite)
    var unfit = 0
    try registry.read { store in
      try store.forEachJournalDefect {
        unfit += 1
        try found($0)
      }
    }
    guard unfit == 0 else { return .refused(unfit) }
    let count = try differences(in: registry, found)
    guard count > 0 else { return .equal }
    try persons.agree(to: .rebuild, in: registry)
    let copy = freeName()
    try registry.keepCopy(as: copy)
    try registry.write { try $0.rebuildFromJournals() }
    return .written(differences: count, copy: copy)
  }

  private func differences(in registry: any RegisterStore, _ found: (Defect) throws -> Void) throws -> Int {
    var count = 0
    try registry.read { store in
      try store.forEachRebuildDifference {
        count += 1
        try found($0)
      }
    }
    return count
  }

  /// `registry.sqlite.before-rebuild-2016-06-23`, with a number behind it where that is taken.
  private func freeName() -> String {
    let base = home.registry + ".before-rebuild-" + now.isoDay
    var (name, number) = (base, 1)
    while FileStamp(name) != nil {
      number += 1
      name = "\(base)-\(number)"
    }
    return name
  }
}
