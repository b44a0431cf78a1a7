import Domain
import Files
internal import GRDB
import Register

/// The SQLite store: units, persons, authorisations, runs, and the journal that everything follows from.
///
/// One writes at a time, and any number may read meanwhile (`Connections`). The file, its side files and a folder made for it are for the owner only.
public final class Registry: RegisterStore {
  /// How the file is opened.
  public enum Mode: Sendable {
    /// Made if missing, brought to the schema of this release.
    case readWrite
    /// Never made or changed; a missing file is an empty registry.
    case readOnly
    /// Never made; nothing written lasts: only `read` and `dryRun`. A missing file is an empty registry.
    case rehearsal
    /// As `readOnly`, also where the schema is not this program's: to tell what is wrong, and to copy it.
    case inspection

    var isReadOnly: Bool { self == .readOnly || self == .inspection }
  }

  /// The schema that this release reads and writes.
  public static let schemaVersion = Schema.version

  let connections: Connections
  private let blinding: Blinding
  private let actor: UserIdentity?
  private let mode: Mode
  private let kinds: FactKinds

  /// Throws `cannotOpen`, `notARegistry`, `newerSchema`, `olderSchema`, `schemaDiffers`, `damaged` or `busy`.
  ///
  /// `actor`: the person in whose name entries are written.
  public convenience init(path: String, mode: Mode, actor: UserIdentity? = nil) throws(RegistryError) {
    try self.init(path: path, mode: mode, actor: actor, kinds: .all)
  }

  /// `kinds`: what the journal may hold.
  package init(path: String, mode: Mode, actor: UserIdentity? = nil, kinds: FactKinds) throws(RegistryError) {
    self.mode = mode
    self.actor = actor
    self.kinds = kinds
    do {
      connections = try RegistryFile(path: path).open(mode)
      blinding = try mode == .readWrite ? Blinding(besideRegistry: path) : Blinding()
    } catch let error as FileError {
      throw .cannotOpen(path: error.path, reason: error.reason)
    } catch let error as RegistryError {
      throw error
    } catch let error as DatabaseError {
      let known = RegistryError(error)
      if case .io(let reason) = known { throw .cannotOpen(path: path, reason: reason) }
      throw known
    } catch {
      throw .cannotOpen(path: path, reason: "\(type(of: error))")
    }
  }

  /// Runs the body in one immediate transaction: all of it is durable when this returns, or nothing of it happened.
  ///
  /// The transaction is valid only within the body, and bodies do not nest.
  package func write<T>(_ body: (any RegisterTransaction) throws -> T) throws -> T {
    guard mode == .readWrite else { throw RegistryError.readOnly }
    return try transaction(.commit, body)
  }

  /// Runs the body in a transaction that is rolled back in the end: it sees its own changes, nobody else does.
  package func dryRun<T>(_ body: (any RegisterTransaction) throws -> T) throws -> T {
    guard !mode.isReadOnly else { throw RegistryError.readOnly }
    return try transaction(.rollback, body)
  }

  /// Runs the body over one unchanging state of the registry: what the last committed `write` left.
  ///
  /// It waits for no transaction, not even for one around it, of which it sees nothing.
  package func read<T>(_ body: (any RegisterReading) throws -> T) throws -> T {
    try RegistryError.translating { try connections.read { try body(RegistryReading($0, $1, kinds: kinds)) } }
  }

  private func transaction<T>(
    _ end: Database.TransactionCompletion, _ body: (any RegisterTransaction) throws -> T
  ) throws -> T {
    var result: T?
    try RegistryError.translating {
      try connections.transaction(end) { database, cache in
        let journal = try SQLiteJournal(database, blinding, actor: actor, kinds: kinds)
        result = try body(RegistryTransaction(database, cache, journal))
      }
    }
    guard let result else { throw RegistryError.io(reason: "the transaction did not run") }
    return result
  }
}
