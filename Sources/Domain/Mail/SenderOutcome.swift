/// What became of domains that the office confirmed or rejected.
public struct SenderOutcome: Hashable, Sendable {
  /// A line of a file that cannot be taken; then none of the file is.
  public struct Problem: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case institution(String)
      case domain(String)
      case noJustification
      /// What is wrong with the file itself.
      case file(Finding)
      /// The file has more lines than are taken at once.
      case tooMany(limit: Int)
    }

    /// The row's number as a spreadsheet program shows it; nil where it is about the file.
    public var line: Int?
    public var kind: Kind

    public init(line: Int?, kind: Kind) {
      self.line = line
      self.kind = kind
    }
  }

  /// Recorded, or in a dry run what would be.
  public var decided: [DomainDecision] = []
  /// How many stood so already.
  public var known = 0
  public var problems: [Problem] = []
  /// Held forms that the next run takes up because of it.
  public var formsReady = 0

  public init() {}
}

/// An entry of the register of decisions, as the log shows it.
public struct DecisionEntry: Hashable, Sendable {
  public var number: Int64
  public var time: Moment
  public var kind: DecisionKind
  public var domain: String?
  public var institution: DetsisNo?
  public var institutionName: String?
  /// The held form's number.
  public var form: Int64?
  public var reason: String
  public var by: UserIdentity

  public init(
    number: Int64, time: Moment, kind: DecisionKind, domain: String?, institution: DetsisNo?, institutionName: String?,
    form: Int64?, reason: String, by: UserIdentity
  ) {
    self.number = number
    self.time = time
    self.kind = kind
    self.domain = domain
    self.institution = institution
    self.institutionName = institutionName
    self.form = form
    self.reason = reason
    self.by = by
  }
}
