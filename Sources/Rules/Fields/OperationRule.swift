import Domain

/// İşlem Türü is one of the two official operations (seed 000, EK-1, explanation 3).
enum OperationRule {
  /// Less alike than this, nothing is suggested.
  private static let suggestionThreshold = 0.75

  static func apply(to check: inout RowCheck) {
    guard let text = check.text(of: .operation, missing: .operationMissing(.form)) else { return }
    check.operation = FormOperation.allCases.first { $0.officialName == text }
    if check.operation == nil {
      check.add(.operationUnknown(.form), on: .operation, suggestion: nearest(to: text)?.officialName)
    }
  }

  /// The official operation that shares a telling word with the text or is spelt nearly like it.
  static func nearest(to text: String) -> FormOperation? {
    let folded = TurkishText.fold(text)
    let mentioned = FormOperation.allCases.filter { operation in
      stems(of: operation).contains { TurkishText.holds(folded, $0) }
    }
    if mentioned.count == 1 { return mentioned[0] }
    let ranked = FormOperation.allCases
      .map { ($0, Similarity.jaroWinkler(folded, TurkishText.fold($0.officialName))) }
      .sorted { $0.1 > $1.1 }
    guard mentioned.isEmpty, ranked[0].1 >= suggestionThreshold, ranked[0].1 > ranked[1].1 else { return nil }
    return ranked[0].0
  }

  private static func stems(of operation: FormOperation) -> [String] {
    switch operation {
    case .grant: ["kayit", "kayd", "ver"]
    case .revoke: ["iptal", "kaldir"]
    }
  }
}
