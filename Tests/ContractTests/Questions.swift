import Domain
import Register

/// Every question of every port, put to the story as told; an answer is what can be compared of it.
enum Questions {
  typealias Question = @Sendable (any RegisterReading) throws -> [AnyHashable]

  static let all = units.merging(users) { $1 }.merging(managers) { $1 }.merging(forms) { $1 }.merging(mails) { $1 }
    .merging(decisions) { $1 }.merging(plans) { $1 }.merging(undos) { $1 }.merging(audit) { $1 }

  static func answers(of store: Store) throws -> [String: [AnyHashable]] {
    try store.read { register in try all.mapValues { try $0(register) } }
  }

  private static let noon = Story.noon
  private static let later = Story.noon.adding(days: 3)

  /// What a question hands over, one after the other.
  private static func collected<T: Hashable>(_ ask: ((T) throws -> Void) throws -> Void) rethrows -> [AnyHashable] {
    var found: [AnyHashable] = []
    try ask { found.append($0) }
    return found
  }

  private static let units: [String: Question] = [
    "units: one": { register in try Story.units.map { try register.unit($0) as AnyHashable } },
    "units: in short": { register in try Story.units.map { try register.unitInShort($0) as AnyHashable } },
    "units: counts": {
      let counts = try $0.unitCounts()
      return [counts.all, counts.active, try $0.hasUnits()]
    },
    "units: path": { register in try Story.units.map { try register.path(of: $0) as AnyHashable } },
    "units: children": { register in try Story.units.map { try register.activeChildren(of: $0) as AnyHashable } },
    "units: below": { register in try Story.units.map { try register.unitsBelow($0) as AnyHashable } },
    "units: all below": { register in try Story.units.map { Set(try register.allUnitsBelow($0)) as AnyHashable } },
    "units: each": { register in try collected(register.forEachUnit) },
    "units: many": { [try $0.units(Set(Story.units))] },
    "units: named": { register in
      try [Story.ministry, Story.city].map {
        try register.activeUnits(named: TurkishText.fold("1. Şube Müdürlüğü"), inside: $0) as AnyHashable
      }
    },
    "units: inside": { [try $0.isInside(Story.branch, Story.ministry), try $0.isInside(Story.branch, Story.city)] },
    "units: main institution": { register in try Story.units.map { try register.mainInstitution(of: $0) } },
    "units: table": { register in
      let table = try register.unitTable()
      let found: [DetsisNo?] = Story.units.map { unit in
        guard let place = table.place(of: unit) else { return nil }
        return table.mainInstitution(place)
      }
      return found
    },
    "units: search": { register in
      try ["müdür", "egitim personel", "sube bakanlik", "inceova", "yok"].map { words -> [UnitMatch] in
        try register.search(words, limit: 4)
      }
    },
    "imports: newest": { [try $0.newestImport(), try $0.newestSnapshot()] },
    "imports: all": { try $0.imports(from: 2) },
    "imports: turns": { try $0.unitTurns() },
    "imports: who is left": { [try $0.left(inUnitsClosedBy: 2, at: noon)] },
  ]

  private static let users: [String: Question] = [
    "users: details": { register in try Story.persons.map { try register.details(of: $0) as AnyHashable } },
    "users: name": { register in try Story.persons.map { try register.name(of: $0) as AnyHashable } },
    "users: authorised": { register in
      try Story.persons.map {
        [try register.isAuthorised($0, in: Story.city), try register.isAuthorised($0, in: Story.clerk)]
      }
    },
    "users: how many": { register in try Story.units.map { try register.authorisedCount(in: $0) } },
    "users: each": { register in try collected { try register.forEachAuthorisation(unit: nil, $0) } },
    "users: of a unit": { register in try collected { try register.forEachAuthorisation(unit: Story.clerk, $0) } },
    "users: entries": { register in try collected { try register.forEachJournalEntry(after: 1, $0) } },
  ]

  private static let managers: [String: Question] = [
    "managers: of a unit": { register in try Story.units.map { try register.appointments(in: $0) as AnyHashable } },
    "managers: of a person": { register in try Story.persons.map { try register.appointments(of: $0) as AnyHashable } },
    "managers: one": { register in
      try (1...6).map { try register.appointment(AppointmentID(number: $0)) as AnyHashable }
    },
    "managers: some": { register in
      [Set(try register.appointments((1...6).map { AppointmentID(number: $0) }, asKnownAt: noon))]
    },
    "managers: terms": { register in
      [
        try register.terms(in: Story.branch), try register.terms(of: Story.zeynep),
        try register.terms(in: Set(Story.units)),
      ]
    },
    "managers: each": { register in
      try [nil, Story.ministry, Story.city].map { institution in
        Set(try collected { try register.forEachAppointment(inside: institution, at: later, $0) })
      }
    },
    "managers: traces": { register in
      try [nil, Story.personnel].map { institution in
        Set(try collected { try register.forEachTrace(inside: institution, at: later, $0) })
      }
    },
    "managers: with names": { register in
      var found: [AnyHashable] = []
      try register.forEachManager(at: later) { found += [$0, $1] as [AnyHashable] }
      return found
    },
    "managers: who may sign": { register in
      try Story.units.map { try register.signing(for: $0, at: later, knownAt: noon) as AnyHashable }
    },
    "managers: codes": { register in
      let codes = try Story.persons.map { try register.managerCode(of: $0) }
      return try [
        codes, try register.greatestManagerCode(), codes.compactMap { $0 }.map { try register.person(with: $0) },
      ]
    },
    "managers: names": { register in
      [try Story.persons.map { try register.managerName(of: $0) }, try register.managerNames(of: Set(Story.persons))]
    },
    "managers: ties": { register in
      try Story.units.map { try register.tie(of: $0) as AnyHashable }
        + collected { try register.forEachTie(inside: nil, $0) }
        + collected { try register.forEachTie(inside: Story.city, $0) }
    },
    "managers: older names": { register in
      [
        try register.olderNames(of: Story.branch, at: noon.adding(days: -1)),
        try register.olderNames(of: Story.clerk, at: noon),
        try register.standingOlderNames(inMain: Story.city), try register.isRegistered(institution: Story.ministry),
        try register.isRegistered(institution: Story.city),
      ]
    },
    "managers: batches": { register in
      [
        try register.batch(sha256: "00"), try register.batch(run: Story.ties), try register.batch(run: "?"),
        try register.rowsCarriedOut(sha256: "00"), try register.rowsCarriedOut(sha256: "01"),
      ]
    },
    "managers: entries": { register in try collected { try register.forEachManagerEntry(after: 1, $0) } },
    "managers: newest entry": { [try $0.newestManagerEntry(), try $0.unitsChanged(after: 3)] },
  ]

  private static let forms: [String: Question] = [
    "runs: open": { [try $0.openRun(), try $0.newestFinishedRun()] },
    "runs: one": { [try $0.run(Story.first), try $0.run(Story.undo), try $0.run("?")] },
    "runs: names": { register in
      try [
        register.runNames(), register.nextRun(on: "2016-06-23", isTaken: { _ in false }),
        register.nextRun(on: "2016-06-24", isTaken: { $0.hasSuffix("1") }),
      ]
    },
    "runs: newest entry": { [try $0.newestEntryTime()] },
    "runs: files": { [try $0.items(of: Story.first), try $0.items(of: Story.second, in: .waiting)] },
    "runs: summary": { [try $0.summary(of: Story.first), try $0.summary(of: Story.second)] },
    "runs: institutions": { register in try collected { try register.forEachInstitution(of: Story.first, $0) } },
    "runs: findings": { try $0.findings(ofDays: 2, upTo: noon) },
    "forms: of a run": { register in try collected { try register.forEachForm(run: Story.first, $0) } },
    "forms: one": {
      [try $0.form(FormID(number: Story.held)), try $0.form(FormID(number: 99)), try $0.hasForm(1), try $0.hasForm(99)]
    },
    "forms: in a folder": { [try $0.number(ofFormIn: Story.first + "/0002-m", run: Story.first)] },
    "forms: folders": { register in [Set(try collected(register.forEachPublishedFolder))] },
    "forms: accepted row": { register in
      try Story.persons.map {
        try register.acceptedRow(inRun: Story.first, .grant, person: $0, unit: Story.city) as AnyHashable
      }
    },
    "forms: row numbers": { register in
      try [1, 2].flatMap { number in
        try [noon, later].flatMap { since in
          try [nil, Story.first, Story.second].map { run in
            try register.hasRow(numbered: number, of: Story.city, since: since, orInRun: run) as AnyHashable
          }
        }
      }
    },
    "forms: processed before": { register in
      try ["1", "2", "4", "5", "cd", "?"].map { try register.processed(sha256: $0, besidesMail: "xy") as AnyHashable }
    },
  ]

  private static let mails: [String: Question] = [
    "mails: one": { [try $0.mail(run: Story.first, ordinal: 2), try $0.mail(run: Story.first, ordinal: 1)] },
    "mails: each": { register in
      try collected { try register.forEachMail(run: Story.first, $0) } + [try register.mailSummary(of: Story.first)]
    },
    "mails: believed": { [try $0.believedMail("<a@b>"), try $0.believedMail("<e@f>")] },
    "mails: answers": { [try $0.answers(), try $0.answers(in: .sent), try $0.answers(in: .ready)] },
    "mails: states": { register in
      try register.answerStates().map { [$0.id, $0.messageID, $0.state] as [AnyHashable] }
    },
    "mails: answers that are out": { try $0.answersOut(of: Set(1...9)) },
  ]

  private static let decisions: [String: Question] = [
    "decisions: held forms": { register in try [register.heldForms(), register.runsOfHeldForms()] },
    "decisions: settled": { [try $0.isSettled(heldForm: Story.held), try $0.isSettled(heldForm: 1)] },
    "decisions: taken": { [try $0.number(ofFormTaking: Story.held), try $0.isTakenUp(heldForm: Story.held)] },
    "decisions: on a form": { [try $0.decision(onForm: Story.held), try $0.decision(onForm: 1)] },
    "decisions: on domains": { register in
      [
        try register.domainDecisions(), try register.domainDecisions(of: Story.branch),
        try register.decisions(on: ["baska.gov.tr", "ornek.gov.tr", "?"], for: Story.city),
        try register.institutions(confirming: ["baska.gov.tr", "ornek.gov.tr"], limit: 5),
      ]
    },
    "decisions: entries": { register in
      try [
        LogFilter(), LogFilter(form: Story.held), LogFilter(unit: Story.city, limit: 2), LogFilter(person: Story.ayse),
      ]
      .map { try register.decisions($0) }
    },
    "decisions: originals": { register in
      try [register.keptMails(ofForms: [Story.held, 1]), register.keptMails(ofRun: Story.second)]
    },
  ]

  private static let plans: [String: Question] = [
    "plans: by digest": { [try $0.plan(sha256: String(repeating: "07", count: 32)), try $0.plan(sha256: "")] },
    "plans: by run": { [try $0.plan(appliedBy: Story.second), try $0.plan(appliedBy: Story.first)] },
    "plans: approval": { [try $0.approval()] },
    "plans: what is decided about": { register in try JointDecision.allCases.map { try register.state(of: $0) } },
    "plans: consents": { register in
      try JointDecision.allCases.flatMap { decision in
        try ["1", "x"].map { try register.consents(to: decision, on: $0) as AnyHashable }
      }
    },
  ]

  private static let undos: [String: Question] = [
    "undos: entries": { register in
      try [
        UndoTarget.form(1, row: 1), .run(Story.batch, row: nil), .run(Story.first, row: nil), .run(Story.ties, row: 1),
      ]
      .map { try register.undoEntries(of: $0) }
    },
    "undos: states": { register in
      try [Story.first, Story.second, Story.batch, Story.ties].flatMap { run in
        try register.undoEntries(of: .run(run, row: nil)).map { "\(try register.undoState(of: $0))" }
      }
    },
    "undos: endings": { register in
      try (1...8).map { try register.appointmentEnded(by: $0) as AnyHashable }
        + (1...8).map { number in
          try register.appointmentRestored(byReversing: number).map { [$0.id, $0.appointment] as [AnyHashable] }
            as AnyHashable
        }
    },
    "undos: former deputies": { register in
      try (1...9).map { try register.formerDeputy(before: $0, of: Story.branch) as AnyHashable }
    },
    "undos: known": { [try $0.hasUndo(Story.undo), try $0.hasUndo(Story.first)] },
    "undos: records": { [try $0.hasRecords(of: Story.second), try $0.hasRecords(of: Story.first)] },
  ]

  private static let audit: [String: Question] = [
    "audit: heads": { register in
      let runs = [Story.first, Story.second, Story.batch, Story.ties, Story.undo]
      return [try register.chainHead(), try register.planningHead(), try runs.map { try register.chainHead(of: $0) }]
    },
    "audit: log": { register in
      try [
        LogFilter(), LogFilter(limit: 5), LogFilter(form: 2), LogFilter(person: Story.murat),
        LogFilter(unit: Story.branch),
        LogFilter(unit: Story.city), LogFilter(run: Story.first), LogFilter(run: Story.batch),
        LogFilter(run: Story.undo), LogFilter(run: Story.second),
      ].map { filter in try collected { try register.forEachLogEntry(filter, $0) } }
    },
    "audit: size": { register in
      var size = try register.size(at: noon)
      size.schema = 0
      return [size]
    },
    "audit: a glance": { [try $0.quickCheck()] },
    "audit: defects": { register in
      try collected { try register.forEachDefect($0) } + collected(register.forEachRebuildDifference)
        + collected(register.forEachJournalDefect)
    },
  ]
}
