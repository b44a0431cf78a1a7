import Domain
import Register
import SheetModel

extension MemoryReading {
  // MARK: - Runs

  func openRun() throws -> RunRecord? { try state.rows("run", where: "finished_at", is: .null).first.map(runRecord) }

  func run(_ id: String) throws -> RunRecord? { try state.row("run", .text(id)).map(runRecord) }

  private func runRecord(_ row: RegisterRow) throws -> RunRecord {
    let id = try row.needed("id")
    return RunRecord(
      id: id, startedAt: try row.needed(row.moment("started_at")),
      language: try row.needed(Language(rawValue: row.needed("language"))),
      policy: try row.needed(Policy(rawValue: row.needed("policy"))), again: row.flag("again"),
      justification: row.text("justification").flatMap { Justification($0) }, finishedAt: row.moment("finished_at"),
      files: state.rows("run_item", where: "run", is: .text(id)).count)
  }

  func newestFinishedRun() throws -> RunRecord? {
    try state.rows("run").filter { $0["finished_at"] != .null }.map(runRecord)
      .max { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
  }

  func runNames() throws -> [String] {
    let names =
      state.rows("run").compactMap { $0.text("id") }
      + ["batch", "undo"].flatMap { table in
        state.rows(table).compactMap { $0.text("run") }
      }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func nextRun(on day: String, isTaken: (String) -> Bool) throws -> String {
    let names =
      state.rows("run").compactMap { $0.text("id") }
      + ["batch", "record"].flatMap { table in
        state.rows(table).compactMap { $0.text("run") }
      }
    var number = (names.filter { $0.hasPrefix(day + "-") }.compactMap { Int($0.dropFirst(11)) }.max() ?? 0) + 1
    func name() -> String { "\(day)-\(String(repeating: "0", count: max(0, 3 - String(number).count)))\(number)" }
    while isTaken(name()) { number += 1 }
    return name()
  }

  func newestEntryTime() throws -> Moment? {
    ["journal", "manager_journal", "record"].compactMap { state.rows($0).last?.moment("at") }.max()
  }

  func items(of run: String, in itemState: RunItem.State?) throws -> [RunItem] {
    let items = try state.rows("run_item", where: "run", is: .text(run)).map { row in
      let ordinal = try row.needed(row.number("ordinal"))
      let progress = state.progress[MemoryState.Item(run: run, ordinal: ordinal)]
      return RunItem(ordinal: ordinal, file: try row.needed("file"), state: progress ?? .waiting)
    }
    return items.filter { itemState == nil || $0.state == itemState }
  }

  func summary(of run: String) throws -> RunSummary {
    var summary = RunSummary()
    try forEachForm(run: run) { summary.count($0.outcome) }
    summary.mails = try mailSummary(of: run)
    return summary
  }

  func forEachInstitution(of run: String, _ body: (InstitutionSummary) throws -> Void) throws {
    var found: [Int64: InstitutionSummary] = [:]
    for row in state.rows("form", where: "run", is: .text(run)) {
      let institution = row.unit("institution")
      let known = try institution.flatMap { try unit($0)?.name }
      let number = row.int("institution") ?? 0
      var summary = found[number] ?? InstitutionSummary(no: institution, name: known, counts: RunSummary())
      summary.counts.count(try recorded(row).outcome)
      if known == nil, institution != nil, let name = row.text("institution_name") {
        summary.name = max(summary.name ?? "", name)
      }
      found[number] = summary
    }
    func order(_ item: (key: Int64, value: InstitutionSummary)) -> (Int, Int, Int, Int, Int, Int64) {
      let counts = item.value.counts
      return (-counts.rowsRefused, -counts.refused, -counts.held, -counts.partial, -counts.accepted, item.key)
    }
    for item in found.sorted(by: { order($0) < order($1) }) { try body(item.value) }
  }

  func findings(ofDays count: Int, upTo moment: Moment) throws -> [DayFindings] {
    var days = DayFindings.days(count, upTo: moment)
    for place in days.indices {
      for run in state.rows("run").compactMap({ $0.text("id") }) where run.hasPrefix(days[place].noon.isoDay) {
        try forEachForm(run: run) { form in
          for finding in form.outcome.findings { days[place].counts[finding.severity, default: 0] += 1 }
        }
      }
    }
    return days
  }

  // MARK: - Forms

  func forEachForm(run: String, _ body: (RecordedForm) throws -> Void) throws {
    for row in state.rows("form", where: "run", is: .text(run)) { try body(try recorded(row)) }
  }

  func form(_ id: FormID) throws -> RecordedForm? { try state.row("form", Value(id)).map(recorded) }

  func hasForm(_ number: Int64) throws -> Bool { state.row("form", .int(number)) != nil }

  func number(ofFormIn outputs: String, run: String) throws -> Int64 {
    let row = state.rows("form", where: "run", is: .text(run)).first { $0.text("outputs") == outputs }
    guard let number = row?.int("id") else { throw RegistryError.notFound(.form) }
    return number
  }

  private func recorded(_ row: RegisterRow) throws -> RecordedForm {
    let mail = state.row("mail_form", row["id"])
    let item = state.row("run_item", row["run"], row["ordinal"])
    var outcome = FormOutcome(
      file: try row.needed("file"), sheet: row.text("sheet"),
      status: try row.needed(FormStatus(rawValue: row.needed("status"))),
      institutionDetsisNo: row.text("institution_no"), institutionName: row.text("institution_name"),
      rows: try state.rows("form_row", where: "form", is: row["id"]).map(Self.rowOutcome),
      findings: try state.rows("finding", where: "form", is: row["id"]).map(Self.finding),
      outputs: row.text("outputs"), mail: mail == nil ? nil : item?.text("file"))
    outcome.rowsNotJudged = row.number("rows_not_judged") ?? 0
    return RecordedForm(
      id: FormID(number: try row.needed(row.int("id"))), run: try row.needed("run"),
      ordinal: try row.needed(row.number("ordinal")), part: try row.needed(row.number("part")),
      sha256: try row.needed("sha256"), processedAt: try row.needed(row.moment("processed_at")),
      attachment: mail?.number("attachment"), outcome: outcome.placed)
  }

  private static func rowOutcome(_ row: RegisterRow) throws -> RowOutcome {
    let columns = [
      "v_row_number", "v_operation", "v_unit", "v_unit_name", "v_national_id", "v_full_name", "v_work_phone",
      "v_mobile_phone", "v_email",
    ]
    var values: [Field: String] = [:]
    for (field, column) in zip(Field.columns, columns) { values[field] = row.text(column) }
    return RowOutcome(
      position: try row.needed(row.number("position")), rowNumber: try row.needed(row.number("row_number")),
      operation: row.text("operation").flatMap { FormOperation(rawValue: $0) }, values: values,
      effect: try row.needed(RowEffect(rawValue: row.needed("effect"))), justification: row.text("justification"))
  }

  static func finding(_ row: RegisterRow) throws -> Finding {
    let code = try row.needed(FindingCode(rawValue: row.needed("code")))
    let (kind, severity) = try FindingDetails.parse(row.needed("details"), of: code)
    return Finding(
      kind, cell: row.text("cell").flatMap { CellReference($0) }, rowNumber: row.number("row_number"),
      field: row.text("field").flatMap { Field(rawValue: $0) }, value: row.text("value"),
      suggestion: row.text("suggestion"), severity: severity)
  }

  func forEachPublishedFolder(_ body: (String) throws -> Void) throws {
    for row in state.rows("form") {
      let item = MemoryState.Item(run: try row.needed("run"), ordinal: try row.needed(row.number("ordinal")))
      if state.progress[item] == .published, let outputs = row.text("outputs") { try body(outputs) }
    }
    for row in state.rows("batch") + state.rows("undo") {
      if let outputs = row.text("outputs"), !outputs.isEmpty { try body(outputs) }
    }
  }

  // MARK: - What the rules ask

  func acceptedRow(
    inRun run: String, _ operation: FormOperation, person: TCKimlikNo, unit: DetsisNo
  ) throws -> EarlierRow? {
    for row in state.rows("form_row") {
      guard row["person"] == Value(person), row["unit"] == Value(unit), row.text("operation") == operation.rawValue,
        row.text("effect") != RowEffect.refused.rawValue, let form = state.row("form", row["form"]),
        form.text("run") == run
      else { continue }
      return EarlierRow(file: try form.needed("file"), rowNumber: try row.needed(row.number("row_number")))
    }
    return nil
  }

  func hasRow(numbered number: Int, of institution: DetsisNo, since: Moment, orInRun run: String?) throws -> Bool {
    state.rows("form_row", where: "institution", is: Value(institution)).contains { row in
      guard row.number("row_number") == number else { return false }
      if let time = row.moment("processed_at"), time >= since { return true }
      return run != nil && state.row("form", row["form"])?.text("run") == run
    }
  }

  func processed(sha256: String, besidesMail mail: String?) throws -> EarlierForm? {
    let known = try state.rows("form", where: "sha256", is: .text(sha256)).filter { row in
      if let received = state.row("mail", row["run"], row["ordinal"]) {
        if !received.flag("believed") || mail != nil && received.text("sha256") == mail { return false }
      }
      let isCopy = state.rows("finding", where: "form", is: row["id"]).contains { $0.text("code") == "form-duplicate" }
      let isHeld = row.text("status") == FormStatus.held.rawValue
      return try !isCopy && !(isHeld && isSettled(row))
    }
    func rank(_ row: RegisterRow) -> (Int, Int, Int64) {
      let status = row.text("status").flatMap { FormStatus(rawValue: $0) }
      let isApplied = status == .accepted || status == .partial
      return (isApplied ? 0 : 1, status == .held ? 1 : 0, row.int("id") ?? 0)
    }
    guard let first = known.min(by: { rank($0) < rank($1) }) else { return nil }
    let same = known.filter { $0["run"] == first["run"] && $0["ordinal"] == first["ordinal"] }
    var form = EarlierForm(
      file: try first.needed("file"), run: try first.needed("run"),
      processedAt: try first.needed(first.moment("processed_at")), outputs: first.text("outputs") ?? "")
    let undone = undoneRows()
    if undone.contains(where: { $0.form == first.int("id") }) {
      form.isUndone = isUndone(first, undone)
    } else {
      form.status = Self.status(of: same.compactMap { $0.text("status").flatMap { FormStatus(rawValue: $0) } })
    }
    if form.status == .refused || form.status == .partial {
      let forms = Set(sameFile(first).map { $0["id"] })
      form.reasons = Finding.EarlierReason.of(
        try state.rows("finding").filter { forms.contains($0["form"]) }.map(Self.finding).map {
          (code: $0.code, severity: $0.severity, cell: $0.cell)
        })
    }
    return form
  }

  /// The forms of the same file in the same place of the run.
  private func sameFile(_ form: RegisterRow) -> [RegisterRow] {
    state.rows("form", where: "sha256", is: form["sha256"]).filter {
      $0["run"] == form["run"] && $0["ordinal"] == form["ordinal"]
    }
  }

  private static func status(of forms: [FormStatus]) -> FormStatus {
    guard forms.contains(where: { $0 == .accepted || $0 == .partial }) else {
      return forms.contains(.held) ? .held : .refused
    }
    return Set(forms).count == 1 ? forms[0] : .partial
  }

  private func isUndone(_ form: RegisterRow, _ undone: [(form: Int64, row: Int64)]) -> Bool {
    let forms = Set(sameFile(form).map { $0["id"] })
    return state.rows("journal").allSatisfy { entry in
      guard forms.contains(entry["form"]), entry["reverses"] == .null else { return true }
      return undone.contains { $0.form == entry.int("form") && $0.row == entry.int("row") }
    }
  }

  /// The rows of forms that are undone as things stand.
  func undoneRows() -> [(form: Int64, row: Int64)] {
    state.rows("journal").compactMap { entry in
      guard entry["reverses"] == .null, !stands(entry, in: "journal"), let form = entry.int("form"),
        let row = entry.int("row")
      else { return nil }
      return (form, row)
    }
  }
}
