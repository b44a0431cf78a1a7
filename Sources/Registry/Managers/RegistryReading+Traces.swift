import Domain
internal import GRDB

extension RegistryReading {
  /// What `forEachAppointment` gives, each appointment in a few bytes; of one institution, asked for unit by unit, or of
  /// all.
  public func forEachTrace(
    inside institution: DetsisNo? = nil, at time: Moment, _ body: (AppointmentTrace) throws -> Void
  ) throws {
    var texts = FoldedTexts()
    try each(Self.standing(at: time, inside: institution)) { row in
      try body(AppointmentTrace(row, at: time, &texts))
    }
  }

  /// An appointment as it was known at that time.
  public func appointment(_ id: AppointmentID, asKnownAt time: Moment) throws -> RegisteredAppointment? {
    try appointment(id)?.asKnown(at: time)
  }

  /// Whether there are any units; counting them takes a look at each.
  public func hasUnits() throws -> Bool { try exists("SELECT 1 FROM unit ORDER BY no LIMIT 1") }

  /// All units in short.
  public func unitTable() throws -> UnitTable {
    var table = UnitTable()
    try each("SELECT no, parent, main, active, folded FROM unit ORDER BY no") { row in
      let folded: String = try row.value(4)
      table.add(
        try row.value(0), parent: try row.value(1), main: try row.value(2), isActive: try row.value(3),
        foldedName: folded.utf8.span)
    }
    return table
  }

  /// The units of these numbers, in their order; numbers that no unit has are passed over.
  public func units(_ numbers: Set<DetsisNo>) throws -> [DetsisUnit] {
    let many = 10_000
    if numbers.count < many { return try numbers.sorted().compactMap { try managerView().unit($0) } }
    var units = [DetsisUnit]()
    try each("SELECT no, name, folded, parent, active FROM unit ORDER BY no") { row in
      if numbers.contains(try row.value(0)) { units.append(try DetsisUnit(row)) }
    }
    return units
  }
}

/// Folds texts into a buffer that is used again.
private struct FoldedTexts {
  private var buffer: [UInt8] = []

  mutating func fold<Result>(_ text: String, _ body: (Span<UInt8>) -> Result) -> Result {
    buffer.removeAll(keepingCapacity: true)
    if TurkishText.foldPlain(text.utf8.span, into: &buffer) { return body(buffer.span) }
    return body(TurkishText.fold(text).utf8.span)
  }
}

extension AppointmentTrace {
  /// Columns: `appointmentColumns`.
  fileprivate init(_ row: Row, at time: Moment, _ texts: inout FoldedTexts) throws {
    let type: AppointmentType = try row.value(6)
    var end: Moment? = try row.value(10)
    if let ended = try row.value(12, as: Moment?.self), try row.value(13, as: Moment.self) <= time { end = ended }
    var digest = AppointmentDigest.Maker()
    try texts.fold(row.value(4)) { digest.add(folded: $0) }
    try texts.fold(row.value(7)) { digest.add(folded: $0) }
    try texts.fold(row.value(8)) { digest.add(folded: $0) }
    digest.add(type)
    digest.add(try row.value(9, as: Moment.self))
    digest.add(end)
    let title = try texts.fold(row.value(5)) { AppointmentDigest.hash(folded: $0) }
    self.init(
      id: try row.value(1), unit: try row.value(0), person: try row.value(2), end: end,
      digest: AppointmentDigest(details: digest.finish(), title: title))
  }
}
