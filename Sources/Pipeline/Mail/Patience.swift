import Register

/// What has to be written however long somebody else holds the registry.
enum Patience {
  /// So often it is tried; each time SQLite waits some seconds by itself, so an hour goes by.
  static let attempts = 720

  /// Does it until the registry is free. Throws `RegistryError.busy` only where it never is, and other errors at once.
  static func keep<Result>(_ work: () throws -> Result) throws -> Result {
    for _ in 1..<attempts {
      do { return try work() } catch RegistryError.busy { continue }
    }
    return try work()
  }
}
