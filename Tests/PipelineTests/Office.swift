import Domain
import Foundation
import Messages
import Pipeline
import Register
import Registry
import Settings
import TestSupport

/// An office of its own for one test: a fresh home with the sample units, whose mails come from ornek.gov.tr.
struct Office {
  static let now = Moment(secondsSince1970: 1_466_663_400)  // 2016-06-23T09:30:00+03:00

  let folder: TemporaryFolder
  var settings = Settings()

  init() throws {
    folder = try TemporaryFolder()
    let institutions = [SampleUnits.ministry, SampleUnits.interior, SampleUnits.municipality]
    settings.mail.senderDomains = Dictionary(uniqueKeysWithValues: institutions.map { ($0.no, ["ornek.gov.tr"]) })
    try FileManager.default.createDirectory(atPath: home.inbox, withIntermediateDirectories: true)
    try JournalKey.put(in: folder.path("Registry"))
    try Data(SampleUnits.response.utf8).write(to: URL(fileURLWithPath: folder.path("detsis.xml")))
    _ = try UnitImportOperation(
      home: home, settings: settings, now: Self.now, kind: .full, isConfirmed: false, isDryRun: false
    ).run(folder.path("detsis.xml"))
  }

  var home: Home { Home(folder.path) }

  func receive(_ form: SampleForm, as name: String) throws { try receive(try form.workbook(), as: name) }

  /// Puts a file into Inbox, last changed an hour before the test's time; `folders` are made there first.
  func receive(_ bytes: [UInt8], as name: String, in folders: [String] = []) throws {
    for folder in folders {
      try FileManager.default.createDirectory(
        atPath: home.inbox + "/" + folder, withIntermediateDirectories: true)
    }
    let path = home.inbox + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let modified = Date(timeIntervalSince1970: Double(Self.now.secondsSince1970 - 3600))
    try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: path)
  }

  @discardableResult
  func process(
    again: Bool = false, justification: Justification? = nil, at now: Moment = now
  ) async throws -> ProcessReport {
    let options = ProcessOptions(now: now, language: .turkish, again: again, justification: justification)
    return try await ProcessOperation(home: home, settings: settings, options: options).run()
  }

  func rehearse() async throws -> [FormOutcome] {
    var outcomes = [FormOutcome]()
    let options = ProcessOptions(now: Self.now, language: .turkish)
    try await ProcessRehearsal(home: home, settings: settings, options: options).run { outcomes.append($0) }
    return outcomes
  }

  func check(_ names: String...) async throws -> [FormOutcome] {
    var outcomes = [FormOutcome]()
    try await CheckOperation(home: home, settings: settings, now: Self.now)
      .run(names.map { home.inbox + "/" + $0 }) { outcomes.append($0) }
    return outcomes
  }

  func authorisations() throws -> [Authorisation] {
    var found = [Authorisation]()
    try Registry(path: home.registry, mode: .readOnly).read { try $0.forEachAuthorisation { found.append($0) } }
    return found
  }

  func outcomes(run: String = "2016-06-23-001") throws -> [FormOutcome] {
    var outcomes = [FormOutcome]()
    try Registry(path: home.registry, mode: .readOnly)
      .read { try $0.forEachForm(run: run) { outcomes.append($0.outcome) } }
    return outcomes
  }

  var inbox: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: home.inbox)) ?? []).sorted() }

  /// Every file in Outbox by its path there.
  func outbox() throws -> [String: Data] { try FileTree.files(below: home.outbox) }
}
