import Domain

/// The rules of managers once more, in the plainest way: time is a row of ticks, and what counts is who sits where at
/// each of them. It shares no code with `Rules` or `Registry`.
struct ManagerModel {
  struct Record {
    var unit: Int
    var person: Int
    var type: AppointmentType
    var start: Int
    var planned: Int?
    var registered: Int
    /// What was registered of its end, one after the other.
    var endings: [(end: Int, registered: Int)] = []

    var ended: Int? { endings.last?.end }
    var end: Int { ended ?? planned ?? ManagerModel.never }
    var ticks: Set<Int> { ticks(saidAt: ManagerModel.never) }
    var isProxy: Bool { type == .doluKadroyaVekaleten }

    /// Whether nobody sits there any more from a tick on.
    func isOver(at tick: Int) -> Bool { end <= tick || end <= start }

    /// When the person sits there by what the register says of it at a tick: nothing before it is registered.
    func ticks(saidAt tick: Int) -> Set<Int> {
      let end = endings.last { $0.registered <= tick }?.end ?? planned ?? ManagerModel.never
      return registered <= tick && start < end ? Set(start..<Swift.min(end, ManagerModel.never)) : []
    }
  }

  struct Row {
    var isEnding: Bool
    var unit: Int
    var person: Int
    var type: AppointmentType
    var start: Int
    var end: Int?
  }

  /// Later than everything.
  static let never = 64

  private(set) var records: [Record] = []

  /// The same of one unit by itself, which is sooner asked: no unit's records have a say in another's.
  func only(_ unit: Int) -> ManagerModel {
    var model = ManagerModel()
    model.records = records.filter { $0.unit == unit }
    return model
  }

  /// Who may sign for a unit at a tick, by what the register says at `known`: those who sit there by it, and of whom it
  /// said so at the time.
  func signing(_ unit: Int, at tick: Int, knownAt known: Int = never) -> Set<Int> {
    sitting(unit, at: tick, saidAt: known).intersection(sitting(unit, at: tick, saidAt: Swift.min(tick, known)))
  }

  private func sitting(_ unit: Int, at tick: Int, saidAt known: Int) -> Set<Int> {
    Set(records.filter { $0.unit == unit && $0.ticks(saidAt: known).contains(tick) }.map(\.person))
  }

  /// Whether each row was accepted; time runs, and at each tick it is the turn of those rows whose moment it is.
  mutating func apply(_ rows: [Row], registeredAt now: Int) -> [Bool] {
    var accepted = [Bool](repeating: false, count: rows.count)
    var done = Set<[Int]>()
    let before = records.count
    for tick in 0...Self.never {
      let due = rows.indices.filter { (rows[$0].isEnding ? rows[$0].end : rows[$0].start) == tick }
      var open = [Int]()
      for index in due where rows[index].isEnding {
        if done.contains(Self.key(rows[index])) { continue }
        if end(rows[index], now) {
          accepted[index] = true
          done.insert(Self.key(rows[index]))
        } else {
          open.append(index)
        }
      }
      let beginning = due.filter { !rows[$0].isEnding }
      let isProxy = { rows[$0].type == .doluKadroyaVekaleten }
      for index in beginning.filter({ !isProxy($0) }) + beginning.filter(isProxy) {
        guard !done.contains(Self.key(rows[index])) else { continue }
        accepted[index] = isKnown(rows[index], before) || appoint(rows[index], now)
        if accepted[index] { done.insert(Self.key(rows[index])) }
      }
      for index in open where !done.contains(Self.key(rows[index])) {
        accepted[index] = end(rows[index], now)
        if accepted[index] { done.insert(Self.key(rows[index])) }
      }
    }
    // What was in the way may be gone by now.
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      let waiting = rows.indices.filter { !rows[$0].isEnding && !accepted[$0] }.sorted { a, b in
        let proxies = [a, b].map { rows[$0].type == .doluKadroyaVekaleten ? 1 : 0 }
        return (rows[a].start, proxies[0], a) < (rows[b].start, proxies[1], b)
      }
      for index in waiting where !done.contains(Self.key(rows[index])) && appoint(rows[index], now) {
        accepted[index] = true
        done.insert(Self.key(rows[index]))
        hasChanged = true
      }
    }
    return accepted
  }

  private static func key(_ row: Row) -> [Int] {
    [
      row.isEnding ? 1 : 0, row.unit, row.person, AppointmentType.allCases.firstIndex(of: row.type) ?? 0,
      row.isEnding ? row.end ?? never : row.start,
    ]
  }

  private mutating func appoint(_ row: Row, _ now: Int) -> Bool {
    let new = Record(
      unit: row.unit, person: row.person, type: row.type, start: row.start, planned: row.end, registered: now)
    let others = records.filter { $0.unit == row.unit }
    if new.isProxy {
      // Somebody else has to sit there in their own right when the proxy comes, and today if the proxy is there today.
      for tick in Set([row.start] + (new.ticks.contains(now) ? [now] : [])) {
        guard let incumbent = others.first(where: { !$0.isProxy && $0.ticks.contains(tick) }),
          incumbent.type == .asaleten, incumbent.person != row.person
        else { return false }
      }
    }
    for other in others where !other.ticks.isDisjoint(with: new.ticks) {
      // One seat, one holder.
      if other.isProxy == new.isProxy { return false }
      // Nobody sits on both.
      if other.person == new.person, new.isProxy || new.type == .asaleten { return false }
      // A stand-in does not come beside a proxy who is still there.
      if !new.isProxy, new.type != .asaleten, !other.isOver(at: now) { return false }
    }
    records.append(new)
    return true
  }

  /// Whether an earlier batch made just this appointment, and nobody ended it: it is taken as done then.
  private func isKnown(_ row: Row, _ before: Int) -> Bool {
    records.prefix(before).contains {
      $0.unit == row.unit && $0.person == row.person && $0.type == row.type && $0.start == row.start
        && $0.planned == row.end && $0.ended == nil
    }
  }

  private mutating func end(_ row: Row, _ now: Int) -> Bool {
    guard let end = row.end, let index = meant(row, now) else { return false }
    records[index].endings.append((end, now))
    return true
  }

  /// The record that an ending means, where it may end it: once, or earlier than was said while that is still to come.
  private func meant(_ row: Row, _ now: Int) -> Int? {
    guard let end = row.end else { return nil }
    var candidates = records.indices.filter {
      records[$0].unit == row.unit && records[$0].person == row.person && records[$0].type == row.type
        && (records[$0].ended == nil || !records[$0].isOver(at: now) && end < records[$0].end)
    }
    if candidates.count > 1 {
      let fitting = candidates.filter { records[$0].start <= end && end <= records[$0].planned ?? Self.never }
      if !fitting.isEmpty { candidates = fitting }
    }
    guard candidates.count == 1, let index = candidates.first else { return nil }
    return records[index].start <= end && end <= records[index].planned ?? Self.never ? index : nil
  }
}
