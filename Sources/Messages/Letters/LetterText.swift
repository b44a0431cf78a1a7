import Domain

/// What `eyp check` and `eyp show` say of a letter beside its findings.
package enum LetterText: Hashable, Sendable, Sentence {
  /// The labels of a letter's facts.
  case file, version, id, subject, number, date, sender, addressee, signer, attachment, reference, update, signature
  case digests(checked: Int, wrong: Int)
  case content(LetterSignature.Content)
  case chain(LetterSignature.Chain)
  case authority(SignerJudgement.Authority)
  case capacity(SignerJudgement.Capacity)
  /// A letter's line of totals.
  case totals(packages: Int, withErrors: Int)
  /// What is never looked at.
  case notVerified
  /// Of an attachment.
  case signed(Bool)

  package var turkish: String {
    switch self {
    case .file: "Dosya"
    case .version: "Sürüm"
    case .id: "Kimlik"
    case .subject: "Konu"
    case .number: "Sayı"
    case .date: "Tarih"
    case .sender: "Gönderen"
    case .addressee: "Muhatap"
    case .signer: "İmzalayan"
    case .attachment: "Ek"
    case .reference: "İlgi"
    case .update: "Güncelleme"
    case .signature: "İmza"
    case .digests(let checked, let wrong): "\(checked.turkish) özet karşılaştırıldı, \(wrong.turkish) tanesi tutmuyor"
    case .content(.valid): "geçerli"
    case .content(.invalid): "geçersiz"
    case .content(.missing): "yok"
    case .chain(.trusted): "güvenilen köke ulaşıyor"
    case .chain(.untrusted): "güvenilen köke ulaşmıyor"
    case .chain(.unchecked): "sertifikası denetlenmedi"
    case .authority(.authorised): "yetkili"
    case .authority(.notAuthorised): "yetkili değil"
    case .authority(.unknown): "bilinmiyor"
    case .authority(.byName): "yalnızca adı yetkili birine uyuyor"
    case .capacity(.own): "kendi yetkisiyle"
    case .capacity(.delegated): "devredilen yetkiyle"
    case .capacity(.proxy): "vekil olarak"
    case .totals(let packages, let wrong): "\(packages.turkish) paket: \(wrong.turkish) tanesinde hata var"
    case .notVerified: "Denetlenmeyenler: sertifikaların iptal durumu ve zaman damgaları."
    case .signed(let isSigned): isSigned ? "imzalı" : "imzasız"
    }
  }

  package var english: String {
    switch self {
    case .file: "File"
    case .version: "Version"
    case .id: "Identifier"
    case .subject: "Subject"
    case .number: "Number"
    case .date: "Date"
    case .sender: "Sender"
    case .addressee: "Addressee"
    case .signer: "Signer"
    case .attachment: "Attachment"
    case .reference: "Reference"
    case .update: "Update"
    case .signature: "Signature"
    case .digests(let checked, let wrong): "\(checked.english("digest")) compared, \(wrong.english) wrong"
    case .content(.valid): "valid"
    case .content(.invalid): "not valid"
    case .content(.missing): "missing"
    case .chain(.trusted): "leads to a trusted root"
    case .chain(.untrusted): "leads to no trusted root"
    case .chain(.unchecked): "certificate not checked"
    case .authority(.authorised): "authorised"
    case .authority(.notAuthorised): "not authorised"
    case .authority(.unknown): "unknown"
    case .authority(.byName): "only the name is that of somebody authorised"
    case .capacity(.own): "in his or her own right"
    case .capacity(.delegated): "by delegated authority"
    case .capacity(.proxy): "as a proxy"
    case .totals(let packages, let wrong): "\(packages.english("package")): \(wrong.english) with errors"
    case .notVerified: "Not verified: whether certificates were revoked, and time stamps."
    case .signed(let isSigned): isSigned ? "signed" : "unsigned"
    }
  }
}
