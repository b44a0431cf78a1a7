import Domain
import SheetModel

/// Names of what packages hold, and of files that are none.
enum LetterWords {
  static func turkish(_ part: LetterPart) -> String {
    switch part {
    case .letter: "üst yazı"
    case .metadata: "üstveri (Ustveri)"
    case .finalMetadata: "nihai üstveri (NihaiUstveri)"
    case .signerList: "imza bilgisi (BelgeImza)"
    case .packageSummary: "paket özeti (PaketOzeti)"
    case .finalSummary: "nihai özet (NihaiOzet)"
    case .initialsSummary: "paraf özeti (ParafOzeti)"
    case .signature: "Elektronik imza"
    case .seal: "Elektronik mühür"
    case .innerPackage: "güncellenen paket (OrijinalPaket)"
    }
  }

  static func english(_ part: LetterPart) -> String {
    switch part {
    case .letter: "the letter (UstYazi)"
    case .metadata: "the metadata (Ustveri)"
    case .finalMetadata: "the final metadata (NihaiUstveri)"
    case .signerList: "the list of signers (BelgeImza)"
    case .packageSummary: "the list of digests (PaketOzeti)"
    case .finalSummary: "the final list of digests (NihaiOzet)"
    case .initialsSummary: "the initials' list of digests (ParafOzeti)"
    case .signature: "the electronic signature"
    case .seal: "the electronic seal"
    case .innerPackage: "the package that is updated (OrijinalPaket)"
    }
  }

  static func capital(_ part: LetterPart) -> String { "T" + english(part).dropFirst() }

  static func turkish(_ what: NoPackage) -> String {
    guard case .file(let kind) = what else { return "Excel çalışma kitabı" }
    return switch kind {
    case .empty: "dosya boş"
    case .pdf: "PDF belgesi"
    case .word: "Word belgesi"
    case .presentation: "sunu"
    case .legacyXls, .xlsb, .ods: "hesap tablosu"
    case .csv, .text: "düz metin"
    case .html: "web sayfası"
    case .xml: "XML belgesi"
    case .image: "resim"
    case .zip: "içinde yazı bulunmayan bir ZIP arşivi"
    case .archive: "arşiv dosyası"
    case .signed: "imzalı veri (CMS)"
    case .outlook, .appleMail, .mail: "e-posta"
    case .iwork: "Apple belgesi"
    case .shortcut: "kısayol"
    case .eyp, .unknown: "türü bilinmeyen bir dosya"
    }
  }

  static func english(_ what: NoPackage) -> String {
    guard case .file(let kind) = what else { return "an Excel workbook" }
    return switch kind {
    case .empty: "it is empty"
    case .pdf: "a PDF document"
    case .word: "a Word document"
    case .presentation: "a presentation"
    case .legacyXls, .xlsb, .ods: "a spreadsheet"
    case .csv, .text: "plain text"
    case .html: "a web page"
    case .xml: "an XML document"
    case .image: "a picture"
    case .zip: "a ZIP archive without a letter in it"
    case .archive: "an archive"
    case .signed: "signed data (CMS)"
    case .outlook, .appleMail, .mail: "a mail"
    case .iwork: "a document of Apple's programs"
    case .shortcut: "a shortcut"
    case .eyp, .unknown: "a file of an unknown kind"
    }
  }
}
