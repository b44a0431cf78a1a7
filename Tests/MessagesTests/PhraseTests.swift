import Domain
import Messages
import TestSupport
import Testing

@Suite struct `What the commands say` {
  static func texts(_ language: Language) throws -> [String] {
    let no = try #require(DetsisNo("10000001"))
    let other = try #require(DetsisNo("10000002"))
    func headings(_ headings: [Heading]) -> [String] { headings.map { $0.text(language) } }
    func phrases(_ phrases: [Phrase]) -> [String] { phrases.map { $0.text(language) } }
    let start = phrases(runs) + phrases(units(no, other))
    let ofUnits = headings([.unitParent, .unitPath, .unitNumber, .unitName, .unitActive, .unitPlace, .unitMain])
    let found = phrases([.units(.yes), .units(.no), .units(.nothingFound("TEXT")), .nobodyAuthorised])
    let ofPeople = headings([.person, .name, .role, .since, .justification])
    let ofManagers = headings([
      .managerCode, .title, .appointmentType, .start, .end, .registered, .reference, .deputyNumber, .deputyName,
    ])
    return start + ofUnits + found + ofPeople + phrases(managers) + ofManagers
      + phrases(comparison + atTheTerminal + keeping + rehearsals)
  }

  private static let runs: [Phrase] =
    FormStatus.allCases.map(Phrase.formStatus) + Severity.allCases.map(Phrase.severity) + [
      .runTotals(forms: 6, accepted: 1, partial: 2, refused: 3),
      .rowTotals(granted: 1, revoked: 2, unchanged: 3, refused: 4), .inboxEmpty(path: "Inbox"),
      .resultsIn(path: "Outbox"), .dryRun, .moreForms(5), .resumedRun(id: "2016-06-23-001"), .newFilesWait(3),
      .leftInInbox(name: "a.xlsx"), .findingTotals(errors: 1, warnings: 2, notes: 3), .suggestion("TEXT"),
      .file("a.xlsx"), .writtenTo(path: "a.xlsx"),
    ]

  private static func units(_ no: DetsisNo, _ other: DetsisNo) -> [Phrase] {
    let lists: [UnitText] = [
      .imported(total: 10, active: 9), .held(closing: 8, active: 9), .refused(2), .nothingNew,
    ]
    let problems: [UnitText] = [.duplicate(no), .orphan(no, parent: other), .cycle([no, other, no]), .moreChanges(3)]
    let changes = ["added", "renamed", "moved", "closed", "reopened", "changed"].map { UnitText.change($0, 2) }
    return lists.map(Phrase.units) + [.problem("TEXT")] + (problems + changes + [.closed]).map(Phrase.units)
  }

  private static let managers: [Phrase] =
    [ManagerText]([
      .batchTotals(appointed: 1, ended: 2, unchanged: 3, refused: 4), .tieTotals(tied: 1, unchanged: 2, refused: 3),
    ]).map(Phrase.managers) + [.moreFindings(5)]
    + [ManagerText]([
      .nobodySigns, .tiedTo("10000002"), .noTies,
    ]).map(Phrase.managers)

  private static let comparison: [Phrase] =
    ([
      .compared(rows: 28, appointments: 19), .withheld(3), .proposals(free: 2, held: 13),
      .apply(command: "iyem managers apply oneriler.xlsx --held 13"),
    ] + Situation.allCases.map { ComparisonText.situation($0, 2) }).map(Phrase.comparison)

  private static let atTheTerminal: [Phrase] =
    Severity.allCases.map { Phrase.severityCount($0, 1452) } + [
      .severityCount(.error, 1), .progress(done: 1240, total: 3100, perSecond: 412, secondsLeft: 65),
      .progress(done: 0, total: 3100, perSecond: 0, secondsLeft: nil), .explainHint,
    ]

  /// Of backups and purges.
  private static let keeping: [Phrase] =
    [
      .made(path: "a.sqlite", bytes: 4096), .encrypted(recipients: 2), .removed(3), .wouldRestore, .restored,
      .aside(path: "b.sqlite"), .nothingToCompare, .nothingLost, .lost(runs: 1, entries: 1452),
      .lostRun("2016-06-23-002"), .otherWay, .filesStay, .uncertainAnswers(2),
    ].map(Phrase.backup)
    + [
      .run("2006-06-23-001", files: 4, bytes: 4096), .kept("2006-06-23-001", .unsentAnswers),
      .totals(runs: 1, files: 4, bytes: 4096, kept: 2, isDryRun: false),
      .totals(runs: 1, files: 4, bytes: 4096, kept: 2, isDryRun: true), .nothing(before: "2006-06-23"),
    ].map(Phrase.purge) + PurgeOutcome.Obstacle.allCases.map { .purge(.obstacle($0)) }

  /// Of dry runs.
  private static let rehearsals: [Phrase] =
    ([
      .forms(6, accepted: 1, partial: 2, refused: 3), .rows(granted: 1, revoked: 2, unchanged: 3, refused: 4),
      .batch(appointed: 1, ended: 2, unchanged: 3, refused: 4), .ties(tied: 1, unchanged: 2, refused: 3),
      .olderNames([.noted: 2, .known: 1, .refused: 3]), .units(total: 10, active: 9),
      .undoTotals(reversed: 1, kept: 2, failed: 3), .restored([.email]), .detailsStay(.unitClosed),
      .purgeKeeps("2006-06-23-001", .unsentAnswers),
    ] + ["added", "renamed", "moved", "closed", "reopened", "altered"].map { RehearsalText.unitChange($0, 2) }
    + UndoEffect.allCases.map { .undone($0) }).map(Phrase.rehearsal)

  @Test(arguments: Language.allCases)
  func `is what was agreed on`(language: Language) throws {
    let text = try Self.texts(language).map { $0 + "\n" }.joined()
    try expectGolden(text, "phrases.\(language.rawValue).txt")
  }

  @Test func `has no hole in it`() throws {
    for language in Language.allCases {
      for text in try Self.texts(language) {
        #expect(!text.isEmpty)
        #expect(!text.contains("“”"))
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `shows no T.C. number of a file's name`(language: Language) {
    let name = "12345678901 Ayşe.xlsx"
    let phrases: [Phrase] = [
      .leftInInbox(name: name), .passedOver(PassedOver(name: name, reason: .link)), .file(name),
      .plan(.fileRefused(name: name)),
    ]
    let troubles = [PlanProblem.fileMissing(name: name), .fileChanged(name: name), .differs(name: name)]
    for text in phrases.map({ $0.text(language) }) + troubles.map({ Trouble.plan($0).text(language) }) {
      #expect(text.contains("123******01 Ayşe.xlsx") && !text.contains("12345678901"))
    }
  }
}
