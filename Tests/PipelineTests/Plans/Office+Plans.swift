import Domain
import Foundation
import Pipeline
import Register
import Registry
import TestSupport

extension Office {
  static let ayse = UserIdentity(uid: 1001, login: "ayse")
  static let mehmet = UserIdentity(uid: 1002, login: "mehmet")

  var planPath: String { folder.path("plan.json") }

  /// Plans all of Inbox.
  @discardableResult
  func plan(
    by user: UserIdentity = ayse, to path: String? = nil, again: Bool = false, at now: Moment = now
  ) async throws -> PlanNote {
    let options = ProcessOptions(now: now, language: .turkish, again: again, user: user, isUserKnown: true)
    return try await PlanOperation(home: home, settings: settings, options: options).run(to: path ?? planPath)
  }

  @discardableResult
  func apply(
    by user: UserIdentity = mehmet, _ path: String? = nil, at now: Moment = now
  ) async throws -> ProcessReport {
    let options = ProcessOptions(now: now, language: .turkish, user: user, isUserKnown: true)
    return try await ApplyOperation(home: home, settings: settings, options: options).run(path ?? planPath)
  }

  func record(ofPlan note: PlanNote) throws -> PlanRecord? {
    try Registry(path: home.registry, mode: .readOnly).read { try $0.plan(sha256: note.sha256) }
  }

  /// How many entries the journal of authorisations has.
  func entries() throws -> [JournalEntry] {
    var entries = [JournalEntry]()
    try Registry(path: home.registry, mode: .readOnly).read { try $0.forEachJournalEntry { entries.append($0) } }
    return entries
  }

  func defects() throws -> [Defect] {
    var defects = [Defect]()
    try VerifyOperation(home: home).run { defects.append($0) }
    return defects
  }
}
