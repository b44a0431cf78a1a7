import Domain
import Messages
import TestSupport
import Testing

@Suite struct `What the commands say` {
  static func phrases() throws -> [Phrase] {
    let no = try #require(DetsisNo("10000001"))
    let other = try #require(DetsisNo("10000002"))
    return FormStatus.allCases.map(Phrase.formStatus) + Severity.allCases.map(Phrase.severity) + [
      .runTotals(forms: 6, accepted: 1, partial: 2, refused: 3),
      .rowTotals(granted: 1, revoked: 2, unchanged: 3, refused: 4), .inboxEmpty(path: "Inbox"),
      .resultsIn(path: "Outbox"), .dryRun, .moreForms(5), .resumedRun(id: "2016-06-23-001"),
      .leftInInbox(name: "a.xlsx"), .findingTotals(errors: 1, warnings: 2, notes: 3), .suggestion("TEXT"),
      .file("a.xlsx"), .writtenTo(path: "a.xlsx"), .unitsImported(total: 10, active: 9),
      .importHeld(closing: 8, active: 9), .importRefused(2), .importNothingNew, .importProblem("TEXT"),
      .duplicateUnit(no), .orphanUnit(no, parent: other), .unitCycle([no, other, no]), .moreChanges(3),
    ] + ["added", "renamed", "moved", "closed", "reopened", "changed"].map { Phrase.importChange($0, 2) } + [
      .unitClosed, .unitParent, .unitPath, .unitNumber, .unitName, .unitActive, .unitPlace, .unitMain, .yes, .no,
      .nothingFound("TEXT"), .nobodyAuthorised, .person, .name, .role, .since, .justification,
      .batchTotals(appointed: 1, ended: 2, unchanged: 3, refused: 4), .tieTotals(tied: 1, unchanged: 2, refused: 3),
      .moreFindings(5), .signingAt(unit: "10000001", time: "23.06.2016 09:30"), .nobodySigns, .tiedTo("10000002"),
      .noTies, .managerCode, .title, .appointmentType, .start, .end, .registered, .reference, .deputyNumber,
      .deputyName, .comparison(rows: 28, appointments: 19), .withheldAppointments(3), .proposals(free: 2, held: 13),
      .applyProposals(command: "iyem managers apply oneriler.xlsx --held 13"),
    ] + Situation.allCases.map { Phrase.situation($0, 2) } + Severity.allCases.map { Phrase.severityCount($0, 1452) }
      + [
        .severityCount(.error, 1), .progress(done: 1240, total: 3100, perSecond: 412, secondsLeft: 65),
        .progress(done: 0, total: 3100, perSecond: 0, secondsLeft: nil), .explainHint,
      ] + keeping
  }

  /// Of backups and purges.
  private static let keeping: [Phrase] =
    [
      .made(path: "a.sqlite", bytes: 4096), .encrypted(recipients: 2), .removed(3), .wouldRestore, .restored,
      .aside(path: "b.sqlite"), .nothingToCompare, .nothingLost, .lost(runs: 1, entries: 1452),
      .lostRun("2016-06-23-002"), .otherWay, .filesStay,
    ].map(Phrase.backup)
    + [
      .run("2006-06-23-001", files: 4, bytes: 4096), .kept("2006-06-23-001", .unsentAnswers),
      .totals(runs: 1, files: 4, bytes: 4096, kept: 2, isDryRun: false),
      .totals(runs: 1, files: 4, bytes: 4096, kept: 2, isDryRun: true), .nothing(before: "2006-06-23"),
    ].map(Phrase.purge) + PurgeOutcome.Obstacle.allCases.map { .purge(.obstacle($0)) }

  @Test(arguments: Language.allCases)
  func `is what was agreed on`(language: Language) throws {
    let text = try Self.phrases().map { $0.text(language) + "\n" }.joined()
    try expectGolden(text, "phrases.\(language.rawValue).txt")
  }

  @Test func `has no hole in it`() throws {
    for phrase in try Self.phrases() {
      for language in Language.allCases {
        #expect(!phrase.text(language).isEmpty)
        #expect(!phrase.text(language).contains("“”"))
      }
    }
  }
}
