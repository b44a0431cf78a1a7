/// How an office stands at one moment: what a monitor asks.
public struct OfficeStatus: Hashable, Sendable {
  public var at: Moment
  /// When the newest run was begun that did its work; of daily runs, once there has been one.
  public var lastGoodAt: Moment?
  /// Whether there has been a daily run, so that those alone count.
  public var isDaily = false
  /// The newest daily run's name, where it left results.
  public var lastRun: String?
  /// A good run older than this is a concern.
  public var maximumAge: Int
  /// Since when a run has been going on; nil where none is.
  public var runningSince: String?
  /// The newest backup of the registry; nil where there is none.
  public var backup: BackupName?
  public var backlog = Backlog()
  public var registry = RegistrySize()
  public var proposals: [OpenProposals] = []
  public var concerns: [StatusConcern] = []

  /// `maximumAge` in hours.
  public init(at: Moment, maximumAge: Int) {
    self.at = at
    self.maximumAge = maximumAge
  }

  /// In whole hours; nil before the first good run.
  public var ageInHours: Int? { lastGoodAt.map(hours(since:)) }

  /// In whole hours; nil before the first backup.
  public var backupAgeInHours: Int? { (backup?.time).map(hours(since:)) }

  private func hours(since time: Moment) -> Int { Int((at.secondsSince1970 - time.secondsSince1970) / 3600) }

  /// What waits to be done.
  public struct Backlog: Hashable, Sendable {
    /// Files in Inbox, in its folders of lists of DETSİS and of rosters.
    public var forms = 0, units = 0, rosters = 0
    /// Answers that are ready to be sent, and those of which nobody knows whether they arrived.
    public var unsentAnswers = 0, uncertainAnswers = 0
    /// Forms whose senders the office has to confirm.
    public var heldForms = 0
    /// Forms that were held, and that the next run takes: released, or of a sender who is confirmed by now.
    public var readyForms = 0

    public init() {}
  }

  /// What the registry holds.
  public struct RegistrySize: Hashable, Sendable {
    public var schema = 0
    public var bytes: Int64 = 0
    public var units = 0, activeUnits = 0
    /// When the newest full list of units was taken.
    public var unitsAt: Moment?
    public var authorisations = 0, appointments = 0, journalEntries = 0

    public init() {}
  }
}

/// What a person has to look at.
public enum StatusConcern: Hashable, Sendable {
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
  public var code: String {
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
