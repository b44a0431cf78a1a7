/// What the daily runs came to, as far as it still matters.
public struct DailyHistory: Codable, Hashable, Sendable {
  /// The newest run; nil before the first.
  public var last: DailyRecord?
  /// When the newest run was begun in which every step did its work.
  public var lastGoodAt: Moment?
  /// The institutions whose newest comparison proposes something.
  public var proposals: [OpenProposals] = []
  /// The newest plan, which takes the place of those before it.
  public var plan: DailyPlan?

  public init() {}

  /// Takes up a run that has ended; the same one again changes nothing.
  public mutating func note(_ record: DailyRecord) {
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
public struct OpenProposals: Codable, Hashable, Sendable {
  public var institution: String
  public var name: String
  /// The comparison's folder, relative to Outbox.
  public var outputs: String
  /// Those that can be applied as they are, and those that have to be asked for by number.
  public var ready: Int
  public var held: Int
  /// The newest entry of the managers' journal that the comparison saw; nil where an earlier release noted it.
  public var entry: Int64?

  public init(institution: String, name: String, outputs: String, ready: Int, held: Int, entry: Int64? = nil) {
    self.institution = institution
    self.name = name
    self.outputs = outputs
    self.ready = ready
    self.held = held
    self.entry = entry
  }
}
