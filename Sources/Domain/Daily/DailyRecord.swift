/// One daily run: what each of its steps found and did.
///
/// It is written down after every file, so that a run that was killed goes on where it stood; and it is the document
/// that the run leaves behind, `gunluk.json`.
public struct DailyRecord: Codable, Hashable, Sendable {
  /// The run's name, as the folders of Outbox bear it; nil where there was nothing to do, and so nothing was written.
  public var run: String?
  public var at: Moment
  public var language: Language
  /// Snapshots of DETSİS, then forms and mails, then rosters.
  public var units = DailyStep()
  public var forms = DailyStep()
  public var rosters = DailyStep()
  /// The number of the last import of units before the run.
  public var importsBefore: Int64 = 0
  /// The run over forms that belongs to this one: its folder in Outbox.
  public var formsRun: String?
  /// The backup at the run's end; nil where none is asked for.
  public var backup: DailyBackup?
  public var isFinished = false

  public init(run: String?, at: Moment, language: Language) {
    self.run = run
    self.at = at
    self.language = language
  }

  public var steps: [(name: DailyStep.Name, step: DailyStep)] {
    [(.units, units), (.forms, forms), (.rosters, rosters)]
  }

  public subscript(name: DailyStep.Name) -> DailyStep {
    get { self[keyPath: Self.path(name)] }
    set { self[keyPath: Self.path(name)] = newValue }
  }

  private static func path(_ name: DailyStep.Name) -> WritableKeyPath<Self, DailyStep> {
    switch name {
    case .units: \.units
    case .forms: \.forms
    case .rosters: \.rosters
    }
  }

  /// Whether every step did its work: what was refused or differs is no failure.
  public var isGood: Bool { isFinished && steps.allSatisfy { $0.step.failure == nil } }
}

/// The backup that a daily run made at its end, or why it could not; either leaves the day as it is.
public struct DailyBackup: Codable, Hashable, Sendable {
  /// The file's name in the folder of backups.
  public var file: String?
  public var failure: DailyFailure?

  public init(file: String) { self.file = file }
  public init(failure: DailyFailure) { self.failure = failure }
}
