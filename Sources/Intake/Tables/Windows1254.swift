/// The code page of Turkish Windows, in which Excel saves "CSV" files.
enum Windows1254 {
  /// The same text as UTF-8; a byte that the code page does not define becomes U+FFFD.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text = [UInt8]()
    text.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: encodings[Int(byte) - 0x80]) }
    }
    return text
  }

  private static let encodings: [[UInt8]] = (0x80...0xFF).map { byte in
    let scalar = Unicode.Scalar(codePoint(byte)) ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }

  /// ISO 8859-1 but for the first two columns and Turkish's own six letters.
  private static func codePoint(_ byte: Int) -> UInt32 {
    switch byte {
    case 0x80...0x9F: UInt32(upper[byte - 0x80])
    case 0xD0: 0x11E
    case 0xDD: 0x130
    case 0xDE: 0x15E
    case 0xF0: 0x11F
    case 0xFD: 0x131
    case 0xFE: 0x15F
    default: UInt32(byte)
    }
  }

  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0xFFFD, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0xFFFD, 0x0178,
  ]
}
