import Domain

/// What users read, in Turkish and English.
public protocol Sentence {
  var turkish: String { get }
  var english: String { get }
}

extension Sentence {
  public func text(_ language: Language) -> String {
    switch language {
    case .turkish: turkish
    case .english: english
    }
  }
}
