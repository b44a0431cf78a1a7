import Domain
import Files
import Intake
import Messages
import Register
import Registry
import Rules
import Settings
import SpreadsheetReader

/// Records what the office decides on domains: that they write for an institution, or that they do not.
///
/// A decision that stands already is not recorded again, so that a command may be given twice.
package struct SenderDecisions: Sendable {
  private let home: Home
  private let settings: Settings
  private let options: DecisionOptions

  /// As many lines as a file may have: there are fewer institutions.
  static let longestFile = 100_000

  package init(home: Home, settings: Settings, options: DecisionOptions) {
    self.home = home
    self.settings = settings
    self.options = options
  }

  /// Decides on one domain; throws `Trouble.badDomain`, `unitUnknown` and `noJustification`.
  package func decide(
    _ domain: String, of institution: String, isConfirmed: Bool, because reason: String
  ) throws -> SenderOutcome {
    guard let known = SenderDomain.domain(domain, below: settings.form.emailSuffixes) else {
      throw Trouble.badDomain(domain, suffixes: settings.form.emailSuffixes)
    }
    guard let reason = DecisionOptions.reason(reason) else { throw Trouble.noJustification }
    return try options.perform(in: home) { store, time in
      let no = try store.unitNamed(institution)
      let decision = DomainDecision(
        institution: no, domain: known, isConfirmed: isConfirmed, reason: reason, by: options.user, at: time)
      return try take([decision], in: store)
    }
  }

  /// Confirms all domains of a file (`DETSİS NO`, `ALAN ADI`, `GEREKÇE`), or none where a line of it cannot be taken.
  package func confirm(file path: String) throws -> SenderOutcome {
    guard FileStamp.isReadableFile(path) else {
      throw Trouble.unreadableInput(path: path, reason: FileError(unreadable: path).reason)
    }
    return try options.perform(in: home) { store, time in
      var lines = SenderLines(suffixes: settings.form.emailSuffixes, by: options.user, at: time, in: store)
      let chunks = try FileChunks(path)
      let end = try TableReader(.senders, limits: ReaderLimits(.standard, settings)).read(
        nextChunk: { try chunks.next() }, into: &lines)
      if let problem = end.problem { lines.problems.insert(.init(line: nil, kind: .file(problem)), at: 0) }
      if lines.isEmpty { lines.problems.append(.init(line: nil, kind: .file(Finding(.tableEmpty)))) }
      guard lines.problems.isEmpty else {
        var outcome = SenderOutcome()
        outcome.problems = lines.problems
        return outcome
      }
      return try take(lines.decisions, in: store)
    }
  }

  private func take(_ decisions: [DomainDecision], in store: any RegisterTransaction) throws -> SenderOutcome {
    var outcome = SenderOutcome()
    let view = store.view()
    for decision in decisions {
      let last = try view.decisions(on: [decision.domain], for: decision.institution).first
      // To reject what was never confirmed is a word as well.
      guard last?.isConfirmed != decision.isConfirmed else {
        outcome.known += 1
        continue
      }
      try store.record(decision)
      outcome.decided.append(decision)
    }
    outcome.formsReady = try KeptOriginals(home: home, settings: settings, notice: { _ in }).readyForms(in: store).count
    return outcome
  }
}

/// How the office decides.
package struct DecisionOptions: Hashable, Sendable {
  package var now: Moment
  /// Who decides: it stands in the register.
  package var user: UserIdentity
  /// Tells what would be recorded, and changes nothing.
  package var isDryRun: Bool

  package init(now: Moment, isDryRun: Bool = false, user: UserIdentity = .current) {
    self.now = now
    self.user = user
    self.isDryRun = isDryRun
  }

  /// So long a justification may be.
  static let longestReason = 1000

  /// Tidied; nil for one that is empty, or far longer than any.
  static func reason(_ text: String) -> String? {
    let reason = TurkishText.tidy(text)
    return reason.isEmpty || reason.utf8.count > longestReason ? nil : reason
  }

  /// Does the work in one transaction under the lock, which is taken back in a dry run.
  func perform<Result>(
    in home: Home, _ work: (any RegisterTransaction, Moment) throws -> Result
  ) throws -> Result {
    try home.requireRegistry()
    if isDryRun {
      return try Registry.existing(in: home, mode: .rehearsal).dryRun { try work($0, try $0.startOfRun(at: now)) }
    }
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    return try Registry.existing(in: home, mode: .readWrite).write { try work($0, try $0.startOfRun(at: now)) }
  }
}

/// The lines of a file of domains while it is read.
private struct SenderLines: TableHandler {
  private let suffixes: [String]
  private let user: UserIdentity
  private let time: Moment
  private let store: any RegisterReading
  private var header: TableHeader?
  private(set) var isEmpty = true
  private(set) var decisions: [DomainDecision] = []
  var problems: [SenderOutcome.Problem] = []

  /// So many problems are told.
  private static let longest = 1000

  init(suffixes: [String], by user: UserIdentity, at time: Moment, in store: any RegisterReading) {
    self.suffixes = suffixes
    self.user = user
    self.time = time
    self.store = store
  }

  mutating func begin(_ header: TableHeader) { self.header = header }

  mutating func row(_ row: borrowing TableRow) throws {
    isEmpty = false
    guard let header, problems.count < Self.longest else { return }
    guard decisions.count < SenderDecisions.longestFile else {
      return problems.append(.init(line: nil, kind: .tooMany(limit: SenderDecisions.longestFile)))
    }
    let request = row.request(header)
    let number = request[.unitDetsisNo].text
    let institution = try DetsisNo(number).flatMap { try store.unit($0) == nil ? nil : $0 }
    let domain = SenderDomain.domain(request[.senderDomain].text, below: suffixes)
    let reason = DecisionOptions.reason(request[.confirmation].text)
    if institution == nil { problems.append(.init(line: request.position, kind: .institution(number))) }
    if domain == nil {
      problems.append(.init(line: request.position, kind: .domain(request[.senderDomain].text)))
    }
    if reason == nil { problems.append(.init(line: request.position, kind: .noJustification)) }
    guard let institution, let domain, let reason else { return }
    decisions.append(
      DomainDecision(
        institution: institution, domain: domain, isConfirmed: true, reason: reason, by: user, at: time))
  }
}
