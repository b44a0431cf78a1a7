internal import GRDB

/// What can be done to the registry within one `write`; not to be kept beyond it.
///
/// All of it becomes durable together when the body of `write` returns.
public final class RegistryTransaction: RegistryReading {
  /// One statement that changes something; it stays prepared.
  func change(_ statement: Query) throws { try database.prepared(statement).execute() }
}
