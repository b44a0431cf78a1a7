import Domain

extension [DetsisUnit] {
  /// The open ones of that folded name that are the institution or stand below it.
  func active(named foldedName: String, inside institution: DetsisNo) -> [DetsisUnit] {
    filter { $0.isActive && $0.foldedName == foldedName && isInside($0, institution) }
  }

  private func isInside(_ unit: DetsisUnit, _ institution: DetsisNo) -> Bool {
    var next: DetsisUnit? = unit
    for _ in self {
      if next?.no == institution { return true }
      next = next?.parent.flatMap { no in first { $0.no == no } }
    }
    return false
  }
}
