/// The counts of one run; every form and every filled row stands in exactly one of them.
package struct RunSummary: Hashable, Sendable {
  package var accepted = 0
  package var partial = 0
  package var refused = 0
  /// Forms whose senders the office has still to confirm.
  package var held = 0
  package var granted = 0
  package var revoked = 0
  /// Accepted rows that changed nothing, because the authority stood already.
  package var unchanged = 0
  package var rowsRefused = 0
  /// Rows of held forms.
  package var rowsHeld = 0
  /// Rows of forms that are not taken as a whole.
  package var rowsNotJudged = 0
  package var mails = MailSummary()

  package init() {}

  package mutating func count(_ form: FormOutcome) {
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

  package var forms: Int { accepted + partial + refused + held }
  /// Forms that a person has to look at.
  package var formsLeft: Int { partial + refused + held }
  package var rowsAccepted: Int { granted + revoked + unchanged }
  package var rows: Int { rowsAccepted + rowsRefused + rowsHeld + rowsNotJudged }
}

/// One run of `process`, as its reports name it.
package struct RunInfo: Hashable, Sendable {
  /// `2016-06-23-001`: the day in Turkey and a number within it.
  package var id: String
  package var startedAt: Moment
  /// The files that were in Inbox.
  package var files: Int

  package init(id: String, startedAt: Moment, files: Int) {
    self.id = id
    self.startedAt = startedAt
    self.files = files
  }
}

/// How many findings the runs of one day had.
package struct DayFindings: Hashable, Sendable {
  /// Noon of the day on Turkey's clocks.
  package var noon: Moment
  package var counts: [Severity: Int]

  package init(noon: Moment, counts: [Severity: Int] = [:]) {
    self.noon = noon
    self.counts = counts
  }

  package var total: Int { counts.values.reduce(0, +) }

  /// So many days without a finding, the oldest first; the last is that of the moment.
  package static func days(_ count: Int, upTo moment: Moment) -> [DayFindings] {
    let civil = moment.civil
    // A shift of the clocks moves noon by an hour: the day stays the same.
    guard
      let noon = TurkishClock.moment(year: civil.year, month: civil.month, day: civil.day, hour: 12, minute: 0)
    else { return [] }
    return (0..<count).map { DayFindings(noon: noon.adding(days: $0 - count + 1)) }
  }
}
