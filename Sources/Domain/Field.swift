/// A field of the EK-1 form, under the name that every machine-readable output uses.
///
/// Source: seed 000, EK-1; the names are fixed by the contract.
public enum Field: String, CaseIterable, Sendable, Hashable {
  case institutionDetsisNo, institutionName
  case rowNumber, operation, unitDetsisNo, unitName, nationalId, fullName, workPhone, mobilePhone, email

  /// The nine columns of the table, in the form's order.
  public static let columns: [Field] = [
    .rowNumber, .operation, .unitDetsisNo, .unitName, .nationalId, .fullName, .workPhone, .mobilePhone, .email,
  ]

  /// The label printed on the form.
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
    }
  }
}
