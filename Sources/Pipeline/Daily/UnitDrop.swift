import Domain
import Files
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
      try take(own, into: &file)
    } else if let last = known.last, last.sha256 == file.sha256, last.state == .applied {
      file.outcome = .repeated
      file.reason = last.source
    } else {
      let operation = UnitImportOperation(
        home: home, settings: settings, now: now, kind: .full, isConfirmed: false, isDryRun: false)
      _ = try operation.run(input)
      if let own = try imports().last { try take(own, into: &file) }
    }
  }

  private func take(_ record: UnitImportRecord, into file: inout DailyFile) throws {
    file.take(record)
    let left = try Registry(path: home.registry, mode: .readOnly).read {
      try $0.left(inUnitsClosedBy: record.id, at: now)
    }
    if left.authorisations > 0 { file.counts["authorisationsLeft"] = left.authorisations }
    if left.appointments > 0 { file.counts["appointmentsLeft"] = left.appointments }
  }

  private func imports() throws -> [UnitImportRecord] {
    try Registry(path: home.registry, mode: .readOnly).read { try $0.imports(from: importsBefore) }
  }
}

extension DailyFile {
  fileprivate mutating func take(_ record: UnitImportRecord) {
    outcome =
      switch record.state {
      case .applied: .applied
      case .held: .held
      case .refused: .refused
      }
    counts = ["units": record.units, "problems": record.problems]
    for (kind, count) in record.counts { counts[kind.rawValue] = count }
  }
}
