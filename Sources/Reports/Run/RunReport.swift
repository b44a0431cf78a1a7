import Domain
import Files
import SpreadsheetWriter

/// Writes a run's own reports while its forms come in: `run.json`, `rapor.xlsx` and `rapor.html`.
///
/// Memory stays flat: forms go out as they come. Abandoned without `finish`, it leaves none of the three files behind.
package struct RunReport: ~Copyable {
  private let folder: String
  private let run: RunInfo
  private let language: Language
  private let page: RunPage
  private var json: RunJSON
  private var jsonFile: OutputFile
  private var workbook: RunWorkbook
  private var tally = RunTally()

  /// Opens the reports in `folder`, which exists.
  ///
  /// `templates` may hold a `rapor.mustache` that takes the place of the built-in page.
  package init(folder: String, run: RunInfo, language: Language, templates: String?) throws(ReportError) {
    let page = try RunPage(language: language, templates: templates)
    let json = RunJSON(run: run.id, language: language)
    let jsonFile = try Self.openFile(folder + "/run.json", beginningWith: json.opening)
    let workbook = try Self.openWorkbook(run: run, language: language, scratch: folder)
    self.folder = folder
    self.run = run
    self.language = language
    self.page = page
    self.json = json
    self.jsonFile = jsonFile
    self.workbook = workbook
  }

  /// Takes up a form; call it in the order in which the reports list them.
  package mutating func add(_ form: FormOutcome) throws(ReportError) {
    do { try jsonFile.write(json.piece(for: form)) } catch { throw .file(error) }
    do { try workbook.add(form) } catch { throw .workbook(error) }
    tally.add(form)
  }

  /// Takes up a mail, before its forms.
  package mutating func add(_ mail: MailOutcome) throws(ReportError) {
    do { try workbook.add(mail) } catch { throw .workbook(error) }
    tally.add(mail)
  }

  /// Takes up an institution of the run, after all forms; those with most to do come first.
  package mutating func add(_ institution: InstitutionSummary) throws(ReportError) {
    do { try workbook.add(institution) } catch { throw .workbook(error) }
    tally.add(institution)
  }

  /// Writes what is left and puts the three files in their places.
  ///
  /// `history`: the findings of the last days, the run's own among them, the oldest first. `head`: where the registry's hash chain
  /// ends after the run. `sync: false` is for a folder that is synced as a whole before it is published.
  package consuming func finish(
    _ summary: RunSummary, history: [DayFindings] = [], head: ChainHead? = nil, sync: Bool = true
  ) throws(ReportError) {
    let html = page.render(run: run, summary: summary, tally: tally, history: history, head: head)
    let closing = json.closing(summary, head: head)
    var sheets: FinishedWorkbook
    do { sheets = try workbook.finish(summary, tally: tally, history: history, head: head) } catch {
      throw .workbook(error)
    }
    do {
      try jsonFile.write(closing)
      try jsonFile.commit(sync: sync)
    } catch { throw .file(error) }
    try Self.write(&sheets, to: folder + "/rapor.xlsx", sync: sync)
    do {
      var file = try OutputFile(folder + "/rapor.html")
      try file.write(html)
      try file.commit(sync: sync)
    } catch { throw .file(error) }
  }

  private static func openFile(_ path: String, beginningWith bytes: [UInt8]) throws(ReportError) -> OutputFile {
    do {
      var file = try OutputFile(path)
      try file.write(bytes)
      return file
    } catch { throw .file(error) }
  }

  private static func openWorkbook(
    run: RunInfo, language: Language, scratch: String
  ) throws(ReportError) -> RunWorkbook {
    do { return try RunWorkbook(run: run, language: language, scratch: scratch) } catch { throw .workbook(error) }
  }

  private static func write(
    _ workbook: inout FinishedWorkbook, to path: String, sync: Bool
  ) throws(ReportError) {
    var file = try openFile(path, beginningWith: [])
    while let piece = try next(of: &workbook) {
      do { try file.write(piece) } catch { throw .file(error) }
    }
    do { try file.commit(sync: sync) } catch { throw .file(error) }
  }

  private static func next(of workbook: inout FinishedWorkbook) throws(ReportError) -> [UInt8]? {
    do { return try workbook.next() } catch { throw .workbook(error) }
  }
}
