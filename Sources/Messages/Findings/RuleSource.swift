import Domain

/// Where a rule comes from.
public enum RuleSource: Hashable, Sendable {
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

  public func text(_ language: Language) -> String {
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
  public static func of(_ code: FindingCode) -> [RuleSource] { RuleWords.of(code).sources }
}
