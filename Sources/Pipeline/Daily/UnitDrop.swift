import Domain
import Files
import Register
import Registry
import Settings

/// A snapshot of DETSİS from the drop folder: imported, unless the registry knows its bytes.
struct UnitDrop {
  let home: Home
  let settings: Settings
  let now: Moment
  /// The number of the last import before the run: a later one of the same bytes is the run's own, from before it was
  /// killed.
  let importsBefore: Int64

  func take(_ file: inout DailyFile, at input: OpenedInput) throws {
    let known = try imports()
    if let own = known.last(where: { $0.id > importsBefore && $0.sha256 == file.sha256 }) {
      // A list that was held left no changes behind: it is tried once more.
      let left = own.state == .held ? try importing(isDryRun: true).run(input).left : try left(by: own)
      file.take(own, left: left)
    } else if let last = known.last, last.sha256 == file.sha256, last.state == .applied {
      file.outcome = .repeated
      file.reason = last.source
    } else {
      let left = try importing(isDryRun: false).run(input).left
      if let own = try imports().last { file.take(own, left: left) }
    }
  }

  private func importing(isDryRun: Bool) -> UnitImportOperation {
    UnitImportOperation(
      home: home, settings: settings, now: now, kind: .full, isConfirmed: false, isDryRun: isDryRun)
  }

  private func left(by record: UnitImportRecord) throws -> PeopleLeft {
    try Registry(path: home.registry, mode: .readOnly).read { try $0.left(inUnitsClosedBy: record.id, at: now) }
  }

  private func imports() throws -> [UnitImportRecord] {
    try Registry(path: home.registry, mode: .readOnly).read { try $0.imports(from: importsBefore) }
  }
}

extension DailyFile {
  /// `left`: who is left in the units that the list closes, or would.
  fileprivate mutating func take(_ record: UnitImportRecord, left: PeopleLeft) {
    outcome =
      switch record.state {
      case .applied: .applied
      case .held: .held
      case .refused: .refused
      }
    counts = ["units": record.units, "problems": record.problems]
    for (kind, count) in record.counts { counts[kind.rawValue] = count }
    guard record.state != .refused else { return }
    if left.authorisations > 0 { counts["authorisationsLeft"] = left.authorisations }
    if left.appointments > 0 { counts["appointmentsLeft"] = left.appointments }
  }
}
