import Domain

/// T.C. NO. is a T.C. Kimlik No: eleven digits that agree with its two check digits.
enum NationalIDRule {
  static func apply(to check: inout RowCheck) {
    guard let text = check.text(of: .nationalId, missing: .nationalIDMissing) else { return }
    do throws(TCKimlikNo.Fault) {
      check.person = try TCKimlikNo(parsing: text)
    } catch {
      switch error.rule {
      case .format: check.add(.nationalIDFormat, on: .nationalId, suggestion: WrittenNumber.person(text)?.digits)
      case .checksum: check.add(.nationalIDChecksum, on: .nationalId)
      }
    }
  }
}

/// ADI SOYADI is a name and a surname, in letters (full stop, apostrophe and hyphen are allowed).
enum NameRule {
  static func apply(to check: inout RowCheck) {
    guard let text = check.text(of: .fullName, missing: .nameMissing) else { return }
    guard text.unicodeScalars.prefix(Similarity.longestName + 1).count <= Similarity.longestName else {
      return check.add(.nameTooLong(maximum: Similarity.longestName), on: .fullName)
    }
    var folded = FoldedText()
    if folded.fold(text.utf8.span), folded.withBytes({ isName(folded: $0) }) { return }
    if let sign = text.unicodeScalars.first(where: { !isAllowed($0) }) {
      check.add(.nameCharacters(sign: String(sign)), on: .fullName)
    }
    let words = text.unicodeScalars.split(separator: " ").filter { $0.contains(where: isLetterOrDigit) }
    if words.count < 2 { check.add(.nameIncomplete, on: .fullName) }
  }

  /// Whether a name that `foldPlain` could fold surely breaks no rule: letters and signs, two words with a letter.
  static func isName(folded text: Span<UInt8>) -> Bool {
    guard text.count <= Similarity.longestName else { return false }
    var words = 0
    var isWord = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: isWord = true
      case UInt8(ascii: " "):
        if isWord { words += 1 }
        isWord = false
      case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "-"): break
      default: return false
      }
    }
    return (isWord ? words + 1 : words) >= 2
  }

  /// Signs alone are no word.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", "'", "‘", "’", "\u{2BC}": true
    default:
      TurkishText.isHyphen(scalar) || scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}

/// A T.C. no belongs to one name: the registry's, or the one that an earlier sound row of the form gives.
///
/// What managers are called beside it is told: nobody's authority waits for the other list to be put right (ek2 rules 3).
enum PersonRule {
  static func apply(to rows: inout [RowCheck], in registry: some RegistryView) throws {
    var known = [TCKimlikNo: KnownName]()
    for index in rows.indices {
      guard let person = rows[index].person, !rows[index].hasError(on: .fullName) else { continue }
      let written = rows[index].row[.fullName].text
      if let manager = try registry.managerName(of: person), !TurkishText.isSameName(manager, written) {
        rows[index].add(.personNamesDiffer(other: manager), on: .fullName)
      }
      guard let name = try known[person] ?? registry.name(of: person) else {
        if !rows[index].hasError { known[person] = KnownName(written) }
        continue
      }
      known[person] = name
      if !TurkishText.isSameName(name.fullName, written) {
        // It names the form that claims the other name, so that the office can look at both and undo the wrong one.
        rows[index].add(.nameDiffers(name), on: .fullName)
      }
    }
  }
}
