/// Letters that a wrong code page destroyed: `OÄŸuz`, `Þule`, `Ay�e`.
///
/// Nothing is repaired: what was meant is the sender's to say. Names of other languages are no damage (`Guðrún Jónsdóttir`,
/// `Aýna Aşyrowa`, `Petr NOVOTNÝ`); where their letters and destroyed ones look alike, the letters around them decide.
package enum DestroyedLetters {
  /// Whether a text holds any; `text` is tidy, so that there are no no-break spaces in it.
  package static func standIn(_ text: String) -> Bool {
    // Below 0xC2 there is ASCII alone.
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return false }
    let scalars = Array(text.unicodeScalars)
    return scalars.contains(where: isReplacement) || holdsUTF8(scalars) || holdsTurkishReadAsWestern(scalars)
  }

  /// U+FFFD, and the control characters that bytes become for which a code page has no sign.
  private static func isReplacement(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FFFD}" || (0x80...0x9F).contains(scalar.value)
  }

  // MARK: - UTF-8 read as Windows-1252, Windows-1254 or Latin-1, once or several times

  private static func holdsUTF8(_ scalars: [Unicode.Scalar]) -> Bool {
    for (first, second) in zip(scalars, scalars.dropFirst()) where isLead(first, before: second) { return true }
    return false
  }

  /// Whether two signs are the bytes of one letter: the first, and one between 0x80 and 0xBF.
  private static func isLead(_ first: Unicode.Scalar, before second: Unicode.Scalar) -> Bool {
    switch first {
    // U+00C0 to U+017F: every Turkish letter; no word has Ã, Ä or Å before a sign or before Ÿ, ž, œ.
    case "Ã", "Ä", "Å": westernHighByte(second)
    // U+0300 to U+033F, the marks of decomposed letters: here only before signs, since Í may stand before a Ž.
    case "Ì": westernHighByte(second) && !westernLetters.contains(second)
    // U+2000 to U+20FF: quotation marks and dashes.
    case "â": second == "\u{20AC}" || second == "\u{201A}"
    // The byte order mark and U+FFFD itself.
    case "ï": second == "\u{BB}" || second == "\u{BF}"
    default: false
    }
  }

  /// Whether a sign is what Windows-1252 makes of a byte from 0x80 to 0xBF.
  private static func westernHighByte(_ scalar: Unicode.Scalar) -> Bool {
    if (0xA1...0xBF).contains(scalar.value) { return true }
    return windowsSigns.contains(scalar)
  }

  /// Those of these signs that are letters of languages.
  private static let westernLetters: Set<Unicode.Scalar> = ["Š", "Œ", "Ž", "š", "œ", "ž", "Ÿ", "ƒ", "ª", "µ", "º"]

  private static let windowsSigns = Set(
    "\u{20AC}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{17D}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{17E}\u{178}"
      .unicodeScalars)

  // MARK: - Windows-1254 read as Windows-1252: ğ ı ş İ are ð ý þ Ý

  private static func holdsTurkishReadAsWestern(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.contains(where: { isThorn($0) || isEth($0) || isYAcute($0) }) else { return false }
    let words = scalars.split { !$0.properties.isAlphabetic }.map(Array.init)
    // No language has a thorn at the end of a word or behind a vowel.
    if words.contains(where: hasImpossibleThorn) { return true }
    // A text with letters that Windows-1252 lacks was never read by it; others name their language.
    if scalars.contains(where: isForeignToWestern) || words.contains(where: isNordic) { return false }
    return words.contains { word in word.indices.contains { isTurkish(word, at: $0) } }
  }

  private static func hasImpossibleThorn(_ word: [Unicode.Scalar]) -> Bool {
    word.indices.contains { index in
      guard isThorn(word[index]), word.count > 1 else { return false }
      return index == word.count - 1 || index > 0 && (isVowel(word[index - 1]) || isYAcute(word[index - 1]))
    }
  }

  /// Whether a letter of a word is a Turkish one in disguise, as far as the letters around it tell.
  private static func isTurkish(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    let letter = word[index]
    if isThorn(letter) || isEth(letter) { return word.count > 1 }
    guard isYAcute(letter), word.count > 1 else { return false }
    let before = index > 0 ? word[index - 1] : nil
    let after = index + 1 < word.count ? word[index + 1] : nil
    // Turkish vowels do not meet; Turkmen ý is a consonant and stands beside one.
    if before.map(isVowel) == true || after.map(isVowel) == true { return false }
    return after != nil || !isSlavicEnding(word)
  }

  /// Letters that Windows-1252 has not, and accents of the languages that have þ, ð or ý of their own.
  private static func isForeignToWestern(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.isAlphabetic else { return false }
    switch scalar {
    case "á", "é", "í", "ó", "ú", "æ", "ø", "å", "Á", "É", "Í", "Ó", "Ú", "Æ", "Ø", "Å": return true
    case "Š", "š", "Ž", "ž": return true
    default: return scalar.value > 0xFF
    }
  }

  /// Endings of Icelandic and Faroese names.
  private static func isNordic(_ word: [Unicode.Scalar]) -> Bool {
    let word = lower(word)
    return ["sson", "arson", "dottir", "dóttir", "rður", "iður", "mundur", "baldur", "östur", "einn", "áinn", "nsen"]
      .contains(where: word.hasSuffix)
  }

  /// Czech and Slovak surnames that are adjectives.
  private static func isSlavicEnding(_ word: [Unicode.Scalar]) -> Bool {
    let word = lower(word)
    return ["ný", "vý", "ký", "hý", "tý", "dý"].contains { word.hasSuffix($0) } || slavicSurnames.contains(word)
  }

  private static let slavicSurnames: Set<String> = [
    "veselý", "malý", "holý", "starý", "bystrý", "ostrý", "slabý", "hrubý", "moudrý", "kyselý", "milý", "dobrý",
  ]

  private static func lower(_ word: [Unicode.Scalar]) -> String {
    var lower = ""
    for scalar in word { lower.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars) }
    return lower
  }

  private static func isThorn(_ scalar: Unicode.Scalar) -> Bool { scalar == "þ" || scalar == "Þ" }
  private static func isEth(_ scalar: Unicode.Scalar) -> Bool { scalar == "ð" || scalar == "Ð" }
  private static func isYAcute(_ scalar: Unicode.Scalar) -> Bool { scalar == "ý" || scalar == "Ý" }

  private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "ö", "ü", "â", "î", "û", "A", "E", "I", "O", "U", "Ö", "Ü", "Â", "Î", "Û": true
    default: false
    }
  }
}
