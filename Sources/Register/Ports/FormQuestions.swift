import Domain

/// Questions about runs and the forms that they judged.
package protocol FormQuestions {
  // MARK: - Runs

  /// The run that was begun and not finished; there is never more than one.
  func openRun() throws -> RunRecord?

  func run(_ id: String) throws -> RunRecord?

  /// The newest run over forms that came to its end.
  func newestFinishedRun() throws -> RunRecord?

  /// The runs over forms, the batches and the undos, in the order of their names.
  func runNames() throws -> [String]

  /// The name of the next run of a day (`2016-06-23`): the day and the next number within it, at least three digits. Runs and
  /// batches count together.
  ///
  /// `isTaken` tells of names that results of unknown runs bear already, as after a restoration.
  func nextRun(on day: String, isTaken: (String) -> Bool) throws -> String

  /// When the newest entry was made on authorisations or managers; nil where there is none.
  func newestEntryTime() throws -> Moment?

  /// The files of a run in their order; those in one state, or all.
  func items(of run: String, in state: RunItem.State?) throws -> [RunItem]

  /// The counts of a run, from its forms, rows and mails as they are recorded.
  func summary(of run: String) throws -> RunSummary

  /// The institutions of a run's forms, those with most to do first: most rows sent back, then most forms refused.
  func forEachInstitution(of run: String, _ body: (InstitutionSummary) throws -> Void) throws

  /// The findings of all runs of so many days, the oldest day first; the last is that of the moment.
  func findings(ofDays count: Int, upTo moment: Moment) throws -> [DayFindings]

  // MARK: - Forms

  /// The forms of a run, one after the other in the order in which they were recorded; only one is held at a time.
  func forEachForm(run: String, _ body: (RecordedForm) throws -> Void) throws

  func form(_ id: FormID) throws -> RecordedForm?

  /// Whether the register holds a form of that number, by which people name it.
  func hasForm(_ number: Int64) throws -> Bool

  /// The number of the form whose results lie in a folder, by which people name it. Throws `notFound`.
  func number(ofFormIn outputs: String, run: String) throws -> Int64

  /// The folders below Outbox that hold results of forms, batches and undos.
  func forEachPublishedFolder(_ body: (String) throws -> Void) throws

  // MARK: - What the rules ask

  /// The first accepted row of an earlier form of a run that asks for the same.
  func acceptedRow(
    inRun run: String, _ operation: FormOperation, person: TCKimlikNo, unit: DetsisNo
  ) throws -> EarlierRow?

  /// Whether a form of the institution, in a run or processed at `since` or later, has a row of that SIRA NO.
  func hasRow(numbered number: Int, of institution: DetsisNo, since: Moment, orInRun run: String?) throws -> Bool

  /// The first time that a file of these bytes was processed, as `RegistryView` and `MailView` say.
  func processed(sha256: String, besidesMail mail: String?) throws -> EarlierForm?
}

extension FormQuestions {
  package func items(of run: String) throws -> [RunItem] { try items(of: run, in: nil) }
}
