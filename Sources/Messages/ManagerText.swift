import Domain

/// What is said of batches of managers and ties, of who may sign, and of names from before the register.
public enum ManagerText: Hashable, Sendable, Sentence {
  case batchTotals(appointed: Int, ended: Int, unchanged: Int, refused: Int)
  case tieTotals(tied: Int, unchanged: Int, refused: Int)
  case nobodySigns
  case tiedTo(String)
  case noTies
  case olderName(String, since: String)
  case olderNameTotals([OlderNamesOutcome.Effect: Int])
  case moreOlderNames(Int)

  public var turkish: String {
    switch self {
    case .batchTotals(let appointed, let ended, let unchanged, let refused):
      "\(appointed.turkish) atama, \(ended.turkish) sonlandırma, \(unchanged.turkish) değişiklik gerektirmeyen, \(refused.turkish) reddedilen satır"
    case .tieTotals(let tied, let unchanged, let refused):
      "\(tied.turkish) birim yardımcıya bağlandı, \(unchanged.turkish) değişiklik gerektirmeyen, \(refused.turkish) reddedilen satır"
    case .nobodySigns: "İmzaya yetkili kimse yok."
    case .tiedTo(let deputy): "Bağlı olduğu yardımcı: \(deputy)"
    case .noTies: "Yardımcıya bağlı birim yok."
    case .olderName(let name, let since):
      "İlk kayıttan önceki yönetici adı (imza yetkisi vermez): \(name), \(since) tarihinde alındı"
    case .olderNameTotals(let counts): Self.turkish(counts)
    case .moreOlderNames(let count): "… ve \(count) bulgu daha (hepsi için: --json)"
    }
  }

  public var english: String {
    switch self {
    case .batchTotals(let appointed, let ended, let unchanged, let refused):
      "\(appointed.english) appointed, \(ended.english) ended, \(unchanged.english) unchanged, \(refused.english("row")) refused"
    case .tieTotals(let tied, let unchanged, let refused):
      "\(tied.english("unit")) tied, \(unchanged.english) unchanged, \(refused.english("row")) refused"
    case .nobodySigns: "Nobody may sign."
    case .tiedTo(let deputy): "Tied to the deputy: \(deputy)"
    case .noTies: "No unit is tied to a deputy."
    case .olderName(let name, let since):
      "Manager's name from before the first registration (gives no authority): \(name), noted \(since)"
    case .olderNameTotals(let counts): Self.english(counts)
    case .moreOlderNames(let count): "… and \(count) more findings (all of them: --json)"
    }
  }
}
