import Domain
import Files
import Register
import Reports

/// The newest comparison of each institution, whoever asked for it: a file beside the registry, written under its lock.
///
/// The registry itself knows nothing of comparisons.
struct ProposalLog {
  private let file: StateFile<Document>
  private let home: Home

  init(home: Home) {
    self.home = home
    file = StateFile(path: home.registry + ".proposals.json")
  }

  private struct Document: Codable {
    var comparisons: [OpenProposals] = []
  }

  /// Notes a comparison, also one that proposes nothing: what an older one proposed is over then.
  func note(_ outcome: ReconciliationOutcome, sawEntry entry: Int64) throws {
    guard let outputs = outcome.outputs else { return }
    let (free, held) = outcome.proposalCounts
    try file.change(Document()) { document in
      document.comparisons.removeAll { $0.institution == outcome.scope.description }
      document.comparisons.append(
        OpenProposals(
          institution: outcome.scope.description, name: outcome.scopeName, outputs: outputs, ready: free, held: held,
          entry: entry))
      document.comparisons.sort { $0.institution < $1.institution }
    }
  }

  /// The proposals that wait for somebody, with what is left of each, by institution.
  ///
  /// `history`: daily runs of earlier releases noted their comparisons there alone. Throws `Trouble.stateUnreadable`.
  func open(_ history: DailyHistory, _ store: any RegisterReading) throws -> [OpenProposals] {
    var newest: [String: OpenProposals] = [:]
    for noted in history.proposals + (try file.read()?.comparisons ?? []) {
      if let other = newest[noted.institution], noted.order < other.order { continue }
      newest[noted.institution] = noted
    }
    return try newest.values.sorted { $0.institution < $1.institution }.compactMap { noted in
      guard noted.ready + noted.held > 0, try !isCovered(noted, by: newest, store) else { return nil }
      return try noted.left(in: home, store)
    }
  }

  /// Whether an institution above was compared later, and this one's units with it.
  private func isCovered(
    _ noted: OpenProposals, by newest: [String: OpenProposals], _ store: any RegisterReading
  ) throws -> Bool {
    guard let no = DetsisNo(noted.institution) else { return false }
    return try store.path(of: no).contains { unit in
      newest[unit.no.description].map { noted.order < $0.order } ?? false
    }
  }

  /// The files in which proposals stood that cannot be read any more.
  func unreadable() throws(FileError) -> [String] { try file.unreadable() }
}

extension OpenProposals {
  /// Runs count up day by day.
  fileprivate var order: (String, Int, String) {
    let run = outputs.prefix { $0 != "/" }
    return (String(run.prefix(10)), run.count, String(run))
  }
}
