import Domain

/// What `verify` says of a defect.
package enum DefectText {
  /// One sentence with the place; T.C. numbers in it are masked where it is shown to people.
  package static func sentence(for defect: Defect, in language: Language) -> String {
    switch language {
    case .turkish: turkish(defect)
    case .english: english(defect)
    }
  }

  private static func turkish(_ defect: Defect) -> String {
    let (table, row, detail) = (defect.table, defect.row, defect.detail)
    return switch defect.kind {
    case .database: "kayıt dosyası bozuk: \(detail)"
    case .schemaUnknown: "şemada iyem'in yapmadığı \(object(table, .turkish)) var: \(row)"
    case .schemaMissing: "şemada olması gereken \(object(table, .turkish)) yok: \(row)"
    case .schemaChanged: "şemadaki \(object(table, .turkish)) değiştirilmiş: \(row)"
    case .unsafeName: "\(table) \(row): ad ya da yol güvenli değil, başka bir yere çıkabilir"
    case .reference: "\(table) \(row): başvurduğu \(detail) kaydı yok"
    case .gap: "\(table): \(row) numaralı işlem eksik"
    case .contradiction: "\(table) \(row): önceki işlemlerle çelişiyor (\(detail))"
    case .missing: "\(table) \(row): işlemlere göre bulunması gereken satır yok"
    case .extra: "\(table) \(row): hiçbir işleme dayanmayan satır"
    case .differs: "\(table) \(row): işlemlerden çıkan değerle aynı değil (\(detail))"
    case .formDisagrees: "\(table) \(row): işlem ile formun satırı birbirini tutmuyor (\(detail))"
    case .countsDiffer: "\(table) \(row): sayılar tutmuyor (\(detail))"
    case .inconsistent: "\(table) \(row): başka yerde yazılı olanla tutmuyor (\(detail))"
    case .entryChanged: "\(table) \(row): işlem sonradan değiştirilmiş (zincirin \(detail). halkası)"
    case .entryRemoved: "\(table) \(row): işlem silinmiş (zincirin \(detail). halkası)"
    case .entryUnchained: "\(table) \(row): zincirde olmayan işlem, elle eklenmiş"
    case .linkMissing: "zincirin \(row). \(areMany(row) ? "halkaları" : "halkası") eksik"
    case .chainCut: "zincirin sonu kesilmiş: \(row). \(areMany(row) ? "halkalar" : "halka") yok"
    case .headDiffers:
      "\(row): zincirin \(detail). halkası saklanan uçla aynı değil; bu halkaya kadarki kayıtlar değiştirilmiş"
    case .headUnknown: "\(row): saklanan uç zincirde yok; zincir değiştirilmiş ya da kesilmiş"
    case .headMistyped:
      "\(row): saklanan uç yanlış yazılmış olmalı; zincirin \(detail). halkasından yalnızca sırası ya da birkaç hanesiyle "
        + "ayrılıyor. Kayıt değiştirilmiş olsaydı özet baştan sona başka olurdu; ucu saklandığı yerden yeniden kopyalayınız"
    case .outputsMissing: "\(row): sonuçlar Outbox'ta yok"
    }
  }

  private static func english(_ defect: Defect) -> String {
    let (table, row, detail) = (defect.table, defect.row, defect.detail)
    return switch defect.kind {
    case .database: "the file is damaged: \(detail)"
    case .schemaUnknown: "the schema has a \(object(table, .english)) that iyem does not make: \(row)"
    case .schemaMissing: "the schema lacks the \(object(table, .english)) \(row)"
    case .schemaChanged: "the \(object(table, .english)) \(row) of the schema was changed"
    case .unsafeName: "\(table) \(row): the name or path is not safe, it could lead elsewhere"
    case .reference: "\(table) \(row): refers to a row of \(detail) that is not there"
    case .gap: "\(table): entry \(row) is missing"
    case .contradiction: "\(table) \(row): contradicts the entries before (\(detail))"
    case .missing: "\(table) \(row): the row that the entries give is not there"
    case .extra: "\(table) \(row): the row rests on no entry"
    case .differs: "\(table) \(row): is not what the entries give (\(detail))"
    case .formDisagrees: "\(table) \(row): the entry and the form's row do not agree (\(detail))"
    case .countsDiffer: "\(table) \(row): the counts do not add up (\(detail))"
    case .inconsistent: "\(table) \(row): does not agree with what else is recorded (\(detail))"
    case .entryChanged: "\(table) \(row): the entry was changed afterwards (link \(detail) of the chain)"
    case .entryRemoved: "\(table) \(row): the entry was removed (link \(detail) of the chain)"
    case .entryUnchained: "\(table) \(row): an entry that is not in the chain, put in by hand"
    case .linkMissing: areMany(row) ? "links \(row) of the chain are missing" : "link \(row) of the chain is missing"
    case .chainCut:
      "the end of the chain was cut off: " + (areMany(row) ? "links \(row) are not there" : "link \(row) is not there")
    case .headDiffers:
      "\(row): link \(detail) of the chain is not the head that was kept; something up to there was changed"
    case .headUnknown: "\(row): the head that was kept is nowhere in the chain, which was changed or cut off"
    case .headMistyped:
      "\(row): the head that was kept must have been mistyped; all but its position or a few digits is link \(detail) of the "
        + "chain. Had something been changed, the digest would be another throughout; copy it anew from where it was kept"
    case .outputsMissing: "\(row): the results are not in Outbox"
    }
  }

  /// A kind of object as SQLite calls it.
  private static func object(_ kind: String, _ language: Language) -> String {
    switch (kind, language) {
    case ("table", .turkish): "tablo"
    case ("index", .turkish): "dizin"
    case ("trigger", .turkish): "tetikleyici"
    case ("view", .turkish): "görünüm"
    case ("user_version", .turkish): "sürüm numarası"
    case ("user_version", .english): "version number"
    default: kind
    }
  }

  /// Whether a row of the chain stands for several: `3–5`.
  private static func areMany(_ row: String) -> Bool { row.contains("–") }
}

/// What is said of the registry's integrity and of its tables made anew.
package enum AuditText: Hashable, Sendable, Sentence {
  case integrity(defects: Int, warnings: Int)
  /// Heads that were kept elsewhere, each looked for in the chain.
  case headsCompared(Int)
  case equal
  case differs(Int)
  case refused(Int)
  case rebuilt(Int, copy: String)

  package var turkish: String {
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

  package var english: String {
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
