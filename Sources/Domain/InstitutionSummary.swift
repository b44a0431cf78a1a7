/// What the forms of one institution came to in a run.
public struct InstitutionSummary: Hashable, Sendable {
  /// Nil for the forms that do not say whose they are.
  public var no: DetsisNo?
  /// The registry's name, or the one that was written where the registry has none.
  public var name: String?
  /// Its forms and rows.
  public var counts: RunSummary

  public init(no: DetsisNo?, name: String?, counts: RunSummary) {
    self.no = no
    self.name = name
    self.counts = counts
  }
}
