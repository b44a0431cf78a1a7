import Domain
import Files
import Intake
import Register
import SpreadsheetReader

extension OpenProposals {
  /// What is left of the proposals; nil where nobody has to look at them any more.
  ///
  /// A row is dealt with once the registry changed in its unit after the comparison, by whatever file: edited or not, the
  /// proposal was made for the unit as it had been. A file that was applied as it is, is dealt with up to the rows that
  /// are held; and one that is gone, or a row that was taken out of it, is no proposal any more.
  func left(in home: Home, _ store: any RegisterReading) throws -> OpenProposals? {
    guard let path = file(in: home) else { return nil }
    let applied = try store.batch(sha256: FileChunks.sha256(ofFile: path))
    var open = self
    if let entry {
      var rows = OpenRows(changed: try store.unitsChanged(after: entry))
      let chunks = try FileChunks(path)
      _ = try TableReader(.managerProposals, limits: .standard).read(nextChunk: { try chunks.next() }, into: &rows)
      (open.ready, open.held) = (rows.ready, rows.held)
      if applied != nil { open.ready = 0 }
    } else if applied != nil {
      return nil
    }
    return open.ready + open.held > 0 ? open : nil
  }

  private func file(in home: Home) -> String? {
    ["oneriler.xlsx", "oneriler.csv"].map { "\(home.outbox)/\(outputs)/\($0)" }.first { FileStamp($0) != nil }
  }
}

/// Counts the rows of a proposal's file whose units are as they were.
private struct OpenRows: TableHandler {
  let changed: Set<DetsisNo>
  private(set) var ready = 0
  private(set) var held = 0
  private var header: TableHeader?

  init(changed: Set<DetsisNo>) { self.changed = changed }

  mutating func begin(_ header: TableHeader) { self.header = header }

  mutating func row(_ row: borrowing TableRow) {
    guard let header else { return }
    let request = row.request(header)
    if let unit = DetsisNo(request[.unitDetsisNo].text), changed.contains(unit) { return }
    if request[.hold].isEmpty { ready += 1 } else { held += 1 }
  }
}
