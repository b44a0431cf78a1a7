import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// What `forEachAppointment` gives, each appointment in a few bytes; of one institution, asked for unit by unit, or of
  /// all.
  package func forEachTrace(
    inside institution: DetsisNo?, at time: Moment, _ body: (AppointmentTrace) throws -> Void
  ) throws {
    var texts = FoldedText()
    try each(Self.standing(at: time, inside: institution)) { row in
      if let trace = try AppointmentTrace(row, at: time, &texts) { try body(trace) }
    }
  }

  /// Whether there are any units; counting them takes a look at each.
  package func hasUnits() throws -> Bool { try exists("SELECT 1 FROM unit ORDER BY no LIMIT 1") }

  /// All units in short.
  package func unitTable() throws -> UnitTable {
    var table = UnitTable()
    try each("SELECT no, parent, main, active, folded FROM unit ORDER BY no") { row in
      let folded: String = try row.value(4)
      table.add(
        try row.value(0), parent: try row.value(1), main: try row.value(2), isActive: try row.value(3),
        foldedName: folded.utf8.span)
    }
    return table
  }
}

extension FoldedText {
  /// Lends the text folded, whatever its letters.
  fileprivate mutating func fold<Result>(_ text: String, _ body: (Span<UInt8>) -> Result) -> Result {
    if fold(text.utf8.span) { return withBytes(body) }
    return body(TurkishText.fold(text).utf8.span)
  }
}

extension AppointmentTrace {
  /// Columns: `appointmentColumns`; nil where it was ended at that time, as only the journal tells.
  fileprivate init?(_ row: Row, at time: Moment, _ texts: inout FoldedText) throws {
    let type: AppointmentType = try row.value(6)
    var end: Moment? = try row.value(10)
    if !row.hasNull(atIndex: 14) {
      guard let known = try RegisteredAppointment(row).standing(at: time) else { return nil }
      end = known.end
    } else if let ended = try row.value(12, as: Moment?.self), try row.value(13, as: Moment.self) <= time {
      end = ended
    }
    let tenure = Tenure(start: try row.value(9), end: end)
    var digest = AppointmentDigest.Maker()
    try texts.fold(row.value(4)) { digest.add(folded: $0) }
    try texts.fold(row.value(7)) { digest.add(folded: $0) }
    try texts.fold(row.value(8)) { digest.add(folded: $0) }
    digest.add(type)
    digest.add(tenure.start)
    digest.add(end)
    let title = try texts.fold(row.value(5)) { AppointmentDigest.hash(folded: $0) }
    self.init(
      id: try row.value(1), unit: try row.value(0), isOver: tenure.isOver(at: time), person: try row.value(2),
      digest: AppointmentDigest(details: digest.finish(), title: title))
  }
}
