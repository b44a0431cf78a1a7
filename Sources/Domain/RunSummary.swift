/// The counts of one run; every form and every filled row stands in exactly one of them.
public struct RunSummary: Hashable, Sendable {
  public var accepted = 0
  public var partial = 0
  public var refused = 0
  /// Forms whose senders the office has still to confirm.
  public var held = 0
  public var granted = 0
  public var revoked = 0
  /// Accepted rows that changed nothing, because the authority stood already.
  public var unchanged = 0
  public var rowsRefused = 0
  /// Rows of held forms.
  public var rowsHeld = 0
  /// Rows of forms that are not taken as a whole.
  public var rowsNotJudged = 0
  public var mails = MailSummary()

  public init() {}

  public mutating func count(_ form: FormOutcome) {
    switch form.status {
    case .accepted: accepted += 1
    case .partial: partial += 1
    case .refused: refused += 1
    case .held: held += 1
    }
    rowsNotJudged += form.rowsNotJudged
    if form.status == .held { rowsHeld += form.rows.count }
    for row in form.rows where form.status != .held {
      switch row.effect {
      case .granted: granted += 1
      case .revoked: revoked += 1
      case .unchanged: unchanged += 1
      case .refused: rowsRefused += 1
      }
    }
  }

  public var forms: Int { accepted + partial + refused + held }
  /// Forms that a person has to look at.
  public var formsLeft: Int { partial + refused + held }
  public var rowsAccepted: Int { granted + revoked + unchanged }
  public var rows: Int { rowsAccepted + rowsRefused + rowsHeld + rowsNotJudged }
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
