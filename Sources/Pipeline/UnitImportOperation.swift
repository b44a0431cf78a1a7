import Domain
import Files
import Intake
import Logging
import Messages
import Register
import Registry
import Settings

/// Loads or refreshes the units from SOAP responses of the DETSİS web service.
package struct UnitImportOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let now: Moment
  private let kind: UnitImportKind
  /// Applies a snapshot that would otherwise be held.
  private let isConfirmed: Bool
  private let isDryRun: Bool

  package init(
    home: Home, settings: Settings, now: Moment, kind: UnitImportKind, isConfirmed: Bool, isDryRun: Bool
  ) {
    self.home = home
    self.settings = settings
    self.now = now
    self.kind = kind
    self.isConfirmed = isConfirmed
    self.isDryRun = isDryRun
  }

  /// Imports one file in one transaction; throws `Trouble`. `progress` hears how many bytes of how many are read.
  package func run(
    _ path: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> UnitImportReport {
    guard FileStamp.isReadableFile(path) else {
      throw Trouble.unreadableInput(path: path, reason: FileError(unreadable: path).reason)
    }
    return try run(OpenedInput(FilePlace(named: path)), progress: progress)
  }

  /// The same with a file that is open: what is hashed is what is imported.
  func run(
    _ input: OpenedInput, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> UnitImportReport {
    let path = input.path
    // A trial makes no home: its name may be mistyped.
    if isDryRun { try home.requireFolder() }
    for folder in [home.inbox, home.outbox, home.registryFolder] { try Folder.make(folder) }
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let registry = try Registry(path: home.registry, mode: .readWrite)
    do {
      let sha256 = try input.sha256()
      let report = try registry.write { store in
        try store.importUnits(
          kind: kind, source: path.split(separator: "/").last.map(String.init) ?? path, sha256: sha256, at: now,
          closingLimit: settings.closingShare, confirmed: isConfirmed, dryRun: isDryRun
        ) { add in
          try UnitSource(input, progress: progress).forEachUnit(add)
        }
      }
      Logger(label: "iyem.detsis")
        .debug("imported", metadata: ["state": "\(report.state)", "units": "\(report.units)", "sha256": "\(sha256)"])
      return report
    } catch let error as UnitSnapshotError {
      throw Trouble.notUnits(path: path, reason: error.reason).placed(path, in: .units, settings)
    }
  }
}

extension UnitSnapshotError {
  /// What is wrong, with the place where it stands.
  fileprivate var reason: String {
    switch self {
    case .notXML: "XML was expected, and this is none"
    case .damaged(let line, let column, let reason): "line \(line), column \(column): \(reason)"
    case .failedResponse(let message): "the service reports a failure: “\(message)”"
    case .notUnits: "a list of units (KurumBirimWS) was expected, and it holds none"
    case .badUnit(let ordinal, let field, ""): "unit \(ordinal): \(field) is missing"
    case .badUnit(let ordinal, let field, let value): "unit \(ordinal): \(field) is not understood: “\(value)”"
    }
  }
}
