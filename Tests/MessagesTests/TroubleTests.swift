import Domain
import Messages
import TestSupport
import Testing

@Suite struct `The sentence about a trouble` {
  static let troubles: [Trouble] =
    [
      .unreadableInput(path: "a.xlsx", reason: "REASON"), .notUnits(path: "a.xml", reason: "REASON"), .noUnits,
      .emptyRoster(path: "kadro.xlsx"), .unitClosed(no: "10000005", name: "Birim"), .fileExists(path: "bos.xlsx"),
      .unitUnknown("10000001"),
      .personUnknown("10000000146"), .badJustification("yazı"),
      .justificationAhead(day: "01/02/2062", today: "23/06/2016"), .noScope(path: "liste.csv"),
      .settings(path: "iyem.yaml", .notYAML(line: 3, reason: "REASON")),
      .settings(path: "iyem.yaml", .unknownKey(line: 3, key: "polcy", nearest: "policy")),
      .settings(path: "iyem.yaml", .unknownKey(line: 3, key: "colour", nearest: nil)),
      .settings(path: "iyem.yaml", .wrongValue(line: 3, key: "policy", expected: .words(["rows", "whole-form"]))),
      .fileSystem(path: "Inbox", reason: "REASON"), .registryNewer(found: "9", supported: "1"),
      .registry(reason: "REASON"), .countsDiffer(expected: 3, found: 2), .locked(process: 4711, since: "09:30"),
      .noHome(path: "ev"),
      .badHead("57:9f86"), .mistypedHead("57:9f86", path: "uclar.txt"), .runUnknown("77"),
      .formRowUnknown(form: 10, row: 99), .batchRowUnknown(run: "2016-06-23-002", row: 99),
      .undoOfDaily(run: "2016-06-23-001", forms: "2016-06-23-002"), .undoOfDaily(run: "2016-06-23-001", forms: nil),
      .heldDiffers(path: "oneriler.xlsx", given: 4, held: 5, column: "BEKLETME"),
      .heldDiffers(path: "oneriler.xlsx", given: 4, held: 0, column: "BEKLETME"),
    ] + papers + plans.map { .plan($0) } + DropPlace.allCases.map { .misplaced(path: "a.xlsx", $0) }

  private static let papers: [Trouble] = [
    .backupUnsound(reason: "REASON"), .noAge, .ageFailed(reason: "REASON"), .backupEncrypted(path: "a.age"),
    .backupDamaged(path: "a.sqlite", reason: "REASON"), .backupForeign(path: "a.sqlite"),
    .backupNewer(path: "a.sqlite", found: "9", supported: "4"), .backupMisnamed(path: "a.sqlite", head: "57:9f86"),
    .registryAltered(Defect(.schemaChanged, table: "trigger", row: "tie_stays")),
    .registryAltered(Defect(.schemaUnknown, table: "view", row: "authorisation")),
    .registryAltered(Defect(.schemaMissing, table: "index", row: "run_one_open")),
    .registryForeign(path: "a.sqlite"), .stateUnreadable(path: "a.json"), .settingsTooLong(path: "iyem.yaml", limit: 9),
    .noTimeZone, .unexpected(reason: "REASON"),
    .backupIsRegistry(path: "a.sqlite"), .badDay("dün"),
    .timeAhead(time: "2099-06-23T09:30:00+03:00"), .retention(years: 10, limit: "2006-06-23"),
    .purgeAhead(day: "2016-06-24", today: "2016-06-23"), .openSecret(path: "/srv/iki söz", mode: "666"),
  ]

  private static let plans: [PlanProblem] = [
    .approvalNeeded, .unknown(path: "plan.json"), .fileExists(path: "plan.json"), .nothingToPlan(inbox: "Inbox"),
    .applied(run: "2016-06-23-001", time: Moment(secondsSince1970: 1_466_663_400)),
    .outdated(planned: "57:9f86d081884c7d659a2f", now: "58:60303ae22b998861bce3"), .otherRelease,
    .settings(key: "policy"), .fileMissing(name: "a.xlsx"), .fileChanged(name: "a.xlsx"), .differs(name: "a.xlsx"),
    .samePerson(UserIdentity(uid: 1001, login: "ayse")), .unfinished(run: "2016-06-23-001"),
    .secondPersonNeeded(UserIdentity(uid: 1001, login: "ayse")), .userUnknown,
  ]

  @Test(arguments: troubles)
  func `is written in both languages`(trouble: Trouble) {
    #expect(trouble.text(.turkish) != trouble.text(.english))
    for language in Language.allCases {
      #expect(trouble.text(language).count > 10)
      #expect(!trouble.text(language).contains("Optional"))
    }
  }

  @Test(arguments: Language.allCases)
  func `names restoring where a registry is damaged, and not where a backup is`(language: Language) {
    let reason = "database disk image is malformed (sqlite 11)"
    #expect(Trouble.registry(reason: reason).text(language).contains("iyem restore"))
    #expect(!Trouble.registry(reason: "database or disk is full (sqlite 13)").text(language).contains("restore"))
    #expect(!Trouble.backupDamaged(path: "a.sqlite", reason: reason).text(language).contains("iyem restore"))
  }

  @Test(arguments: Language.allCases)
  func `is the one that was agreed on`(language: Language) throws {
    try expectGolden(
      Self.troubles.map { $0.text(language) + "\n" }.joined(), "troubles.\(language.rawValue).txt")
  }
}
