import Domain
import Files
import Registry
import Reports

/// The newest comparison of each institution, whoever asked for it: a file beside the registry, written under its lock.
///
/// The registry itself knows nothing of comparisons.
struct ProposalLog {
  private let path: String
  private let home: Home
  private static let longest = 64 << 20

  init(home: Home) {
    self.home = home
    path = home.registry + ".proposals.json"
  }

  private struct Document: Codable {
    var comparisons: [OpenProposals] = []
  }

  /// Notes a comparison, also one that proposes nothing: what an older one proposed is over then.
  func note(_ outcome: ReconciliationOutcome, sawEntry entry: Int64) throws {
    guard let outputs = outcome.outputs else { return }
    let (free, held) = outcome.proposalCounts
    var document = try read()
    document.comparisons.removeAll { $0.institution == outcome.scope.description }
    document.comparisons.append(
      OpenProposals(
        institution: outcome.scope.description, name: outcome.scopeName, outputs: outputs, ready: free, held: held,
        entry: entry))
    document.comparisons.sort { $0.institution < $1.institution }
    var file = try OutputFile(path)
    try file.write(DailyJSON.bytes(of: document))
    try file.commit()
  }

  /// The proposals that wait for somebody, with what is left of each, by institution.
  ///
  /// `history`: daily runs of earlier releases noted their comparisons there alone.
  func open(_ history: DailyHistory, _ store: RegistryReading) throws -> [OpenProposals] {
    var newest: [String: OpenProposals] = [:]
    for noted in history.proposals + (try read().comparisons) {
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
    _ noted: OpenProposals, by newest: [String: OpenProposals], _ store: RegistryReading
  ) throws -> Bool {
    guard let no = DetsisNo(noted.institution) else { return false }
    return try store.path(of: no).contains { unit in
      newest[unit.no.description].map { noted.order < $0.order } ?? false
    }
  }

  private func read() throws -> Document {
    guard FileStamp(path) != nil else { return Document() }
    let bytes = try InputFile(path, limit: Self.longest).bytes
    return DailyJSON.value(Document.self, from: bytes) ?? Document()
  }
}

extension OpenProposals {
  /// Runs count up day by day.
  fileprivate var order: (String, Int, String) {
    let run = outputs.prefix { $0 != "/" }
    return (String(run.prefix(10)), run.count, String(run))
  }
}
