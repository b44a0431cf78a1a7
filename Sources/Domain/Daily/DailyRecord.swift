/// One daily run: what each of its steps found and did.
///
/// It is written down after every file, so that a run that was killed goes on where it stood; and it is the document
/// that the run leaves behind, `gunluk.json`.
package struct DailyRecord: Codable, Hashable, Sendable {
  /// The run's name, as the folders of Outbox bear it; nil where there was nothing to do, and so nothing was written.
  package var run: String?
  package var at: Moment
  package var language: Language
  /// Snapshots of DETSİS, then forms and mails, then rosters.
  package var units = DailyStep()
  package var forms = DailyStep()
  package var rosters = DailyStep()
  /// The number of the last import of units before the run.
  package var importsBefore: Int64 = 0
  /// The run over forms that belongs to this one: its folder in Outbox.
  package var formsRun: String?
  /// The backup at the run's end; nil where none is asked for.
  package var backup: DailyBackup?
  package var isFinished = false

  package init(run: String?, at: Moment, language: Language) {
    self.run = run
    self.at = at
    self.language = language
  }

  package var steps: [(name: DailyStep.Name, step: DailyStep)] {
    [(.units, units), (.forms, forms), (.rosters, rosters)]
  }

  package subscript(name: DailyStep.Name) -> DailyStep {
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
  package var isGood: Bool { isFinished && steps.allSatisfy { $0.step.failure == nil } }
}

/// The backup that a daily run made at its end, or why it could not; either leaves the day as it is.
package struct DailyBackup: Codable, Hashable, Sendable {
  /// The file's name in the folder of backups.
  package var file: String?
  package var failure: DailyFailure?

  package init(file: String) { self.file = file }
  package init(failure: DailyFailure) { self.failure = failure }
}

/// What the daily runs came to, as far as it still matters.
package struct DailyHistory: Codable, Hashable, Sendable {
  /// The newest run; nil before the first.
  package var last: DailyRecord?
  /// When the newest run was begun in which every step did its work.
  package var lastGoodAt: Moment?
  /// The institutions whose newest comparison proposes something.
  package var proposals: [OpenProposals] = []
  /// The newest plan, which takes the place of those before it.
  package var plan: DailyPlan?

  package init() {}

  /// Takes up a run that has ended; the same one again changes nothing.
  package mutating func note(_ record: DailyRecord) {
    last = record
    if record.isGood { lastGoodAt = record.at }
    if let made = record.forms.plan { plan = made }
    for file in record.rosters.files {
      guard let scope = file.scope, file.outcome == .agrees || file.outcome == .differs else { continue }
      proposals.removeAll { $0.institution == scope }
      let (ready, held) = (file.counts["proposals"] ?? 0, file.counts["held"] ?? 0)
      guard ready + held > 0 else { continue }
      proposals.append(
        OpenProposals(
          institution: scope, name: file.scopeName ?? "", outputs: file.outputs, ready: ready, held: held))
    }
  }
}

/// Proposals of a comparison, which wait for a person to apply them.
package struct OpenProposals: Codable, Hashable, Sendable {
  package var institution: String
  package var name: String
  /// The comparison's folder, relative to Outbox.
  package var outputs: String
  /// Those that can be applied as they are, and those that have to be asked for by number.
  package var ready: Int
  package var held: Int
  /// The newest entry of the managers' journal that the comparison saw; nil where an earlier release noted it.
  package var entry: Int64?

  package init(institution: String, name: String, outputs: String, ready: Int, held: Int, entry: Int64? = nil) {
    self.institution = institution
    self.name = name
    self.outputs = outputs
    self.ready = ready
    self.held = held
    self.entry = entry
  }
}
