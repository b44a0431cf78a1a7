extension FindingText {
  /// `; kurum 10000001`, of the form that gave a person another name.
  static func turkishInstitution(_ f: FindingFacts) -> String { f.has(.otherUnit) ? "; kurum \(f[.otherUnit])" : "" }

  /// `; institution 10000001`.
  static func englishInstitution(_ f: FindingFacts) -> String {
    f.has(.otherUnit) ? "; institution \(f[.otherUnit])" : ""
  }
}
