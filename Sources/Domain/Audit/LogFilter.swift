/// Which entries of the journals are asked for; nil takes all.
public struct LogFilter: Hashable, Sendable {
  public var form: Int64?
  public var person: TCKimlikNo?
  public var unit: DetsisNo?
  public var run: String?
  /// The newest so many.
  public var limit: Int?

  public init(
    form: Int64? = nil, person: TCKimlikNo? = nil, unit: DetsisNo? = nil, run: String? = nil, limit: Int? = nil
  ) {
    self.form = form
    self.person = person
    self.unit = unit
    self.run = run
    self.limit = limit
  }
}
