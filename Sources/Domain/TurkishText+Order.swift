import Foundation

extension TurkishText {
  /// What texts are sorted by: their letters' places in the Turkish alphabet, whatever their case; signs and digits come
  /// before letters, and a circumflex counts for nothing.
  public static func sortKey(_ text: String) -> [UInt32] {
    var key = [UInt32]()
    key.reserveCapacity(text.utf8.count)
    for scalar in composed(text).unicodeScalars { append(scalar, to: &key) }
    return key
  }

  private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt32]) {
    if let place = alphabet[scalar] {
      key.append(place)
    } else if scalar.isASCII {
      key.append(scalar.value)
    } else if let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first, base != scalar {
      append(base, to: &key)
    } else {
      key.append(firstPlace + UInt32(lowerCase.count) + scalar.value)
    }
  }

  /// Q, W and X stand where the Latin alphabet has them.
  private static let lowerCase = Array("abcçdefgğhıijklmnoöpqrsştuüvwxyz".unicodeScalars)
  private static let upperCase = Array("ABCÇDEFGĞHIİJKLMNOÖPQRSŞTUÜVWXYZ".unicodeScalars)

  /// Letters stand behind all of ASCII's signs.
  private static let firstPlace: UInt32 = 0x80

  private static let alphabet: [Unicode.Scalar: UInt32] = {
    var places = [Unicode.Scalar: UInt32]()
    for letters in [lowerCase, upperCase] {
      for (place, letter) in letters.enumerated() { places[letter] = firstPlace + UInt32(place) }
    }
    return places
  }()
}
