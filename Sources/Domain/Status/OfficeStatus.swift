/// How an office stands at one moment: what a monitor asks.
package struct OfficeStatus: Hashable, Sendable {
  package var at: Moment
  /// When the newest run was begun that did its work; of daily runs, once there has been one.
  package var lastGoodAt: Moment?
  /// Whether there has been a daily run, so that those alone count.
  package var isDaily = false
  /// The newest daily run's name, where it left results.
  package var lastRun: String?
  /// A good run older than this is a concern.
  package var maximumAge: Int
  /// Since when a run has been going on; nil where none is.
  package var runningSince: String?
  /// The newest backup of the registry; nil where there is none.
  package var backup: BackupName?
  package var backlog = Backlog()
  package var registry = RegistrySize()
  package var proposals: [OpenProposals] = []
  package var concerns: [StatusConcern] = []

  /// `maximumAge` in hours.
  package init(at: Moment, maximumAge: Int) {
    self.at = at
    self.maximumAge = maximumAge
  }

  /// In whole hours; nil before the first good run.
  package var ageInHours: Int? { lastGoodAt.map(hours(since:)) }

  /// In whole hours; nil before the first backup.
  package var backupAgeInHours: Int? { (backup?.time).map(hours(since:)) }

  private func hours(since time: Moment) -> Int { Int((at.secondsSince1970 - time.secondsSince1970) / 3600) }

  /// What waits to be done.
  package struct Backlog: Hashable, Sendable {
    /// Files in Inbox, in its folders of lists of DETSİS and of rosters.
    package var forms = 0, units = 0, rosters = 0
    /// Answers that are ready to be sent, and those of which nobody knows whether they arrived.
    package var unsentAnswers = 0, uncertainAnswers = 0
    /// Forms whose senders the office has to confirm.
    package var heldForms = 0
    /// Forms that were held, and that the next run takes: released, or of a sender who is confirmed by now.
    package var readyForms = 0

    package init() {}
  }

  /// What the registry holds.
  package struct RegistrySize: Hashable, Sendable {
    package var schema = 0
    package var bytes: Int64 = 0
    package var units = 0, activeUnits = 0
    /// When the newest full list of units was taken.
    package var unitsAt: Moment?
    package var authorisations = 0, appointments = 0, journalEntries = 0

    package init() {}
  }
}

/// What a person has to look at.
package enum StatusConcern: Hashable, Sendable {
  case neverRun
  case tooOld(hours: Int, limit: Int)
  /// The newest good run lies ahead of the clock.
  case clockBehind(Moment)
  case stepFailed(DailyStep.Name, reason: String)
  case interrupted(run: String)
  /// A run that applies a plan, which only that plan goes on with.
  case unfinishedPlan(run: String)
  case heldUnits(file: String)
  case openProposals(OpenProposals)
  /// A plan of a daily run that nobody has applied.
  case openPlan(DailyPlan)
  case uncertainAnswers(Int)
  /// Forms that wait until the office has confirmed their senders.
  case heldForms(Int)
  /// Links and the like in Inbox, which no run ever takes.
  case neverTaken(Int)
  /// The daily run is to make backups, and there is none, none that is new enough, or the last could not be made.
  case noBackup
  case backupTooOld(hours: Int, limit: Int)
  case backupFailed(reason: String)
  /// What a file beside the registry kept is not known: the daily runs' history, or which proposals are open.
  case stateUnreadable(path: String)
  /// `verify` finds something.
  case defects(Int)
  /// SQLite's own check finds something.
  case damaged(reason: String)

  /// As programs read it.
  package var code: String {
    switch self {
    case .neverRun: "never-run"
    case .tooOld: "too-old"
    case .clockBehind: "clock-behind"
    case .stepFailed: "step-failed"
    case .interrupted, .unfinishedPlan: "interrupted"
    case .heldUnits: "held-units"
    case .openProposals: "open-proposals"
    case .openPlan: "open-plan"
    case .uncertainAnswers: "uncertain-answers"
    case .heldForms: "held-forms"
    case .neverTaken: "never-taken"
    case .noBackup: "no-backup"
    case .backupTooOld: "backup-too-old"
    case .backupFailed: "backup-failed"
    case .stateUnreadable: "state-unreadable"
    case .defects: "defects"
    case .damaged: "damaged"
    }
  }
}
