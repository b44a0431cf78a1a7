import Domain

/// Other names under which senders write the form's columns; in the header row of an otherwise official form they are
/// taken for them, and the form counts as altered.
enum RenamedLabels {
  /// The column that is meant.
  static func field(_ text: String) -> Field? { fields[TurkishText.foldLabel(text)] }

  private static let others: [Field: [String]] = [
    .rowNumber: ["SIRA", "S. NO", "SIRA NUMARASI"],
    .operation: ["İŞLEM", "İŞLEMİN TÜRÜ"],
    .unitDetsisNo: ["DETSİS NUMARASI", "BİRİM DETSİS NO", "BİRİMİN DETSİS NO", "BİRİM DETSİS NUMARASI"],
    .unitName: ["BİRİMİN ADI", "BİRİM"],
    .nationalId: ["T.C. KİMLİK NO", "T.C. KİMLİK NUMARASI", "T.C. NUMARASI", "KİMLİK NO"],
    .fullName: ["AD SOYAD", "ADI VE SOYADI", "AD VE SOYAD"],
    .workPhone: ["İŞ TEL", "İŞ TEL NO", "İŞ TELEFON", "İŞ TELEFON NO", "İŞ TELEFONU NO", "İŞ TELEFON NUMARASI"],
    .mobilePhone: [
      "CEP TEL", "CEP TEL NO", "CEP TELEFON", "CEP TELEFON NO", "CEP TELEFONU NO", "CEP TELEFON NUMARASI",
    ],
    .email: ["E-MAIL", "E-POSTA ADRESİ", "E-MAIL ADRESİ", "ELEKTRONİK POSTA"],
  ]

  private static let fields: [String: Field] = Dictionary(
    uniqueKeysWithValues: others.flatMap { field, names in names.map { (TurkishText.foldLabel($0), field) } })
}
