/// The columns of a labelled table, in the order in which we write them; senders may order theirs as they like.
public struct TableLayout: Hashable, Sendable {
  public let fields: [Field]
  /// A table that lacks one of these labels is not taken.
  public let required: Set<Field>

  /// A batch of appointments and endings (the contract's `managers apply`).
  public static let managerBatch = TableLayout(
    fields: [.operation] + roster.fields, required: roster.required.union([.operation]))

  /// A batch of proposals: those with a word in the last column are held.
  public static let managerProposals = TableLayout(
    fields: managerBatch.fields + [.hold], required: managerBatch.required)

  /// An institution's own list of managers (registry rules, "Rosters and reconciliation").
  public static let roster = TableLayout(
    fields: [
      .unitDetsisNo, .unitName, .nationalId, .fullName, .title, .appointmentType, .reference, .start, .end, .email,
    ],
    required: [.unitDetsisNo, .nationalId, .fullName, .appointmentType, .reference, .start, .end, .email])

  /// Units and the deputies that they are tied to.
  public static let hierarchy = TableLayout(
    fields: [.unitDetsisNo, .unitName, .deputyDetsisNo], required: [.unitDetsisNo, .deputyDetsisNo])

  /// The names that managers bore before the register (EK-2 §11).
  public static let olderNames = TableLayout(
    fields: [.unitDetsisNo, .unitName, .fullName], required: [.unitDetsisNo, .fullName])

  /// Domains that the office confirms, many at once (`senders confirm --file`).
  public static let senders = TableLayout(
    fields: [.unitDetsisNo, .institutionName, .senderDomain, .confirmation],
    required: [.unitDetsisNo, .senderDomain, .confirmation])

  /// The label at the head of a column.
  public func label(_ field: Field) -> String {
    switch field {
    case .operation: "İŞLEM"
    case .nationalId: "T.C. NO"
    default: field.label
    }
  }

  /// All that a field's column may be headed by.
  public func labels(_ field: Field) -> [String] { [label(field)] + Self.synonyms(field) }

  private static func synonyms(_ field: Field) -> [String] {
    switch field {
    case .operation: ["İŞLEM TÜRÜ"]
    case .unitDetsisNo: ["T.C. DETSİS NO", "DETSİS NUMARASI", "KURUM DETSİS NO", "KURUM NO"]
    case .institutionName: ["KURUM ADI", "KURUM"]
    case .senderDomain: ["ALAN", "E-POSTA ALAN ADI", "E-POSTA UZANTISI", "DOMAIN"]
    case .confirmation: ["GEREKÇESİ", "TEYİT", "DAYANAK", "JUSTIFICATION"]
    case .unitName: ["BİRİM"]
    case .nationalId: ["T.C. KİMLİK NO", "T.C. KİMLİK NUMARASI"]
    case .fullName: ["AD SOYAD", "ADI VE SOYADI", "YÖNETİCİ ADI SOYADI"]
    case .title: ["UNVAN", "ÜNVANI", "ÜNVAN"]
    case .appointmentType: ["GÖREV TÜRÜ"]
    case .reference: ["ATAMA TARİH VE SAYISI", "ATAMA TARİHİ VE SAYISI"]
    case .start: ["BAŞLAMA TARİHİ", "BAŞLAMA TARİH VE SAATİ", "BAŞ. TARİH/SAAT"]
    case .end: ["BİTİŞ TARİHİ", "BİTİŞ TARİH VE SAATİ", "BİTİŞ TARİH/SAAT"]
    case .email: ["E-POSTA ADRESİ", "E-MAİL"]
    case .deputyDetsisNo: ["YARDIMCI BİRİM DETSİS NO", "AMİR YARDIMCISI DETSİS NO"]
    default: []
    }
  }
}
