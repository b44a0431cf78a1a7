import Domain

extension Int {
  /// The count as it is written in that language: `1.452`, `1,452`.
  var turkish: String { Language.turkish.number(self) }
  var english: String { Language.english.number(self) }
}
