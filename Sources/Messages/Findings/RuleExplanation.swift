import Domain

/// What stands behind a finding, in one language: the rule's short name, its words, and how to correct a fault.
package struct RuleExplanation: Hashable, Sendable {
  /// As tables and legends show it.
  package let name: String
  package let rule: String
  package let remedy: String

  init(_ name: String, rule: String, remedy: String) {
    self.name = name
    self.rule = rule
    self.remedy = remedy
  }

  package static func of(_ code: FindingCode, in language: Language) -> RuleExplanation {
    let words = RuleWords.of(code)
    return switch language {
    case .turkish: words.turkish
    case .english: words.english
    }
  }
}

/// Where a rule comes from.
package enum RuleSource: Hashable, Sendable {
  /// The EK-1 form of the user guide (seed 000), and the number of its explanation; nil for the form itself.
  case ek1(Int?)
  /// A paragraph of EK-2, the working principles (seed 000).
  case ek2(Int)
  /// A section of the user guide (seed 000).
  case guide(String)
  /// The check digits of a T.C. Kimlik No.
  case nationalID
  /// RFC 5321, Internet mail addresses.
  case rfc5321
  /// What the form can be read from, or what the office needs to process it: in no guide.
  case office

  package func text(_ language: Language) -> String {
    switch (self, language) {
    case (.ek1(nil), .turkish): "İYEM Kullanım Kılavuzu, EK-1 (form)"
    case (.ek1(nil), .english): "İYEM user guide, EK-1 (the form)"
    case (.ek1(.some(let number)), .turkish): "İYEM Kullanım Kılavuzu, EK-1, \(number). açıklama"
    case (.ek1(.some(let number)), .english): "İYEM user guide, EK-1, explanation \(number)"
    case (.ek2(let number), .turkish): "İYEM Çalışma Esasları (EK-2), \(number). madde"
    case (.ek2(let number), .english): "İYEM working principles (EK-2), §\(number)"
    case (.guide(let section), .turkish): "İYEM Kullanım Kılavuzu, \(section). bölüm"
    case (.guide(let section), .english): "İYEM user guide, section \(section)"
    case (.nationalID, .turkish): "T.C. Kimlik No'nun denetim haneleri"
    case (.nationalID, .english): "The check digits of a T.C. Kimlik No"
    case (.rfc5321, .turkish): "RFC 5321 (e-posta adresleri)"
    case (.rfc5321, .english): "RFC 5321 (mail addresses)"
    case (.office, .turkish): "Kılavuzda yok: formun okunabilmesi ve işlenebilmesi için gereklidir"
    case (.office, .english): "In no guide: needed to read and to process the form"
    }
  }

  /// The sources of a code's rule, the most specific first.
  package static func of(_ code: FindingCode) -> [RuleSource] { RuleWords.of(code).sources }
}

/// What a finding does to the form, the table or the mail that it was made on.
package enum RuleEffect: Hashable, Sendable, Sentence {
  /// Nothing of the form is applied.
  case form
  case formGoesOn
  /// The same bytes, once more.
  case formAgain
  /// Nothing of the table is applied.
  case table
  case tableGoesOn
  /// The table ends early: what was read counts.
  case tableInPart
  case row, rowGoesOn
  /// The row is in order, and the registry says so already.
  case rowUnchanged
  /// It is no request.
  case rowPassed
  case rowHeld
  case corrected
  /// An older name of a manager, which comes too late.
  case nameLeft
  case unbelieved
  /// The form waits for the office's word on its sender.
  case formHeld
  case noForm
  case report
  case automatic
  case mailGoesOn

  package static func of(_ code: FindingCode) -> RuleEffect { RuleWords.of(code).effect }

  package var turkish: String {
    switch self {
    case .form: "Düzeltilmeden formdan hiçbir şey işlenmez."
    case .formGoesOn: "Formun işlenmesine engel değildir; doğru olduğundan emin olunuz."
    case .formAgain: "Dosyadan ikinci kez hiçbir şey işlenmez; ilk seferindeki sonucu geçerlidir."
    case .table: "Düzeltilmeden tablodan hiçbir şey işlenmez."
    case .tableGoesOn: "Tablonun işlenmesine engel değildir; doğru olduğundan emin olunuz."
    case .tableInPart:
      "Okunabilen satırlar alınır. Bir liste karşılaştırılıyorsa okunamayan kısım için sonuç çıkarılmaz."
    case .row: ReportText.legend(.error).text(.turkish)
    case .rowGoesOn: ReportText.legend(.warning).text(.turkish)
    case .rowUnchanged: "Satır kabul edilir, kayıtta bir şey değişmez."
    case .rowPassed: "Satır talep sayılmaz; öbür satırlara engel değildir."
    case .rowHeld: "Satır, --held verilmeden uygulanmaz."
    case .corrected: ReportText.legend(.note).text(.turkish)
    case .nameLeft: "Ad alınmaz; öbür satırlara engel değildir."
    case .unbelieved:
      "Formdan hiçbir şey işlenmez, gönderene yanıt verilmez. Güvenilen sunucu hiç ayarlanmamışsa bulgu hata değil "
        + "uyarıdır: her e-postada çıkar, form yine de işlenir."
    case .formHeld:
      "Form değerlendirilir ama hiçbir şeyi işlenmez: teyit edilene kadar bekler, gönderene yalnızca ulaştığı bildirilir. "
        + "mail.unconfirmed-senders: apply ise uyarıdır, form işlenir."
    case .noForm: "İşlenecek bir şey yoktur; gönderene bildirilir."
    case .report: "E-postadan hiçbir şey işlenmez; bir programın gönderdiği e-posta yanıtlanmaz."
    case .automatic:
      "Formların işlenmesine engel değildir, gönderene yanıt verilmeyebilir. Silinmiş e-postadan ise hiçbir şey işlenmez: "
        + "bulgu o zaman hatadır."
    case .mailGoesOn: "E-postadaki formların işlenmesine engel değildir; doğru olduğundan emin olunuz."
    }
  }

  package var english: String {
    switch self {
    case .form: "Nothing of the form is applied until this is corrected."
    case .formGoesOn: "This does not stop the form; please make sure that it is right."
    case .formAgain: "Nothing of the file is applied a second time; what came of it the first time stands."
    case .table: "Nothing of the table is applied until this is corrected."
    case .tableGoesOn: "This does not stop the table; please make sure that it is right."
    case .tableInPart:
      "The rows that could be read are taken. Where rosters are compared, nothing follows from the rest."
    case .row: ReportText.legend(.error).text(.english)
    case .rowGoesOn: ReportText.legend(.warning).text(.english)
    case .rowUnchanged: "The row is accepted, and nothing changes in the registry."
    case .rowPassed: "The row counts as no request; this does not stop the others."
    case .rowHeld: "The row is not applied without --held."
    case .corrected: ReportText.legend(.note).text(.english)
    case .nameLeft: "The name is not taken; other rows are not stopped."
    case .unbelieved:
      "Nothing of the form is applied, and the sender gets no answer. Where no trusted host is set at all, this is no "
        + "error but a warning: it comes with every mail, and the form is processed."
    case .formHeld:
      "The form is judged, and nothing of it is applied: it waits to be confirmed, and the sender is told of its arrival "
        + "alone. With mail.unconfirmed-senders: apply this is a warning, and the form is applied."
    case .noForm: "There is nothing to apply; the sender is told."
    case .report: "Nothing of the mail is applied; a mail that a program sent is not answered."
    case .automatic:
      "This does not stop the forms in the mail, though the sender may get no answer. Of a deleted mail nothing is applied: "
        + "this is an error then."
    case .mailGoesOn: "This does not stop the forms in the mail; please make sure that it is right."
    }
  }
}
