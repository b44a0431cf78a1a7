/// What the daily runs came to, as far as it still matters.
public struct DailyHistory: Codable, Hashable, Sendable {
  /// The newest run; nil before the first.
  public var last: DailyRecord?
  /// When the newest run was begun in which every step did its work.
  public var lastGoodAt: Moment?
  /// The institutions of whose newest comparison proposals are held.
  public var held: [HeldProposals] = []

  public init() {}

  /// Takes up a run that has ended; the same one again changes nothing.
  public mutating func note(_ record: DailyRecord) {
    last = record
    if record.isGood { lastGoodAt = record.at }
    for file in record.rosters.files {
      guard let scope = file.scope, file.outcome == .agrees || file.outcome == .differs else { continue }
      held.removeAll { $0.institution == scope }
      let count = file.counts["held"] ?? 0
      guard count > 0 else { continue }
      held.append(
        HeldProposals(institution: scope, name: file.scopeName ?? "", outputs: file.outputs, count: count))
    }
  }
}

/// Proposals of a comparison that wait for a person.
public struct HeldProposals: Codable, Hashable, Sendable {
  public var institution: String
  public var name: String
  /// The comparison's folder, relative to Outbox.
  public var outputs: String
  public var count: Int
}
