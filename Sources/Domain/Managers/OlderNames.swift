/// A name that KAYSİS gave for a unit's manager before İYEM had one; it gives no authority (EK-2 §11).
package struct OlderName: Hashable, Sendable {
  package var unit: DetsisNo
  package var name: String
  package var notedAt: Moment
  /// When the institution's first registration removed it; nil while there was none.
  package var retiredAt: Moment?

  package init(unit: DetsisNo, name: String, notedAt: Moment, retiredAt: Moment? = nil) {
    self.unit = unit
    self.name = name
    self.notedAt = notedAt
    self.retiredAt = retiredAt
  }
}

/// What became of a file of older managers' names (EK-2 §11).
package struct OlderNamesOutcome: Hashable, Sendable {
  /// What became of one row of it.
  package enum Effect: String, CaseIterable, Sendable, Hashable {
    case noted
    /// The registry has the name already, or had it until it was retired.
    case known
    /// No older name: the web service gives a T.C. Yönetici Kodu with it, or no name at all.
    case passedOver
    /// The institution's first registration is made: its older names are gone for good.
    case tooLate
    case refused
  }

  /// The file's own name.
  package var file: String
  /// The worksheet; nil for a CSV file or a response.
  package var sheet: String?
  /// How many rows ended in each way.
  package var counts: [Effect: Int] = [:]
  /// Those of the file first, then row by row.
  package var findings: [Finding] = []

  package init(file: String) { self.file = file }

  /// Whether every row was taken, or needed no taking.
  package var isWhole: Bool { !findings.contains { $0.severity == .error } && counts[.tooLate] ?? 0 == 0 }
}
