import Domain
import Register
import Rules

/// Undoes entry by entry, the newest first, each as far as nothing came later and no rule forbids it.
struct UndoSession {
  private let store: any RegisterTransaction
  private let register: UndoRegister
  private let now: Moment

  init(_ store: any RegisterTransaction, _ register: UndoRegister, now: Moment) {
    (self.store, self.register, self.now) = (store, register, now)
  }

  /// `entries`: what `undoEntries` gave. A person's added record stays; details follow the authority of their row.
  func undo(_ entries: [LogEntry]) throws -> [UndoneRow] {
    let changes = entries.filter { $0.kind == .personChanged }
    let details = Dictionary(changes.map { (RowKey($0), $0) }) { first, _ in first }
    let ended = try endedTogether(entries)
    var rows: [UndoneRow] = []
    for entry in Self.rows(of: entries) {
      guard ![.appointed, .ended].contains(entry.kind) || !ended.contains(entry.number) else {
        rows.append(UndoneRow(entry: entry, effect: .kept, obstacle: .beganAndEnded))
        continue
      }
      var row = try undo(entry)
      if let changed = details[RowKey(entry)] { try restore(changed, for: &row) }
      rows.append(row)
    }
    try retry(&rows)
    for row in rows { try register.record(row) }
    return rows
  }

  /// The numbers of the appointments and endings among them that belong together: undone one by one, the ending's reversal
  /// would give an authority that nobody had before.
  private func endedTogether(_ entries: [LogEntry]) throws -> Set<Int64> {
    let appointments = Set(entries.filter { $0.kind == .appointed }.map(\.number))
    var together = Set<Int64>()
    for entry in entries where entry.kind == .ended {
      guard let id = try store.appointmentEnded(by: entry.number), appointments.contains(id.number) else { continue }
      together.formUnion([id.number, entry.number])
    }
    return together
  }

  /// What is left undone of entries that were all reversed before; nil where something is left to do.
  static func doneBefore(_ entries: [LogEntry], in store: any RegisterReading) throws -> [UndoneRow]? {
    var rows: [UndoneRow] = []
    for entry in Self.rows(of: entries) {
      guard case .obstructed(let obstacle) = try store.undoState(of: entry) else { return nil }
      rows.append(UndoneRow(entry: entry, effect: .kept, obstacle: obstacle))
    }
    let isDone = rows.contains { if case .undoneAlready = $0.obstacle { true } else { false } }
    let isAll = rows.allSatisfy { row in
      switch row.obstacle {
      case .undoneAlready, .namesStayRemoved: true
      default: false
      }
    }
    return isDone && isAll ? rows : nil
  }

  /// A person's added record stays, and details follow their row's authority; where an institution had no older names,
  /// its first registration removed none.
  private static func rows(of entries: [LogEntry]) -> [LogEntry] {
    entries.filter { entry in
      switch entry.kind {
      case .personAdded, .personChanged: false
      case .namesRetired: entry.after[.names] != "0"
      case .granted, .revoked, .appointed, .ended, .tied, .recorded: true
      }
    }
  }

  /// The units whose authorities changed and that now have fewer than two persons.
  func findings(after rows: [UndoneRow]) throws -> [Finding] {
    let changed = rows.filter { $0.effect == .reversed && [.granted, .revoked].contains($0.entry.kind) }
    return try FormCheck.tooFewAuthorised(in: Set(changed.compactMap(\.entry.unit)).sorted(), of: store.view())
  }

  /// Tries again what a rule forbade: a proxy may need an incumbent that came back only behind it.
  private func retry(_ rows: inout [UndoneRow]) throws {
    var isProgress = true
    while isProgress {
      isProgress = false
      for index in rows.indices {
        guard case .rule = rows[index].obstacle else { continue }
        let again = try undo(rows[index].entry)
        guard again.effect == .reversed else { continue }
        rows[index] = again
        isProgress = true
      }
    }
  }

  /// A row of a form, in which one authority and the details of one person can change.
  private struct RowKey: Hashable {
    var form: Int64?
    var row: Int?

    init(_ entry: LogEntry) { (form, row) = (entry.source.form, entry.source.row) }
  }

  private func undo(_ entry: LogEntry) throws -> UndoneRow {
    switch try store.undoState(of: entry) {
    case .obstructed(let obstacle): return UndoneRow(entry: entry, effect: .kept, obstacle: obstacle)
    case .reversible(let tip):
      if let obstacle = try objection(to: entry, tip) {
        return UndoneRow(entry: entry, effect: .kept, obstacle: obstacle)
      }
      if let complaint = try register.reverse(tip, of: entry.kind) {
        return UndoneRow(entry: entry, effect: .failed, obstacle: .refused(complaint))
      }
      return UndoneRow(entry: entry, effect: .reversed)
    }
  }

  private func restore(_ change: LogEntry, for row: inout UndoneRow) throws {
    guard row.effect == .reversed else {
      row.detailsObstacle = row.obstacle
      return
    }
    switch try store.undoState(of: change) {
    case .obstructed(let obstacle): row.detailsObstacle = obstacle
    case .reversible(let tip):
      if let complaint = try register.reverse(tip, of: change.kind) {
        row.detailsObstacle = .refused(complaint)
      } else {
        row.restored = change.before
      }
    }
  }

  // MARK: - The rules

  /// What the rules have against the counter-entry; an entry's effect stands, so its kind tells what reverses it.
  private func objection(to entry: LogEntry, _ tip: Int64) throws -> UndoObstacle? {
    guard let no = entry.unit else { return nil }
    switch entry.kind {
    case .revoked: return try isActive(no) ? nil : .unitClosed
    case .ended:
      guard let restored = try store.appointmentRestored(byReversing: tip) else { return nil }
      guard try isActive(no) else { return .unitClosed }
      let others = try store.managerView().terms(in: no).filter { $0.origin != .registered(restored.id) }
      return UnitOffice(others).objection(toRestoring: restored.appointment, registeredAt: now).map { .rule($0.rule) }
    case .tied:
      guard let deputy = try store.formerDeputy(before: tip, of: no) else { return .noFormerDeputy }
      return try isActive(deputy) ? nil : .unitClosed
    case .personAdded, .personChanged, .granted, .namesRetired, .appointed, .recorded: return nil
    }
  }

  private func isActive(_ unit: DetsisNo) throws -> Bool { try store.managerView().unit(unit)?.isActive ?? false }
}
