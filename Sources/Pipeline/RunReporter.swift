import Domain
import Reports
import Synchronization

/// A run's reports, written beside the run: one window's forms go out while the next window is recorded.
final class RunReporter: Sendable {
  private let report: Mutex<RunReport?>

  init(folder: String, run: RunInfo, language: Language, templates: String) throws {
    report = Mutex(try RunReport(folder: folder, run: run, language: language, templates: templates))
  }

  /// Takes up forms in the order in which the reports list them.
  func add(_ forms: [FormOutcome]) throws {
    try report.withLock { report in
      for form in forms { try report?.add(form) }
    }
  }

  /// Takes up what was recorded of files, each mail before its forms.
  func add(_ parcels: [Publisher.Parcel]) throws {
    for parcel in parcels {
      if let mail = parcel.mail { try add(mail) }
      try add(parcel.forms.map(\.outcome))
    }
  }

  func add(_ mail: MailOutcome) throws { try report.withLock { try $0?.add(mail) } }

  /// Takes up an institution, after all forms.
  func add(_ institution: InstitutionSummary) throws { try report.withLock { try $0?.add(institution) } }

  func finish(_ summary: RunSummary, history: [DayFindings], head: ChainHead?) throws {
    try report.withLock { try $0.take()?.finish(summary, history: history, head: head) }
  }
}
