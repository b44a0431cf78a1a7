import Domain

extension Phrase {
  /// `5 sn`, `3 dk 20 sn`, `2 sa 5 dk`.
  static func duration(_ seconds: Int, _ language: Language) -> String {
    let units = language == .turkish ? ("sa", "dk", "sn") : ("h", "min", "s")
    if seconds >= 3600 { return "\(seconds / 3600) \(units.0) \(seconds % 3600 / 60) \(units.1)" }
    if seconds >= 60 { return "\(seconds / 60) \(units.1) \(seconds % 60) \(units.2)" }
    return "\(seconds) \(units.2)"
  }
}
