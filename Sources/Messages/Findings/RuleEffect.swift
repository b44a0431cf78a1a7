import Domain

/// What a finding does to the form, the table or the mail that it was made on.
public enum RuleEffect: Hashable, Sendable, Sentence {
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

  public static func of(_ code: FindingCode) -> RuleEffect { RuleWords.of(code).effect }

  public var turkish: String {
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

  public var english: String {
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
