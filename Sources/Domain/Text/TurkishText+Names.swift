import Foundation

extension TurkishText {
  /// `fold` for comparing the names of persons: the apostrophes and hyphens that Word and Excel put in by themselves are
  /// the plain ones, and a circumflex does not count: `Kâzım O’NEAL` is `KAZIM O'NEAL`.
  package static func foldName(_ text: String) -> String {
    let folded = fold(text)
    // Before U+00C3 there are neither letters with a circumflex nor typographic signs.
    guard folded.utf8.contains(where: { $0 >= 0xC2 || $0 == UInt8(ascii: "`") }) else { return folded }
    var name = ""
    name.reserveCapacity(folded.utf8.count)
    for scalar in composed(folded).unicodeScalars {
      let plain = plainInNames(scalar)
      if !isSilentMark(plain, behind: name.unicodeScalars.last) { name.unicodeScalars.append(plain) }
    }
    return composed(name)
  }

  /// A circumflex that stood beside another mark, and the dot that folding leaves on an i.
  private static func isSilentMark(_ scalar: Unicode.Scalar, behind letter: Unicode.Scalar?) -> Bool {
    switch (scalar, letter) {
    case ("\u{302}", "a"), ("\u{302}", "i"), ("\u{302}", "u"), ("\u{307}", "i"): true
    default: false
    }
  }

  /// Whether both are the same person's name.
  package static func isSameName(_ a: String, _ b: String) -> Bool { a == b || foldName(a) == foldName(b) }

  /// Whether a sign stands for an apostrophe.
  package static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "`", "\u{B4}", "\u{2BC}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{FF07}": true
    default: false
    }
  }

  /// Whether a sign stands for a hyphen: every dash of Unicode, and the minus.
  package static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2212}" || !scalar.isASCII && scalar.properties.generalCategory == .dashPunctuation
  }

  private static func plainInNames(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "â": "a"
    case "î": "i"
    case "û": "u"
    default: isApostrophe(scalar) ? "'" : isHyphen(scalar) ? "-" : scalar
    }
  }
}

/// The order of names in Turkish, by ICU's collation: ç after c, ğ after g, ı before i, ö after o, ş after s, ü after u; signs
/// and digits before letters.
package enum TurkishOrder {
  private static let turkish = Locale(identifier: "tr_TR")

  /// Whether one list of texts stands before another: the first that differs decides.
  package static func areInOrder(_ a: [String], _ b: [String]) -> Bool {
    for (left, right) in zip(a, b) {
      switch left.compare(right, locale: turkish) {
      case .orderedAscending: return true
      case .orderedDescending: return false
      case .orderedSame: continue
      }
    }
    return a.count < b.count
  }
}
