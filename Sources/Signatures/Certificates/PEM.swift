/// Certificates in files: the text form of RFC 7468, or DER by itself.
enum PEM {
  private static let begin = Array("-----BEGIN CERTIFICATE-----".utf8)
  private static let end = Array("-----END CERTIFICATE-----".utf8)

  /// All certificates that can be read; none of a file that holds something else.
  static func certificates(in file: [UInt8]) -> [Certificate] {
    if let whole = Certificate(der: file) { return [whole] }
    var found: [Certificate] = []
    var rest = file[...]
    while found.count <= TrustAnchors.maximumCount, let start = rest.firstRange(of: begin) {
      rest = rest[start.upperBound...]
      guard let stop = rest.firstRange(of: end) else { break }
      if let bytes = Base64.bytes(of: rest[..<stop.lowerBound]), let certificate = Certificate(der: bytes) {
        found.append(certificate)
      }
      rest = rest[stop.upperBound...]
    }
    return found
  }
}

/// Base64 (RFC 4648), with line ends and spaces anywhere.
package enum Base64 {
  /// Nil where a sign is none of Base64's, or the length is not one that bytes make.
  package static func bytes(of text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count, padding) = (UInt32(0), 0, 0)
    for sign in text {
      if sign == 0x20 || (0x09...0x0D).contains(sign) { continue }
      if sign == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let value = value(of: sign) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 1
      guard count % 4 == 0 else { continue }
      bytes += [
        UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits),
      ]
      bits = 0
    }
    switch count % 4 {
    case 0 where padding == 0: break
    case 2 where padding == 2 || padding == 0: bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3 where padding == 1 || padding == 0:
      bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    default: return nil
    }
    return bytes
  }

  private static func value(of sign: UInt8) -> UInt8? {
    switch sign {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): sign - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): sign - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): sign - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
