import Domain
import Files
import Messages
import Register
import Registry

/// What the log tells: an entry of the journals, or a decision of the office.
public enum LogItem: Sendable {
  case entry(LogEntry)
  case decision(DecisionEntry)

  var time: Moment {
    switch self {
    case .entry(let entry): entry.time
    case .decision(let decision): decision.time
    }
  }
}

/// Reads the registry's journals: who, what, when, by which form.
public struct LogQueries: Sendable {
  private let home: Home
  private let registry: any RegisterStore

  public init(home: Home) throws {
    self.home = home
    registry = try Registry.existing(in: home)
  }

  /// The entries in the order of time, one at a time; `person` is a T.C. Kimlik No or a T.C. Yönetici Kodu.
  ///
  /// A daily run stands for the run over forms in it. Throws `Trouble.personUnknown`, `unitUnknown` and `runUnknown` for
  /// what names none.
  public func entries(
    form: Int?, person: String?, unit: String?, run: String?, limit: Int?, each: (LogEntry) throws -> Void
  ) throws {
    try items(form: form, person: person, unit: unit, run: run, limit: limit) {
      if case .entry(let entry) = $0 { try each(entry) }
    }
  }

  /// The same with the office's decisions among them.
  public func items(
    form: Int?, person: String?, unit: String?, run: String?, limit: Int?, each: (LogItem) throws -> Void
  ) throws {
    try registry.read { store in
      let filter = LogFilter(
        form: try form.map { try Self.form($0, in: store) }, person: try person.map { try Self.person($0, in: store) },
        unit: try unit.map { try Self.unit($0, in: store) }, run: try run.map { try self.run($0, in: store) },
        limit: limit)
      try Self.merge(filter, in: store, each)
    }
  }

  /// The journals' entries and the decisions of the office by their times; decisions are few.
  private static func merge(
    _ filter: LogFilter, in store: any RegisterReading, _ each: (LogItem) throws -> Void
  ) throws {
    var decisions = try store.decisions(filter)[...]
    guard let limit = filter.limit else {
      try store.forEachLogEntry(filter) { entry in
        while let next = decisions.first, next.time <= entry.time { try each(.decision(decisions.removeFirst())) }
        try each(.entry(entry))
      }
      for decision in decisions { try each(.decision(decision)) }
      return
    }
    var items = [LogItem]()
    try store.forEachLogEntry(filter) { entry in
      while let next = decisions.first, next.time <= entry.time { items.append(.decision(decisions.removeFirst())) }
      items.append(.entry(entry))
    }
    items += decisions.map { .decision($0) }
    for item in items.suffix(limit) { try each(item) }
  }

  private static func form(_ number: Int, in store: any RegisterReading) throws -> Int64 {
    guard try store.hasForm(Int64(number)) else { throw Trouble.runUnknown(String(number)) }
    return Int64(number)
  }

  /// A comparison's run is known by its folder alone: it changed nothing.
  private func run(_ text: String, in store: any RegisterReading) throws -> String {
    let run = TurkishText.tidy(text)
    guard case .run(_, nil)? = UndoTarget(run) else { throw Trouble.runUnknown(text) }
    if try store.run(run) != nil || store.batch(run: run) != nil || store.hasUndo(run) || store.hasRecords(of: run) {
      return run
    }
    if let forms = try home.formsRun(ofDaily: run) { return forms.isEmpty ? run : forms }
    guard Folder.isFolder(FilePlace(below: home.outbox, run)) else { throw Trouble.runUnknown(text) }
    return run
  }

  private static func person(_ text: String, in store: any RegisterReading) throws -> TCKimlikNo {
    let tidy = TurkishText.tidy(text)
    let known = try (try? TCKimlikNo(parsing: tidy)) ?? ManagerCode(tidy).flatMap { try store.person(with: $0) }
    guard let known else { throw Trouble.personUnknown(text) }
    return known
  }

  private static func unit(_ text: String, in store: any RegisterReading) throws -> DetsisNo {
    guard let no = DetsisNo(TurkishText.tidy(text)), try store.unit(no) != nil else { throw Trouble.unitUnknown(text) }
    return no
  }
}
