import Domain

extension SettingsProblem {
  var turkish: String {
    switch self {
    case .notYAML(let line, let reason):
      "\(line). satır okunamadı (YAML): \(ReasonText.sentence(for: reason, in: .turkish))"
    case .unknownKey(let line, let key, let nearest):
      "\(line). satır: “\(key)” bilinen bir ayar değil" + (nearest.map { "; “\($0)” mi demek istediniz?" } ?? ".")
    case .wrongValue(let line, let key, let expected):
      "\(line). satır: “\(key)” ayarının değeri uygun değil; beklenen: \(expected.turkish)."
    case .unknownOption(let key, let nearest):
      "--set: “\(key)” bilinen bir ayar değil" + (nearest.map { "; “\($0)” mi demek istediniz?" } ?? ".")
    case .wrongOverride(let origin, let key, let expected):
      "\(origin): “\(key)” ayarının değeri uygun değil; beklenen: \(expected.turkish)."
    }
  }

  var english: String {
    switch self {
    case .notYAML(let line, let reason): "line \(line): not readable as YAML: \(reason)"
    case .unknownKey(let line, let key, let nearest):
      "line \(line): “\(key)” is no known setting" + (nearest.map { "; did you mean “\($0)”?" } ?? ".")
    case .wrongValue(let line, let key, let expected):
      "line \(line): the value of “\(key)” is not right; expected: \(expected.english)."
    case .unknownOption(let key, let nearest):
      "--set: “\(key)” is no known setting" + (nearest.map { "; did you mean “\($0)”?" } ?? ".")
    case .wrongOverride(let origin, let key, let expected):
      "\(origin): the value of “\(key)” is not right; expected: \(expected.english)."
    }
  }
}

extension SettingsProblem.Expected: Sentence {
  package var turkish: String {
    switch self {
    case .list: "bir liste ([a, b])"
    case .text: "bir metin"
    case .mapping: "altına yazılan ayarlar (ad: değer)"
    case .host: "sunucunun adı da (host)"
    case .yaml: "YAML olarak okunabilen bir değer"
    case .institution: "kurumun DETSİS numarası (“72131250”)"
    case .address: "bir e-posta adresi (ad@kurum.gov.tr)"
    case .domains: "en az bir alan adı olan bir liste ([gov.tr])"
    case .domain(let suffix): "kurumun kendi alan adı (kurum.\(suffix))"
    case .publicKeys: "age ya da SSH açık anahtarlarının listesi ([age1…])"
    case .number(let range): "\(range.lowerBound)–\(range.upperBound) aralığında bir tam sayı"
    case .share: "0 ile 1 arasında bir sayı (örneğin 0.05)"
    case .words(let words): Self.joined(words, "ya da")
    case .literally(let text): text
    }
  }

  package var english: String {
    switch self {
    case .list: "a list ([a, b])"
    case .text: "a text"
    case .mapping: "settings below it (name: value)"
    case .host: "the server's name, too (host)"
    case .yaml: "a value that can be read as YAML"
    case .institution: "an institution's DETSİS number (“72131250”)"
    case .address: "an e-mail address (name@institution.gov.tr)"
    case .domains: "a list of at least one domain ([gov.tr])"
    case .domain(let suffix): "an institution's own domain (institution.\(suffix))"
    case .publicKeys: "a list of public keys of age or SSH ([age1…])"
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .share: "a number from 0 to 1 (0.05, say)"
    case .words(let words): Self.joined(words, "or")
    case .literally(let text): text
    }
  }

  /// `rows or whole-form`.
  private static func joined(_ words: [String], _ or: String) -> String {
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(or) \(last)"
  }
}

/// Where a setting comes from, in words.
package struct ConfigText: Hashable, Sendable {
  /// `default`, `file`, `environment` or `option`.
  private let origin: String
  private let line: Int?
  private let variable: String

  package init(origin: String, line: Int?, variable: String) {
    self.origin = origin
    self.line = line
    self.variable = variable
  }

  package func text(_ language: Language) -> String {
    switch (origin, language) {
    case ("file", .turkish): "iyem.yaml, \(line ?? 0). satır"
    case ("file", .english): "iyem.yaml, line \(line ?? 0)"
    case ("environment", _): variable
    case ("option", _): "--set"
    case (_, .turkish): "varsayılan"
    case (_, .english): "default"
    }
  }
}
