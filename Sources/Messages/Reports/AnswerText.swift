import Domain

/// What the office's answers say to the senders of mails.
package enum AnswerText: Hashable, Sendable, Sentence {
  /// `Re: …`, or what stands for it where the mail had no subject.
  case subject(String)
  case noticeSubject
  case greeting
  case taken(subject: String, time: String, forms: Int)
  /// What is said of a mail whose forms all wait for the office's word, and of one such form.
  case arrived(subject: String, time: String)
  case awaitingConfirmation
  case form(status: FormStatus, applied: Int, refused: Int)
  /// What a mail without a form is answered.
  case noForm
  case acceptedRows, refusedRows, remarks
  case rowNumber, operation, unit, person, problem
  /// `3. satır (H12)`; what is not known is nil.
  case place(row: Int?, cell: String?)
  case moreRows(Int)
  /// `acceptsRows`: whether rows of the forms were accepted, which need not come again.
  case howToCorrect(files: [String], acceptsRows: Bool)
  case notTaken
  case notice(suffixes: String)
  /// Attachments that are no workbook.
  case notRead(files: [String])
  /// The name of a mail that holds no form.
  case yourMail
  case automatic
  case signature

  package var turkish: String {
    switch self {
    case .subject(let subject): Self.reply(subject, or: "İYEM yetki talep formunuz")
    case .noticeSubject: "İYEM yetki talep formunuz işleme alınmadı"
    case .greeting: "Sayın İlgili,"
    case .taken(let subject, let time, let forms):
      (subject.isEmpty ? "" : "“\(subject)” konulu ve ") + "\(time) tarihli e-postanız"
        + (forms > 1 ? " ile gelen \(forms) form" : "") + " değerlendirildi."
    case .arrived(let subject, let time):
      (subject.isEmpty ? "" : "“\(subject)” konulu ve ") + "\(time) tarihli e-postanız ulaştı."
    case .awaitingConfirmation, .form(.held, _, _):
      "Talep ulaştı; bu adresten kurum adına gönderildiği teyit edilmektedir. Teyitten sonra sonucu ayrıca bildirilecektir."
    case .form(.accepted, 1, _): "Kabul edildi: formdaki satır uygundur."
    case .form(.accepted, let applied, _): "Kabul edildi: \(applied) satırın tamamı uygundur."
    case .form(.partial, let applied, let refused):
      "Kısmen kabul edildi: \(applied) satır kabul edildi, \(refused) satır kabul edilmedi."
    case .form(.refused, _, 1): "Kabul edilmedi: formdaki satır işlenmedi."
    case .form(.refused, _, let refused):
      refused > 0 ? "Kabul edilmedi: \(refused) satırın hiçbiri işlenmedi." : "Kabul edilmedi."
    case .noForm:
      "E-postanızda işlenebilecek bir yetki talep formu (EK-1) bulunamadı; bu nedenle bir işlem yapılmadı. Doldurulmuş formu "
        + "Excel dosyası (.xlsx) olarak ekleyip bu iletiyi yanıtlayarak göndermenizi rica ederiz."
    case .acceptedRows: "Kabul edilen satırlar"
    case .refusedRows: "Kabul edilmeme nedenleri"
    case .remarks: "Dikkat edilecek noktalar (işlenmesine engel değildir)"
    case .rowNumber: "Sıra"
    case .operation: "İşlem"
    case .unit: "Birim"
    case .person: "Adı soyadı"
    case .problem: "Açıklama"
    case .place(let row, let cell): Self.place(row.map { "\($0). satır" }, cell)
    case .moreRows(let count): "… ve \(count) tane daha; hepsi ekteki dosyadadır."
    case .howToCorrect(let files, let acceptsRows):
      "Kabul edilmeyen satırlar ekteki \(files.joined(separator: ", ")) dosyasındadır. Renkli hücreleri düzeltip dosyayı "
        + "bu iletiyi yanıtlayarak geri gönderiniz."
        + (acceptsRows ? " Kabul edilen satırları yeniden göndermenize gerek yoktur." : "")
    case .notTaken: "Gönderdiğiniz form işleme alınmadı."
    case .notRead(let files):
      "Şu ekler form olarak okunmadı: \(files.joined(separator: ", ")). Form yalnızca Excel (.xlsx) dosyası olarak alınır."
    case .yourMail: "E-postanız"
    case .notice(let suffixes):
      "Yetki talep formları yalnızca kurumun kendi e-posta adresinden (uzantısı \(suffixes) olan tek bir gönderen "
        + "adresinden) gönderildiğinde işleme alınır. Formu kurumsal adresinizden yeniden göndermenizi rica ederiz."
    case .automatic: "Bu ileti otomatik olarak hazırlanmıştır."
    case .signature: "İmza Yetkilileri Modülü (İYEM) – KAYSİS"
    }
  }

  package var english: String {
    switch self {
    case .subject(let subject): Self.reply(subject, or: "Your İYEM request form")
    case .noticeSubject: "Your İYEM request form was not taken"
    case .greeting: "Dear Sir or Madam,"
    case .taken(let subject, let time, let forms):
      "Your e-mail" + (subject.isEmpty ? "" : " “\(subject)”") + " of \(time)"
        + (forms > 1 ? ", with \(forms) forms," : "")
        + " was examined."
    case .arrived(let subject, let time):
      "Your e-mail" + (subject.isEmpty ? "" : " “\(subject)”") + " of \(time) has arrived."
    case .awaitingConfirmation, .form(.held, _, _):
      "The request has arrived; it is being confirmed that this address writes for the institution. You will be told what "
        + "came of it after that."
    case .form(.accepted, 1, _): "Accepted: the row is in order."
    case .form(.accepted, let applied, _): "Accepted: every row is in order (\(applied))."
    case .form(.partial, let applied, let refused):
      "Accepted in part; rows accepted: \(applied), not accepted: \(refused)."
    case .form(.refused, _, 1): "Not accepted: the row was not applied."
    case .form(.refused, _, let refused):
      refused > 0 ? "Not accepted: none of the rows (\(refused)) was applied." : "Not accepted."
    case .noForm:
      "Your e-mail holds no request form (EK-1) that could be processed, so nothing was done. Please attach the form, filled "
        + "in, as an Excel file (.xlsx) and send it by answering this message."
    case .acceptedRows: "Accepted rows"
    case .refusedRows: "Why rows were not accepted"
    case .remarks: "Please note (these did not stand in the way)"
    case .rowNumber: "No"
    case .operation: "Operation"
    case .unit: "Unit"
    case .person: "Name"
    case .problem: "What is wrong"
    case .place(let row, let cell): Self.place(row.map { "Row \($0)" }, cell)
    case .moreRows(let count): "… and \(count) more; all of them stand in the attached file."
    case .howToCorrect(let files, let acceptsRows):
      "The rows that were not accepted stand in the attached \(files.joined(separator: ", ")). Correct the coloured cells "
        + "and send the file back by answering this message."
        + (acceptsRows ? " Rows that were accepted need not be sent again." : "")
    case .notTaken: "The form that you sent was not processed."
    case .notRead(let files):
      "These attachments were not read as forms: \(files.joined(separator: ", ")). A form is taken as an Excel file (.xlsx) only."
    case .yourMail: "Your mail"
    case .notice(let suffixes):
      "Request forms are processed only when they come from the institution's own e-mail address (one sender, below "
        + "\(suffixes)). Please send the form again from your institutional address."
    case .automatic: "This message was written by a program."
    case .signature: "İYEM – KAYSİS"
    }
  }

  private static func place(_ row: String?, _ cell: String?) -> String {
    row.map { $0 + (cell.map { " (\($0))" } ?? "") } ?? cell ?? ""
  }

  private static func reply(_ subject: String, or missing: String) -> String {
    let subject = subject.isEmpty ? missing : subject
    return subject.lowercased().hasPrefix("re:") ? subject : "Re: " + subject
  }
}
