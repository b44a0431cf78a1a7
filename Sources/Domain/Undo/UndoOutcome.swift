/// How a row ended that was to be undone.
package enum UndoEffect: String, CaseIterable, Sendable, Hashable {
  case reversed
  /// It stays as it is: something changed it since, or a rule forbids the reversal.
  case kept
  /// The registry refused the counter-entry.
  case failed
}

/// Why a row, or what it says of a person, was not reversed.
package enum UndoObstacle: Hashable, Sendable {
  /// An entry of some other form or batch changed the same thing later.
  case changedSince(LogEntry.Kind, by: Change)
  /// An undo took it back already.
  case undoneAlready(by: Change)
  case unitClosed
  /// A rule of the registry of managers forbids what the reversal would do.
  case rule(FindingCode)
  /// Names from before the register do not come back (EK-2 §11).
  case namesStayRemoved
  /// A tie can be changed, not removed, and the unit was tied to nobody before.
  case noFormerDeputy
  /// An appointment and its ending are both to be undone: there is no authority that could be taken back, and none that
  /// could come back.
  case beganAndEnded
  /// The constraint of the schema that refused the counter-entry.
  case refused(String)

  /// What came later, and when.
  package struct Change: Hashable, Sendable {
    package var run: String
    package var form: Int64?
    package var row: Int?
    package var time: Moment

    package init(run: String, form: Int64?, row: Int?, time: Moment) {
      self.run = run
      self.form = form
      self.row = row
      self.time = time
    }
  }

  /// A word for programs; never renamed.
  package var code: String {
    switch self {
    case .changedSince: "changed-since"
    case .undoneAlready: "undone-already"
    case .unitClosed: "unit-closed"
    case .rule(let code): code.rawValue
    case .namesStayRemoved: "names-stay-removed"
    case .noFormerDeputy: "no-former-deputy"
    case .beganAndEnded: "began-and-ended"
    case .refused: "refused"
    }
  }

  /// The entry that stands in the way.
  package var change: Change? {
    switch self {
    case .changedSince(_, let change), .undoneAlready(let change): change
    case .unitClosed, .rule, .namesStayRemoved, .noFormerDeputy, .beganAndEnded, .refused: nil
    }
  }
}

/// A row of the target and how it ended.
package struct UndoneRow: Hashable, Sendable {
  /// What was to be undone.
  package var entry: LogEntry
  package var effect: UndoEffect
  /// Why it was not; nil where it was reversed.
  package var obstacle: UndoObstacle?
  /// The person's details that were put back to what they had been.
  package var restored: [LogEntry.Detail: String]
  /// Why details that the row changed stay as they are; nil where it changed none, or they were put back.
  package var detailsObstacle: UndoObstacle?

  package init(
    entry: LogEntry, effect: UndoEffect, obstacle: UndoObstacle? = nil, restored: [LogEntry.Detail: String] = [:],
    detailsObstacle: UndoObstacle? = nil
  ) {
    self.entry = entry
    self.effect = effect
    self.obstacle = obstacle
    self.restored = restored
    self.detailsObstacle = detailsObstacle
  }
}

/// What undoing came to.
package struct UndoOutcome: Hashable, Sendable {
  package var target: UndoTarget
  /// The undo's own run; nil in a rehearsal, and where there was nothing to undo.
  package var run: String?
  package var reason: String
  /// Who asked for it: the system's name of the user.
  package var by: String
  package var at: Moment
  /// In the order in which they were done: the newest entry first.
  package var rows: [UndoneRow]
  /// What is to be told of the registry as it is afterwards: units with fewer than two persons.
  package var findings: [Finding]
  /// The answers that were sent for forms of which something is undone now.
  package var answers: [SentAnswer] = []
  /// Where the registry's hash chain ends afterwards.
  package var head: ChainHead?

  package init(
    target: UndoTarget, run: String? = nil, reason: String, by: String, at: Moment, rows: [UndoneRow] = [],
    findings: [Finding] = [], head: ChainHead? = nil
  ) {
    self.target = target
    self.run = run
    self.reason = reason
    self.by = by
    self.at = at
    self.rows = rows
    self.findings = findings
    self.head = head
  }

  /// The runs that reversed all of this before, so that nothing is left; empty where something was left to do.
  package var doneBefore: Set<String> {
    guard run == nil, !rows.isEmpty else { return [] }
    var runs = Set<String>()
    for row in rows {
      switch row.obstacle {
      case .undoneAlready(let change): runs.insert(change.run)
      case .namesStayRemoved: continue
      default: return []
      }
    }
    return runs
  }

  package func count(_ effect: UndoEffect) -> Int { rows.count { $0.effect == effect } }
}

/// An answer that was sent for a form of which something was undone later: what it told is true no more.
package struct SentAnswer: Hashable, Sendable {
  /// The number of the form; the first one where the mail had several.
  package var form: Int64
  package var recipient: String
  /// The mail that was answered, by its path below Inbox, and the folder of its results below Outbox.
  package var mail: String
  package var outputs: String
  /// Whether it is known to have been sent; else it may have been.
  package var isCertain: Bool
  package var at: Moment

  package init(form: Int64, recipient: String, mail: String, outputs: String, isCertain: Bool, at: Moment) {
    self.form = form
    self.recipient = recipient
    self.mail = mail
    self.outputs = outputs
    self.isCertain = isCertain
    self.at = at
  }
}
