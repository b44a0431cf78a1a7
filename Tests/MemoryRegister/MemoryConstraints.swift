import Domain
import Register

/// What a register never holds, whatever is written: the schema's word, in Swift.
enum MemoryConstraints {
  /// Of these columns no two rows have the same values, among those where none of them is null and `condition` holds.
  private struct Unique {
    var table: String
    var columns: [String]
    var condition: @Sendable (RegisterRow) -> Bool = { _ in true }
  }

  private static let unique: [Unique] = [
    Unique(table: "form", columns: ["run", "ordinal", "part"]), Unique(table: "form", columns: ["takes"]),
    Unique(table: "journal", columns: ["reverses"]), Unique(table: "record", columns: ["reverses"]),
    Unique(table: "manager_journal", columns: ["reverses"]),
    Unique(table: "authorisation", columns: ["unit", "role", "national_id"]) { $0["until"] == .null },
    Unique(table: "batch", columns: ["run"]), Unique(table: "manager", columns: ["code"]),
    Unique(table: "appointment", columns: ["unit"]) { isOpen($0) && $0["type"] == .int(3) },
    Unique(table: "appointment", columns: ["unit"]) { isOpen($0) && $0["type"] != .int(3) },
    Unique(table: "plan", columns: ["digest"]), Unique(table: "plan_application", columns: ["plan"]),
    Unique(table: "plan_application", columns: ["run"]), Unique(table: "consent", columns: ["agrees"]),
    Unique(table: "undo", columns: ["run"]), Unique(table: "answer", columns: ["message_id"]),
  ]

  private static func isOpen(_ row: RegisterRow) -> Bool { row["until"] == .null && row["ended"] == .null }

  /// What the columns name has to be there; where one of them is null, nothing is named.
  private static let references: [(table: String, columns: [String], to: String)] = [
    ("run_item", ["run"], "run"), ("form", ["run", "ordinal"], "run_item"), ("mail", ["run", "ordinal"], "run_item"),
    ("kept_item", ["run", "ordinal"], "run_item"), ("kept_item", ["form"], "form"), ("mail_form", ["form"], "form"),
    ("form_row", ["form"], "form"), ("finding", ["form"], "form"), ("journal", ["form", "row"], "form_row"),
    ("journal", ["run"], "run"), ("journal", ["unit"], "unit"), ("journal", ["undo"], "undo"),
    ("authorisation", ["unit"], "unit"), ("manager_journal", ["batch"], "batch"),
    ("manager_journal", ["undo"], "undo"), ("tie", ["unit"], "unit"), ("tie", ["deputy"], "unit"),
    ("older_name", ["unit"], "unit"), ("registered_institution", ["no"], "unit"),
    ("unit_change", ["import"], "unit_import"), ("unit_change", ["no"], "unit"),
    ("decision", ["institution"], "unit"), ("decision", ["form"], "form"), ("plan_application", ["plan"], "plan"),
    ("plan_application", ["run"], "run"), ("consent", ["agrees"], "consent"), ("undo", ["run"], "run"),
    ("undo_row", ["undo"], "undo"), ("record", ["unit"], "unit"), ("record", ["undo"], "undo"),
    ("record", ["form"], "form"),
    ("answer", ["run", "ordinal"], "mail"),
  ]

  /// Throws `constraint`.
  static func check(inserting row: RegisterRow, into table: RegisterTable, of state: MemoryState) throws {
    for rule in unique where rule.table == table.name && rule.condition(row) {
      let values = rule.columns.map { row[$0] }
      guard !values.contains(.null) else { continue }
      let isTaken = state.rows(table.name).contains { other in
        rule.condition(other) && rule.columns.map { other[$0] } == values
      }
      if isTaken { throw RegistryError.constraint("UNIQUE constraint failed: \(table.name)") }
    }
    for reference in references where reference.table == table.name {
      let key = reference.columns.map { row[$0] }
      if !key.contains(.null), state.table(reference.to)[key] == nil {
        throw RegistryError.constraint("FOREIGN KEY constraint failed")
      }
    }
    try checkOrder(of: row, in: table, state)
  }

  /// What has to have happened before a row comes.
  private static func checkOrder(of row: RegisterRow, in table: RegisterTable, _ state: MemoryState) throws {
    switch table.name {
    case "run":
      let isOpen = state.rows("run").contains { $0["finished_at"] == .null }
      if row["finished_at"] == .null, isOpen { throw RegistryError.constraint("another run is open") }
    case "run_item":
      guard let run = state.table("run")[[row["run"]]], RegisterRow(known("run"), run)["finished_at"] == .null else {
        throw RegistryError.constraint("only an open run takes files")
      }
    case "decision":
      guard let form = row.int("form") else { return }
      let isTaken = state.rows("form").contains { $0["takes"] == .int(form) }
      guard state.row("form", .int(form))?.text("status") == FormStatus.held.rawValue, !isTaken else {
        throw RegistryError.constraint("the form does not wait for a decision")
      }
    case "form":
      guard let taken = row.int("takes") else { return }
      guard state.table("kept_item")[[row["run"], row["ordinal"], .int(taken)]] != nil,
        state.row("form", .int(taken))?.text("status") == FormStatus.held.rawValue
      else { throw RegistryError.constraint("the form was not held, or not taken up by this run") }
    case "answer":
      let isSilent = row.text("kind") == "none"
      guard isSilent == (row["silence"] != .null), isSilent == (row["message_id"] == .null) else {
        throw RegistryError.constraint("CHECK constraint failed: answer")
      }
    default: break
    }
  }

  private static func known(_ name: String) -> RegisterTable {
    RegisterTable.all.first { $0.name == name } ?? RegisterTable(name, key: "", "")
  }

  /// Throws `constraint` for a change that the table does not allow.
  static func check(
    changing row: RegisterRow, in table: RegisterTable, to changes: [(column: String, value: Value)]
  ) throws {
    func new(_ column: String) -> Value { changes.last { $0.column == column }?.value ?? row[column] }
    switch table.name {
    case "answer" where ["none", "sent", "refused"].contains(row.text("state")):
      throw RegistryError.constraint("an answer is sent once")
    case "appointment":
      guard case .int(let ended) = new("ended") else { return }
      if let until = row.int("until"), ended > until {
        throw RegistryError.constraint("CHECK constraint failed: appointment")
      }
      if ended < row.int("start") ?? .min { throw RegistryError.constraint("CHECK constraint failed: appointment") }
    case "authorisation":
      if case .int(let until) = new("until"), until < row.int("since") ?? .min {
        throw RegistryError.constraint("CHECK constraint failed: authorisation")
      }
    default: break
    }
  }

  /// Parents may come behind their children within one transaction.
  static func checkAtTheEnd(of state: MemoryState) throws {
    for unit in state.rows("unit") where unit["parent"] != .null && state.table("unit")[[unit["parent"]]] == nil {
      throw RegistryError.constraint("FOREIGN KEY constraint failed")
    }
  }
}
