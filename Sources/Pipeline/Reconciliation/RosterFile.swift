import Domain
import Intake
import Messages
import Register
import Rules
import Settings
import SpreadsheetReader

/// A roster as it was read: every row checked by itself.
struct RosterFile {
  private(set) var rows: [RosterRow] = []
  /// Nil for the web service's response, which has no columns.
  private(set) var header: TableHeader?
  /// What is wrong with the file as a whole: rows may be missing then.
  private(set) var problem: Finding?

  /// Throws `Trouble.unreadableInput` for what is no roster.
  init(_ input: RosterInput, settings: Settings, language: Language, in store: any RegisterReading) throws {
    if try input.isResponse() {
      try readResponse(input, language, store)
    } else {
      try readTable(input, settings, language, store)
    }
  }

  private mutating func readTable(
    _ input: RosterInput, _ settings: Settings, _ language: Language, _ store: any RegisterReading
  ) throws {
    var handler = RosterRows(check: ManagerRowCheck(settings: settings.form), view: store.managerView())
    let end = try RosterTable.read(input, settings, into: &handler)
    rows = handler.rows
    header = try RosterTable.header(of: end, input.path, language)
    problem = end.problem
  }

  private mutating func readResponse(_ input: RosterInput, _ language: Language, _ store: any RegisterReading) throws {
    let path = input.path
    let view = store.managerView()
    let check = ServiceRowCheck { try store.person(with: $0) }
    var pieces = input.pieces()
    var rows = [RosterRow]()
    let end = try ManagerResponseReader.read(
      nextChunk: { try pieces.next() },
      each: { manager in
        rows.append(
          try check.check(
            manager.values, ordinal: manager.ordinal, isActive: manager.isActive, fields: ServiceManager.fields,
            in: view))
      })
    self.rows = rows
    switch end {
    case .whole: break
    case .incomplete(let finding): problem = finding
    case .refused(let message):
      throw Trouble.unreadableInput(path: path, reason: "the service reports a failure: “\(message)”")
    case .notManagers:
      throw Trouble.unreadableInput(
        path: path, reason: FindingText.sentence(for: Finding(.tableNotRecognised(.none)), in: language))
    }
  }
}

/// Checks each row of a roster as it is read, so that only what it says is kept.
private struct RosterRows<View: UnitView>: TableHandler {
  let check: ManagerRowCheck
  let view: View
  private(set) var rows: [RosterRow] = []
  private var header: TableHeader?
  private var givesTitle = true

  init(check: ManagerRowCheck, view: View) {
    self.check = check
    self.view = view
  }

  mutating func begin(_ header: TableHeader) {
    self.header = header
    givesTitle = RosterTable.givesTitle(header)
  }

  mutating func row(_ row: borrowing TableRow) throws {
    guard let header else { return }
    let checked = try check.check(row.request(header), isShifted: row.isShifted, in: view)
    rows.append(RosterRow(checked, givesTitle: givesTitle))
  }
}
