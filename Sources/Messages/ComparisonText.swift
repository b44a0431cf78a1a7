import Domain

/// What is said of a roster and the registry side by side.
public enum ComparisonText: Hashable, Sendable, Sentence {
  case compared(rows: Int, appointments: Int)
  case situation(Situation, Int)
  case withheld(Int)
  case proposals(free: Int, held: Int)
  /// A whole command that applies them.
  case apply(command: String)

  public var turkish: String {
    switch self {
    case .compared(let rows, let appointments):
      "Listede \(rows.turkish) satır, kayıtta \(appointments.turkish) görev:"
    case .situation(let situation, let count):
      "  \(count.turkish)  \(ReportText.situationName(situation).text(.turkish)) (\(situation.rawValue))"
    case .withheld(let count): "  \(count.turkish)  görev için liste eksik olduğundan sonuç çıkarılmadı"
    case .proposals(let free, let held):
      "\(free.turkish) satır uygulamaya hazır, \(held.turkish) satır bekletiliyor"
    case .apply(let command): "İncelendikten sonra: \(command)"
    }
  }

  public var english: String {
    switch self {
    case .compared(let rows, let appointments):
      "\(rows.english("row")) in the roster, \(appointments.english("appointment")) in the registry:"
    case .situation(let situation, let count):
      "  \(count.english)  \(ReportText.situationName(situation).text(.english)) (\(situation.rawValue))"
    case .withheld(let count):
      "  \(count.english)  appointments of which nothing is concluded: the roster is not whole"
    case .proposals(let free, let held):
      "\(free.english("row")) ready to apply, \(held.english) held"
    case .apply(let command): "Once reviewed: \(command)"
    }
  }
}
