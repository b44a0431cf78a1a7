/// What a row of a batch of managers asks for; the raw values are those of the outputs.
public enum ManagerAction: String, CaseIterable, Sendable, Hashable {
  case appoint, end

  /// The official spelling in the column `İŞLEM`.
  public var officialName: String {
    switch self {
    case .appoint: "Atama"
    case .end: "Sonlandırma"
    }
  }
}
