import Domain

/// What `verify` says of a defect.
public enum DefectText {
  /// One sentence with the place; T.C. numbers in it are masked where it is shown to people.
  public static func sentence(for defect: Defect, in language: Language) -> String {
    switch language {
    case .turkish: turkish(defect)
    case .english: english(defect)
    }
  }

  private static func turkish(_ defect: Defect) -> String {
    let (table, row, detail) = (defect.table, defect.row, defect.detail)
    return switch defect.kind {
    case .database: "kayıt dosyası bozuk: \(detail)"
    case .reference: "\(table) \(row): başvurduğu \(detail) kaydı yok"
    case .gap: "\(table): \(row) numaralı işlem eksik"
    case .contradiction: "\(table) \(row): önceki işlemlerle çelişiyor (\(detail))"
    case .missing: "\(table) \(row): işlemlere göre bulunması gereken satır yok"
    case .extra: "\(table) \(row): hiçbir işleme dayanmayan satır"
    case .differs: "\(table) \(row): işlemlerden çıkan değerle aynı değil (\(detail))"
    case .formDisagrees: "\(table) \(row): işlem ile formun satırı birbirini tutmuyor (\(detail))"
    case .countsDiffer: "\(table) \(row): sayılar tutmuyor (\(detail))"
    case .outputsMissing: "\(row): sonuçlar Outbox'ta yok"
    }
  }

  private static func english(_ defect: Defect) -> String {
    let (table, row, detail) = (defect.table, defect.row, defect.detail)
    return switch defect.kind {
    case .database: "the file is damaged: \(detail)"
    case .reference: "\(table) \(row): refers to a row of \(detail) that is not there"
    case .gap: "\(table): entry \(row) is missing"
    case .contradiction: "\(table) \(row): contradicts the entries before (\(detail))"
    case .missing: "\(table) \(row): the row that the entries give is not there"
    case .extra: "\(table) \(row): the row rests on no entry"
    case .differs: "\(table) \(row): is not what the entries give (\(detail))"
    case .formDisagrees: "\(table) \(row): the entry and the form's row do not agree (\(detail))"
    case .countsDiffer: "\(table) \(row): the counts do not add up (\(detail))"
    case .outputsMissing: "\(row): the results are not in Outbox"
    }
  }
}
