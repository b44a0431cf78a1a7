import SheetModel

/// A field of the EK-1 form or of a table of managers, under the name that every machine-readable output uses.
///
/// Source: seed 000, EK-1; the registry rules, "Rosters and reconciliation"; the names are fixed by the contract.
package enum Field: String, CaseIterable, Sendable, Hashable {
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
  package static let columns: [Field] = [
    .rowNumber, .operation, .unitDetsisNo, .unitName, .nationalId, .fullName, .workPhone, .mobilePhone, .email,
  ]

  /// What stands on the form: the institution's two fields and the columns.
  package static let formFields: [Field] = [.institutionDetsisNo, .institutionName] + columns

  /// The label printed on the form or at the head of the table.
  package var label: String {
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

/// One field as it was read from its cell: what stood there, and what it says once tidied.
package struct FieldReading: Hashable, Sendable {
  package var cell: CellReference
  /// As the sender sees it in the cell; empty for an empty cell.
  package var original: String
  /// Tidied: spaces, zero-width characters, NFC, digits of number cells, and what the field's own rules
  /// put right without a change of meaning (ek1 rules, "Three severities").
  package var text: String
  /// Why the cell's content cannot be taken at all.
  package var fault: Fault?
  /// The value is a formula's cached result.
  package var isFormula: Bool
  /// The text is not what stood in the cell, but means the same.
  package var isCorrected: Bool
  /// The value is that of a cell of several rows, which begins further up.
  package var isMerged = false

  package init(
    cell: CellReference, original: String = "", text: String = "", fault: Fault? = nil, isFormula: Bool = false,
    isCorrected: Bool = false
  ) {
    self.cell = cell
    self.original = original
    self.text = text
    self.fault = fault
    self.isFormula = isFormula
    self.isCorrected = isCorrected
  }

  /// What was done to the value, mostly by Excel.
  package enum Fault: String, CaseIterable, Sendable {
    case error, date, scientific
    /// Bytes that no encoding of the file explains.
    case encoding
    /// People do not see it, or not as it is: hidden, struck out, or shown otherwise by its format.
    case notShown

    package var kind: Finding.Kind {
      switch self {
      case .error: .cellError
      case .date: .cellDate
      case .scientific: .cellScientific
      case .encoding: .cellEncoding
      case .notShown: .cellShowsOther
      }
    }
  }

  package var isEmpty: Bool { text.isEmpty && fault == nil }
}
