import Domain

extension Int {
  /// The count as it is written in that language: `1.452`, `1,452`.
  var turkish: String { Language.turkish.number(self) }
  var english: String { Language.english.number(self) }

  /// The count with what is counted, in English: `1 form`, `2 forms`, `1,452 entries`.
  func english(_ noun: String, plural: String? = nil) -> String {
    "\(english) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}
