import Domain

/// Why the registry could not do what was asked; no case carries a person's data.
package enum RegistryError: Error, Hashable, Sendable {
  /// The file was written by a newer release.
  case newerSchema(found: Int, supported: Int)
  /// The file was written by an older release and is opened for reading only.
  case olderSchema(found: Int, supported: Int)
  /// The file is an SQLite database, but not a registry of ours.
  case notARegistry(path: String)
  /// The file is no SQLite database any more, or holds what the schema does not allow.
  case damaged(reason: String)
  /// The schema is not the one that releases of this program make: the first thing that differs.
  case schemaDiffers(Defect)
  case cannotOpen(path: String, reason: String)
  /// Another process holds the registry and did not let go within five seconds.
  case busy
  /// No space is left on the disk.
  case full
  case io(reason: String)
  /// The registry was opened for reading only.
  case readOnly
  /// An invariant of the schema would be broken; the text names the constraint, never a value.
  case constraint(String)
  case notFound(Subject)
  /// The grant stands already.
  case alreadyAuthorised
  /// There is no standing grant to revoke.
  case notAuthorised
  /// Every T.C. Yönetici Kodu there is has been given.
  case noCodeLeft
  /// Anything else that SQLite reports, by its extended result code.
  case sqlite(code: Int, reason: String)

  /// What was looked for.
  package enum Subject: String, Hashable, Sendable {
    case run, runItem, form, row, unit, answer
  }
}
