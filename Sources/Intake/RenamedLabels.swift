import Domain

/// Other names under which senders write the form's columns; in the header row of an otherwise official form they are
/// taken for them, and the form counts as altered.
enum RenamedLabels {
  /// The column that is meant.
  static func field(_ text: String) -> Field? {
    text.utf8.count <= LabelText.longest ? field(folded: LabelText.fold(text)) : nil
  }

  /// The same from a text that `LabelText` folded.
  static func field(folded: String) -> Field? { fields[folded] }

  /// All of them, as written.
  static var names: [String] { others.values.flatMap { $0 } }

  private static let others: [Field: [String]] = [
    .rowNumber: ["SIRA", "S. NO", "SIRA NUMARASI"],
    .operation: ["İŞLEM", "İŞLEMİN TÜRÜ", "YAPILACAK İŞLEM", "TALEP TÜRÜ"],
    .unitDetsisNo: [
      "DETSİS NUMARASI", "BİRİM DETSİS NO", "BİRİMİN DETSİS NO", "BİRİM DETSİS NUMARASI", "BİRİMİN DETSİS NUMARASI",
      "T.C. DETSİS NO", "T.C. DETSİS NUMARASI", "BİRİM T.C. DETSİS NO", "DETSİS", "DETSİS KODU",
    ],
    .unitName: ["BİRİMİN ADI", "BİRİM"],
    .nationalId: [
      "T.C. KİMLİK NO", "T.C. KİMLİK NUMARASI", "T.C. NUMARASI", "KİMLİK NO", "KİMLİK NUMARASI", "T.C. KİMLİK", "TCKN",
      "T.C.",
    ],
    .fullName: ["AD SOYAD", "ADI VE SOYADI", "AD VE SOYAD", "AD-SOYADI", "İSİM SOYİSİM"],
    .workPhone: [
      "İŞ TEL", "İŞ TEL NO", "İŞ TELEFON", "İŞ TELEFON NO", "İŞ TELEFONU NO", "İŞ TELEFON NUMARASI",
      "İŞ TELEFONU NUMARASI", "SABİT TELEFON", "SABİT TEL", "SABİT TEL NO", "SABİT TELEFON NO", "SABİT TELEFONU",
      "DAHİLİ TELEFON", "KURUM TELEFONU",
    ],
    .mobilePhone: [
      "CEP TEL", "CEP TEL NO", "CEP TELEFON", "CEP TELEFON NO", "CEP TELEFONU NO", "CEP TELEFON NUMARASI",
      "CEP TELEFONU NUMARASI", "CEP", "CEP NO", "GSM", "GSM NO", "GSM NUMARASI", "MOBİL TELEFON",
    ],
    .email: [
      "E-MAIL", "MAIL", "E-POSTA ADRESİ", "E-MAIL ADRESİ", "MAIL ADRESİ", "ELEKTRONİK POSTA",
      "ELEKTRONİK POSTA ADRESİ", "KURUMSAL E-POSTA", "KURUMSAL E-POSTA ADRESİ", "KURUMSAL E-MAIL",
      "KURUMSAL MAIL", "KURUM E-POSTA ADRESİ",
    ],
  ]

  private static let fields: [String: Field] = Dictionary(
    others.flatMap { field, names in names.map { (LabelText.fold($0), field) } },
    uniquingKeysWith: { first, _ in first })
}
