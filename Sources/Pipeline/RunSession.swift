import Domain
import Files
import Logging
import Mail
import Messages
import Register
import Reports
import Rules
import Settings
import SpreadsheetReader

/// One run from its manifest to its reports.
struct RunSession: ~Copyable {
  private let registry: any RegisterStore
  private let run: RunRecord
  private let info: RunInfo
  private let judge: FileJudge
  private let limits: ReaderLimits
  private let inbox: Inbox
  /// The originals of held forms among its files, by name.
  private let kept: [String: KeptMail]
  private let reader: FileReader
  private let publisher: Publisher
  private let notice: @Sendable (Phrase) -> Void
  private let log: Logger
  private let report: RunReporter
  private var summary = RunSummary()
  private var attention = [FormOutcome]()
  private var filesDone = 0
  /// What is to come out of each file; nil for a run without a plan.
  private let plan: PlanFile?
  /// The domain of the office's address, in which the answers' identifiers are made.
  private let answerDomain: String

  /// So many days the reports look back.
  private static let daysOfHistory = 30

  init(
    home: Home, settings: Settings, registry: any RegisterStore, run: RunRecord,
    letter: AnswerLetter, plan: PlanFile? = nil, notice: @escaping @Sendable (Phrase) -> Void
  ) throws {
    self.registry = registry
    self.plan = plan
    self.run = run
    self.notice = notice
    var log = Logger(label: "iyem.process")
    log[metadataKey: "run"] = "\(run.id)"
    self.log = log
    info = RunInfo(id: run.id, startedAt: run.startedAt, files: run.files)
    var settings = settings
    settings.form.policy = run.policy
    judge = FileJudge(settings, now: run.startedAt, again: run.again, justification: run.justification)
    answerDomain = settings.mail.from.domain ?? "localhost"
    limits = ReaderLimits(.small, settings)
    let inbox = Inbox(folder: home.inbox)
    let kept = try registry.read { try $0.keptMails(ofRun: run.id) }
    let publisher = Publisher(
      inbox: inbox, outbox: home.outbox, kept: Set(kept.keys), run: info, language: run.language, limits: limits,
      reader: judge.reader, letter: letter, emailSuffixes: settings.form.emailSuffixes)
    try publisher.begin()
    let report = try RunReporter(
      folder: publisher.runFolder, run: info, language: run.language, templates: home.templates)
    self.inbox = inbox
    self.kept = kept
    self.publisher = publisher
    reader = FileReader(shelf: publisher.shelf, kept: kept, office: judge.reader)
    self.report = report
  }

  mutating func process(progress: @Sendable (Int, Int) -> Void) async throws -> ProcessReport {
    try await catchUp()
    progress(filesDone, run.files)
    try await take(try registry.read { try $0.items(of: run.id, in: .waiting) }, mayWait: true, progress)
    let reader = self.reader
    let deferred = try registry.read { try $0.items(of: run.id, in: .deferred) }
    let shelf = publisher.shelf
    let ordered = try await judge.inOrder(
      deferred, place: { shelf.place($0.file) }, read: { try await reader.read($0) })
    try await take(ordered, mayWait: false, progress)
    return try finish()
  }

  /// Takes up what an interrupted run had recorded: its results are made anew where they are missing.
  private mutating func catchUp() async throws {
    let unpublished = Set(try registry.read { try $0.items(of: run.id, in: .recorded) }.map(\.ordinal))
    var parcels = [Int: Publisher.Parcel]()
    var digests = [Int: String]()
    var ordinals = Set<Int>()
    let registry = self.registry
    let id = run.id
    try registry.read { store in
      let names = Dictionary(uniqueKeysWithValues: try store.items(of: id).map { ($0.ordinal, $0.file) })
      try store.forEachForm(run: id) { form in
        count(form.outcome)
        if ordinals.insert(form.ordinal).inserted, let mail = try store.mail(run: id, ordinal: form.ordinal) {
          summary.mails.count(mail)
          try report.add(mail)
        }
        try report.add([form.outcome])
        guard unpublished.contains(form.ordinal) else { return }
        let name = names[form.ordinal] ?? form.outcome.file
        let parcel = Publisher.Parcel(ordinal: form.ordinal, name: name, isKept: kept[name] != nil)
        parcels[form.ordinal, default: parcel].forms.append(
          Publisher.PublishedForm(part: form.part, outcome: form.outcome, attachment: form.attachment))
        digests[form.ordinal] = form.sha256
      }
      for ordinal in unpublished {
        parcels[ordinal]?.mail = try store.mail(run: id, ordinal: ordinal)
        parcels[ordinal]?.forms.sort { $0.part < $1.part }
      }
    }
    for (ordinal, parcel) in parcels {
      let sha256 = parcel.mail?.sha256 ?? digests[ordinal] ?? ""
      parcels[ordinal]?.original = try publisher.shelf.recovered(ordinal, parcel.name, sha256: sha256)
    }
    filesDone = ordinals.count
    log.debug("caught up", metadata: ["files": "\(ordinals.count)", "unpublished": "\(parcels.count)"])
    let again = parcels.values.sorted { $0.ordinal < $1.ordinal }
    try markPublished(again, changed: try await publisher.publish(again))
  }

  /// Reads, records and publishes files window by window: while one is recorded, the next is read and the last one
  /// published.
  private mutating func take(
    _ items: [RunItem], mayWait: Bool, _ progress: @Sendable (Int, Int) -> Void
  ) async throws {
    let shelf = publisher.shelf
    let windows = items.windows(weighing: { FileWindow.weight(of: shelf.place($0.file)) })
    guard let first = windows.first else { return }
    let reader = self.reader
    let publisher = self.publisher
    let report = self.report
    var files = try await reader.read(first)
    var finished = [Publisher.Parcel]()
    for index in windows.indices {
      async let upcoming = index + 1 < windows.count ? reader.read(windows[index + 1]) : []
      let last = finished
      async let changed = publisher.publish(last)
      async let reported: Void = report.add(last)
      let parcels = try record(files, of: windows[index], mayWait: mayWait)
      try await reported
      try close(last, changed: try await changed, progress)
      finished = parcels
      files = try await upcoming
    }
    try report.add(finished)
    try close(finished, changed: try await publisher.publish(finished), progress)
  }

  /// Records the files in one transaction; those that must wait for an earlier part come back after all others.
  private func record(
    _ files: [IncomingFile], of items: ArraySlice<RunItem>, mayWait: Bool
  ) throws -> [Publisher.Parcel] {
    try registry.write { store in
      let view = store.view(run: run.id)
      var parcels = [Publisher.Parcel]()
      for (file, item) in zip(files, items) {
        if mayWait, try judge.mustWait(file, in: view) {
          try store.setState(.deferred, ofItem: item.ordinal, in: run.id)
          continue
        }
        parcels.append(try recordAsPlanned(file, item, view, store))
        try store.setState(.recorded, ofItem: item.ordinal, in: run.id)
      }
      return parcels
    }
  }

  /// Records a file; where a plan holds something else of it, it is refused and changes nothing.
  ///
  /// The plan was compared as a whole before the run began: this happens only to what was changed since.
  private func recordAsPlanned(
    _ file: IncomingFile, _ item: RunItem, _ view: RunView, _ store: any RegisterTransaction
  ) throws -> Publisher.Parcel {
    guard let plan else { return try record(file, item, view, store).parcel }
    var parcel: Publisher.Parcel?
    let isAsPlanned = try store.attempt {
      let (recorded, planned) = try record(file, item, view, store)
      parcel = recorded
      return plan.expects(planned)
    }
    if isAsPlanned, let parcel { return parcel }
    notice(.plan(.fileRefused(name: item.file)))
    let refused = file.refused(because: PlanText.changedSince.text(run.language))
    return try record(refused, item, view, store).parcel
  }

  /// Judges a file, records its forms and makes their changes.
  private func record(
    _ file: IncomingFile, _ item: RunItem, _ view: RunView, _ store: any RegisterTransaction
  ) throws -> (parcel: Publisher.Parcel, done: PlannedFile) {
    let mail = try recordMail(file, ordinal: item.ordinal, in: store)
    var forms = [Publisher.PublishedForm]()
    var done = [PlannedForm]()
    _ = try judge.judge(file, mail, in: view) { judged in
      let outcome = try apply(judged, of: file, ordinal: item.ordinal, to: store)
      forms.append(
        Publisher.PublishedForm(
          part: judged.part, outcome: outcome, attachment: judged.document.attachment))
      if plan != nil {
        done.append(PlannedForm(part: judged.part, outcome: outcome, changes: judged.plan.changes))
      }
      return outcome
    }
    let parcel = Publisher.Parcel(
      ordinal: item.ordinal, name: item.file, isKept: file.kept != nil, original: file.original, mail: mail?.outcome,
      forms: forms.sorted { $0.part < $1.part })
    let planned = PlannedFile(
      file: file.name, sha256: file.sha256, mail: mail?.outcome, forms: done.sorted { $0.part < $1.part })
    return (parcel, planned)
  }

  /// Judges and records the mail itself, before its forms; nil for a bare file.
  private func recordMail(
    _ file: IncomingFile, ordinal: Int, in store: any RegisterTransaction
  ) throws -> JudgedMail? {
    guard var mail = try judge.judgeMail(file, in: store.view(run: run.id)) else { return nil }
    if mail.outcome.answer.recipient != nil {
      mail.outcome.answerID = AnswerLetter.identifier(
        run: run.id, ordinal: ordinal, sha256: mail.outcome.sha256, domain: answerDomain)
    }
    try store.record(mail: mail.outcome, run: run.id, ordinal: ordinal, at: run.startedAt)
    return mail
  }

  /// Records the form, makes its changes, and adds what shows only afterwards.
  private func apply(
    _ judged: FileJudge.Judged, of file: IncomingFile, ordinal: Int, to store: any RegisterTransaction
  ) throws -> FormOutcome {
    let (plan, part, document) = (judged.plan, judged.part, judged.document)
    var outcome = plan.outcome
    outcome.outputs = OutputName.folder(run: run.id, ordinal: ordinal, file: document.fileName, part: part)
    let form = try store.record(
      form: outcome, run: run.id, ordinal: ordinal, part: part, sha256: document.sha256 ?? "", at: run.startedAt,
      takes: judged.takes)
    if file.mail != nil { try store.note(form: form, cameIn: document.attachment) }
    let justifications = Dictionary(uniqueKeysWithValues: outcome.rows.map { ($0.position, $0.justification ?? "") })
    for change in plan.changes {
      let basis = Basis(
        form: form, row: change.position, justification: justifications[change.position] ?? "", time: run.startedAt)
      try store.make(change, on: basis)
    }
    let later = try judge.check.findingsAfterApplying(plan, in: store.view(run: run.id))
    try store.add(findings: later, to: form)
    outcome.findings += later
    return outcome
  }

  /// Ends files whose results stand in Outbox.
  private mutating func close(
    _ parcels: [Publisher.Parcel], changed: [String], _ progress: @Sendable (Int, Int) -> Void
  ) throws {
    for parcel in parcels {
      for form in parcel.forms { count(form.outcome) }
      if let mail = parcel.mail { summary.mails.count(mail) }
    }
    try markPublished(parcels, changed: changed)
    filesDone += parcels.count
    log.debug("published", metadata: ["files": "\(filesDone)", "of": "\(run.files)"])
    progress(filesDone, run.files)
  }

  private func markPublished(_ parcels: [Publisher.Parcel], changed: [String]) throws {
    guard !parcels.isEmpty else { return }
    for name in changed { notice(.leftInInbox(name: name)) }
    try registry.write { store in
      for parcel in parcels { try store.setState(.published, ofItem: parcel.ordinal, in: run.id) }
    }
  }

  private mutating func count(_ outcome: FormOutcome) {
    summary.count(outcome)
    if outcome.status != .accepted, attention.count < ProcessReport.attentionLimit { attention.append(outcome) }
  }

  /// Closes the run: only if every file came to an end, and the registry counts what was counted here.
  private mutating func finish() throws -> ProcessReport {
    let recorded = try registry.read { try $0.summary(of: run.id) }
    guard filesDone == run.files, recorded == summary else {
      throw Trouble.countsDiffer(expected: run.files, found: filesDone)
    }
    // Nothing is chained between here and the end of the run, which records the same head.
    let (history, head, numbered) = try registry.read { store in
      try store.forEachInstitution(of: run.id) { try report.add($0) }
      let numbered = try attention.map { form in
        ProcessReport.NumberedForm(
          number: try store.number(ofFormIn: form.outputs ?? "", run: run.id), outcome: form)
      }
      return (try store.findings(ofDays: Self.daysOfHistory, upTo: run.startedAt), try store.chainHead(), numbered)
    }
    try report.finish(summary, history: history, head: head)
    try publisher.end()
    try Folder.sync(publisher.runFolder)
    try registry.write { store in
      try store.recordHead(of: run.id)
      try store.finishRun(run.id, at: run.startedAt)
    }
    try MboxFolder(inbox: inbox.folder).clean()
    log.debug("finished", metadata: ["granted": "\(summary.granted)", "revoked": "\(summary.revoked)"])
    return ProcessReport(
      run: info, summary: summary, json: .file(publisher.runFolder + "/run.json"), attention: numbered,
      head: head)
  }
}

/// Reads the files of a manifest, side by side.
private struct FileReader: Sendable {
  let shelf: OriginalShelf
  let kept: [String: KeptMail]
  let office: MailOffice

  func read(_ items: ArraySlice<RunItem>) async throws -> [IncomingFile] {
    try await IncomingFile.read(
      items.map { (name: $0.file, place: shelf.place($0.file), copy: shelf.path($0.ordinal)) },
      limits: shelf.limits, for: office, kept: kept)
  }
}
