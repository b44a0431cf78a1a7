/// A field of the EK-1 form or of a table of managers, under the name that every machine-readable output uses.
///
/// Source: seed 000, EK-1; the registry rules, "Rosters and reconciliation"; the names are fixed by the contract.
public enum Field: String, CaseIterable, Sendable, Hashable {
  case institutionDetsisNo, institutionName
  case rowNumber, operation, unitDetsisNo, unitName, nationalId, fullName, workPhone, mobilePhone, email
  case title
  case appointmentType = "type"
  case reference, start, end
  case deputyDetsisNo
  /// A person's T.C. Yönetici Kodu, by which the web service names managers.
  case managerCode
  /// Why a proposal is held; empty where it is not.
  case hold
  /// The domain from which an institution writes, and why the office knows that.
  case senderDomain = "domain"
  case confirmation = "justification"

  /// The nine columns of the table, in the form's order.
  public static let columns: [Field] = [
    .rowNumber, .operation, .unitDetsisNo, .unitName, .nationalId, .fullName, .workPhone, .mobilePhone, .email,
  ]

  /// What stands on the form: the institution's two fields and the columns.
  public static let formFields: [Field] = [.institutionDetsisNo, .institutionName] + columns

  /// The label printed on the form or at the head of the table.
  public var label: String {
    switch self {
    case .institutionDetsisNo: "KURUM DETSİS NO"
    case .institutionName: "KURUMU ADI"
    case .rowNumber: "SIRA NO"
    case .operation: "İşlem Türü"
    case .unitDetsisNo: "DETSİS NO"
    case .unitName: "BİRİM ADI"
    case .nationalId: "T.C. NO."
    case .fullName: "ADI SOYADI"
    case .workPhone: "İŞ TELEFONU"
    case .mobilePhone: "CEP TELEFONU"
    case .email: "E-POSTA"
    case .title: "UNVANI"
    case .appointmentType: "YETKİ TÜRÜ"
    case .reference: "ATAMANIN TARİH VE SAYISI"
    case .start: "BAŞLAMA TARİHİ VE SAATİ"
    case .end: "BİTİŞ TARİHİ VE SAATİ"
    case .deputyDetsisNo: "YARDIMCI DETSİS NO"
    case .managerCode: "T.C. YÖNETİCİ KODU"
    case .hold: "BEKLETME"
    case .senderDomain: "ALAN ADI"
    case .confirmation: "GEREKÇE"
    }
  }
}
