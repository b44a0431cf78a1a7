import Domain

/// The kind of value that a setting takes, as `SettingsProblem` names it, in a person's language.
enum ExpectedValue {
  static func text(_ expected: String, _ language: Language) -> String {
    switch (expected, language) {
    case ("list", .turkish): "bir liste ([a, b])"
    case ("list", .english): "a list ([a, b])"
    case ("text", .turkish): "bir metin"
    case ("text", .english): "a text"
    case ("mapping", .turkish): "altına yazılan ayarlar (ad: değer)"
    case ("mapping", .english): "settings below it (name: value)"
    case ("host", .turkish): "sunucunun adı da (host)"
    case ("host", .english): "the server's name, too (host)"
    case ("YAML", .turkish): "YAML olarak okunabilen bir değer"
    case ("YAML", .english): "a value that can be read as YAML"
    case ("DETSİS no", .turkish): "kurumun DETSİS numarası (“72131250”)"
    case ("DETSİS no", .english): "an institution's DETSİS number (“72131250”)"
    case ("a@b.gov.tr", .turkish): "bir e-posta adresi (ad@kurum.gov.tr)"
    case ("a@b.gov.tr", .english): "an e-mail address (name@institution.gov.tr)"
    case ("[gov.tr]", .turkish): "en az bir alan adı olan bir liste ([gov.tr])"
    case ("[gov.tr]", .english): "a list of at least one domain ([gov.tr])"
    case ("[age1…]", .turkish): "age ya da SSH açık anahtarlarının listesi ([age1…])"
    case ("[age1…]", .english): "a list of public keys of age or SSH ([age1…])"
    default: written(expected, language)
    }
  }

  /// `0–3600`, `number, 0–1`, `rows | whole-form`, or the text itself.
  private static func written(_ expected: String, _ language: Language) -> String {
    let turkish = language == .turkish
    if let range = expected.wholeMatch(of: /(number, )?(\d+)–(\d+)/) {
      let (low, high) = (range.2, range.3)
      guard range.1 != nil else {
        return turkish ? "\(low)–\(high) aralığında bir tam sayı" : "a whole number from \(low) to \(high)"
      }
      return turkish
        ? "\(low) ile \(high) arasında bir sayı (örneğin 0.05)" : "a number from \(low) to \(high) (0.05, say)"
    }
    let words = expected.split(separator: " | ")
    guard words.count > 1, let last = words.last else { return turkish ? "\(expected)" : expected }
    return words.dropLast().joined(separator: ", ") + (turkish ? " ya da " : " or ") + last
  }
}
