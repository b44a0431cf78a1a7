import Domain
import Files
import Intake
import Messages
import Settings
import SpreadsheetReader

extension Trouble {
  /// The same trouble about a file or, where the file is known as something else than what is taken there, what it is.
  package func placed(_ path: String, in wanted: DropPlace, _ settings: Settings) -> Trouble {
    switch self {
    case .unreadableInput, .notUnits, .noScope: break
    default: return self
    }
    let limits = ReaderLimits(.standard, settings)
    guard let file = try? InputFile(path, limit: limits.fileBytes, followsLinks: true) else { return self }
    let place = DropPlace.recognised(amongAll: file.bytes, limits: limits)
    if let place, place != wanted { return .misplaced(path: path, place) }
    if case .noScope = self, place == .roster, Self.isEmptyRoster(path, settings) { return .emptyRoster(path: path) }
    return self
  }

  private static func isEmptyRoster(_ path: String, _ settings: Settings) -> Bool {
    var rows = RowProbe()
    guard let input = try? RosterInput(named: path), let end = try? RosterTable.read(input, settings, into: &rows)
    else { return false }
    return end.header != nil && !rows.isThere
  }
}

/// Whether a table has any row.
private struct RowProbe: TableHandler {
  private(set) var isThere = false

  mutating func begin(_ header: TableHeader) {}
  mutating func row(_ row: borrowing TableRow) { isThere = true }
}
