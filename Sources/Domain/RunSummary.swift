/// The counts of one run; every form and every filled row stands in exactly one of them.
public struct RunSummary: Hashable, Sendable {
  public var accepted = 0
  public var partial = 0
  public var refused = 0
  public var granted = 0
  public var revoked = 0
  /// Accepted rows that changed nothing, because the authority stood already.
  public var unchanged = 0
  public var rowsRefused = 0
  public var mails = MailSummary()

  public init() {}

  public mutating func count(_ form: FormOutcome) {
    switch form.status {
    case .accepted: accepted += 1
    case .partial: partial += 1
    case .refused: refused += 1
    }
    for row in form.rows {
      switch row.effect {
      case .granted: granted += 1
      case .revoked: revoked += 1
      case .unchanged: unchanged += 1
      case .refused: rowsRefused += 1
      }
    }
  }

  public var forms: Int { accepted + partial + refused }
  public var rows: Int { granted + revoked + unchanged + rowsRefused }
}

/// One run of `process`, as its reports name it.
public struct RunInfo: Hashable, Sendable {
  /// `2016-06-23-001`: the day in Turkey and a number within it.
  public var id: String
  public var startedAt: Moment
  /// The files that were in Inbox.
  public var files: Int

  public init(id: String, startedAt: Moment, files: Int) {
    self.id = id
    self.startedAt = startedAt
    self.files = files
  }
}
