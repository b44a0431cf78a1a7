import Domain

/// A batch while it is decided on, unit by unit.
struct BatchSession {
  let rows: [CheckedManagerRow]
  /// Nil on a trial.
  let header: TableHeader?
  let now: Moment
  /// The first rule that refuses each row.
  var rules: [FindingCode?]
  private var effects: [BatchEffect]
  var findings: [[Finding]]
  private var changes: [(event: Event, change: ManagerChange)] = []
  /// The units of the rows that are refused though sound, so that they go back with all their columns.
  var unitNames: [Int: String] = [:]

  /// A row's place in time.
  struct Event {
    var row: Int
    var unit: DetsisNo
    var moment: Moment
    /// 0 for endings, 1 for principals, 2 for proxies, 3 for endings of what began at the same moment.
    var rank: Int

    func precedes(_ other: Event) -> Bool {
      (moment.secondsSince1970, rank, row) < (other.moment.secondsSince1970, other.rank, other.row)
    }
  }

  /// What must be the same for two rows to ask for the same thing.
  private struct Request: Hashable {
    var action: ManagerAction
    var person: TCKimlikNo
    var type: AppointmentType?
    var moment: Moment
  }

  init(rows: [CheckedManagerRow], header: TableHeader?, now: Moment) {
    self.rows = rows
    self.header = header
    self.now = now
    rules = [FindingCode?](repeating: nil, count: rows.count)
    effects = [BatchEffect](repeating: .refused, count: rows.count)
    findings = rows.map(\.findings)
  }

  /// Whether only the rules are asked for that refuse rows.
  var isTrial: Bool { header == nil }

  var hasError: Bool { findings.contains { $0.contains { $0.severity == .error } } }

  mutating func decide(in registry: some ManagerView) throws {
    let events = rows.indices.compactMap { event(of: $0) }.sorted { a, b in
      a.unit == b.unit ? a.precedes(b) : a.unit < b.unit
    }
    var start = 0
    while start < events.count {
      let end = events[start...].firstIndex { $0.unit != events[start].unit } ?? events.count
      try decide(events[start..<end], in: registry)
      start = end
    }
    changes.sort { $0.event.precedes($1.event) }
  }

  private func event(of row: Int) -> Event? {
    switch rows[row].content {
    case .appointment(let appointment):
      Event(
        row: row, unit: appointment.unit, moment: appointment.start, rank: appointment.type.seat == .proxy ? 2 : 1)
    case .ending(let ending): Event(row: row, unit: ending.unit, moment: ending.end, rank: 0)
    case .tie, .faulty: nil
    }
  }

  // MARK: - One unit

  private mutating func decide(_ events: ArraySlice<Event>, in registry: some ManagerView) throws {
    guard let unit = events.first?.unit else { return }
    guard events.count <= BatchCheck.mostRowsOfUnit else { return refuse(events) }
    var office = UnitOffice(try registry.terms(in: unit))
    var done = [Request: Int]()
    var ended = [(row: Int, time: Moment)]()
    var deferred = [Event]()
    for (index, event) in zip(events.indices, events) {
      switch rows[event.row].content {
      case .ending(let ending):
        if (try? office.term(endedBy: ending, registeredAt: now)) == nil {
          deferred.append(event)
        } else {
          try decide(ending, event, &office, &done, &ended, in: registry)
        }
      case .appointment(let appointment): try decide(appointment, event, &office, &done, in: registry)
      case .tie, .faulty: break
      }
      guard index + 1 == events.endIndex || events[index + 1].moment != event.moment else { continue }
      for var late in deferred {
        guard case .ending(let ending) = rows[late.row].content else { continue }
        late.rank = 3
        try decide(ending, late, &office, &done, &ended, in: registry)
      }
      deferred.removeAll()
    }
    try retry(events, &office, &done, in: registry)
    for (row, time) in ended where !isTrial {
      guard let proxy = office.proxyLeftAlone(after: time) else { continue }
      add(.proxyWithoutIncumbent(holder: try holder(of: proxy, in: registry)), on: .unitDetsisNo, row)
    }
  }

  /// Tries refused appointments again once the whole batch is known: what stood in the way may be ended by a row of a
  /// later moment, as it would be for a second batch.
  private mutating func retry(
    _ events: ArraySlice<Event>, _ office: inout UnitOffice, _ done: inout [Request: Int], in registry: some ManagerView
  ) throws {
    var waiting = events.filter { event in
      guard case .appointment = rows[event.row].content else { return false }
      return effects[event.row] == .refused && rules[event.row] != .rowDuplicate
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      var refused = [Event]()
      for var event in waiting {
        guard case .appointment(let appointment) = rows[event.row].content else { continue }
        let original = event
        event.moment = Moment(secondsSince1970: .max)
        findings[event.row] = rows[event.row].findings
        rules[event.row] = nil
        unitNames[event.row] = nil
        try decide(appointment, event, &office, &done, in: registry)
        if effects[event.row] == .refused { refused.append(original) } else { hasChanged = true }
      }
      waiting = refused
    }
  }

  private mutating func decide(
    _ appointment: Appointment, _ event: Event, _ office: inout UnitOffice, _ done: inout [Request: Int],
    in registry: some ManagerView
  ) throws {
    let row = event.row
    let request = Request(
      action: .appoint, person: appointment.person, type: appointment.type, moment: appointment.start)
    if isDuplicate(request, row, &done) { return }
    if try isRegistered(appointment, in: office, registry) {
      effects[row] = .unchanged
      return add(.alreadyAppointed, row)
    }
    if let objection = office.objection(to: appointment, registeredAt: now) {
      try object(objection, to: row, in: registry)
      done[request] = nil
      return
    }
    try noteName(appointment, row, in: registry)
    noteDelay(since: appointment.start, on: .start, row)
    noteDatesAhead(appointment, row)
    office.add(
      Term(
        .row(row), person: appointment.person, type: appointment.type, start: appointment.start,
        plannedEnd: appointment.end))
    effects[row] = .appointed
    changes.append((event, ManagerChange(row: row, kind: .appoint(appointment))))
  }

  private mutating func decide(
    _ ending: Ending, _ event: Event, _ office: inout UnitOffice, _ done: inout [Request: Int],
    _ ended: inout [(row: Int, time: Moment)], in registry: some ManagerView
  ) throws {
    let row = event.row
    let request = Request(action: .end, person: ending.person, type: ending.type, moment: ending.end)
    if isDuplicate(request, row, &done) { return }
    do throws(UnitOffice.Objection) {
      let index = try office.term(endedBy: ending, registeredAt: now)
      let term = office.terms[index]
      office.end(index, at: ending.end)
      effects[row] = .ended
      if term.type == .asaleten { ended.append((row, ending.end)) }
      changes.append((event, ManagerChange(row: row, kind: .end(term.origin, unit: ending.unit, at: ending.end))))
    } catch {
      done[request] = nil
      return try object(error, to: row, in: registry)
    }
    noteDelay(since: ending.end, on: .end, row)
    noteFarOff(ending.end, on: .end, row)
  }

  /// Whether an earlier row asked for the same and got it; the row is remembered otherwise.
  private mutating func isDuplicate(_ request: Request, _ row: Int, _ done: inout [Request: Int]) -> Bool {
    guard let first = done[request] else {
      done[request] = row
      return false
    }
    rules[row] = .rowDuplicate
    add(.rowDuplicate(row: rows[first].rowNumber), row)
    return true
  }

  /// Whether the registry has just this appointment, standing.
  private func isRegistered(
    _ appointment: Appointment, in office: UnitOffice, _ registry: some ManagerView
  ) throws -> Bool {
    for term in office.terms {
      guard case .registered(let id) = term.origin, term.ended == nil, term.person == appointment.person,
        term.type == appointment.type, term.start == appointment.start
      else { continue }
      if try registry.appointment(id) == appointment { return true }
    }
    return false
  }

  // MARK: - The plan

  func plan(file: String, tableFindings: [Finding], isRefused: Bool) -> BatchPlan {
    let outcomes = rows.indices.map { index in
      BatchRow(
        rowNumber: rows[index].rowNumber, content: rows[index].content,
        effect: isRefused ? .refused : effects[index], unitName: unitNames[index],
        hold: rows[index].hold)
    }
    let accepted = outcomes.count(where: \.isAccepted)
    let isWhole = accepted == rows.count && tableFindings.isEmpty
    let outcome = BatchOutcome(
      file: file, sheet: header?.sheet, status: accepted == 0 ? .refused : isWhole ? .accepted : .partial,
      rows: outcomes, findings: tableFindings + findings.flatMap { $0 })
    return BatchPlan(outcome: outcome, changes: isRefused ? [] : changes.map(\.change))
  }
}
