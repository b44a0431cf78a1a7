import Domain

/// What is said of the registry's integrity and of its tables made anew.
public enum AuditText: Hashable, Sendable, Sentence {
  case integrity(defects: Int, warnings: Int)
  /// Heads that were kept elsewhere, each looked for in the chain.
  case headsCompared(Int)
  case equal
  case differs(Int)
  case refused(Int)
  case rebuilt(Int, copy: String)

  public var turkish: String {
    switch self {
    case .integrity(0, 0): "Kayıt sağlam."
    case .headsCompared(let count): "Saklanan \(count.turkish) zincir ucu kayıttakiyle karşılaştırıldı."
    case .equal: "Tablolar işlem kayıtlarından çıkanla aynı."
    case .differs(let count):
      "\(count.turkish) fark; hiçbir şey değiştirilmedi. Düzeltmek için: iyem registry rebuild --write"
    case .refused(let count):
      "İşlem kayıtlarının kendisi sağlam değil (\(count.turkish) bozukluk); hiçbir şey değiştirilmedi."
    case .rebuilt(let count, let copy): "\(count.turkish) fark düzeltildi. Önceki kayıt: \(copy)"
    case .integrity(let defects, let warnings): "\(defects.turkish) bozukluk, \(warnings.turkish) uyarı"
    }
  }

  public var english: String {
    switch self {
    case .integrity(0, 0): "The registry is sound."
    case .headsCompared(let count): "Compared with the chain: \(count.english("kept head"))."
    case .equal: "The tables are what the journals give."
    case .differs(let count):
      "\(count.english("difference")); nothing was changed. To put them right: iyem registry rebuild --write"
    case .refused(let count):
      "The journals themselves are not sound (\(count.english("defect"))); nothing was changed."
    case .rebuilt(let count, let copy): "\(count.english("difference")) put right. The registry from before: \(copy)"
    case .integrity(let defects, let warnings): "\(defects.english("defect")), \(warnings.english("warning"))"
    }
  }
}
