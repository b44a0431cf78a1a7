/// The eight-bit encodings that Turkish files come in and expat does not know.
enum CodePage {
  /// The code point of each byte; -1 where the encoding has none. Nil for an encoding that is not known here.
  static func codePoints(of name: String) -> [Int32]? {
    switch name.lowercased() {
    case "iso-8859-9", "latin5", "l5": turkish(latin1)
    case "windows-1254", "cp1254", "x-cp1254": turkish(windows1252).replacing([0x8E: -1, 0x9E: -1])
    case "windows-1252", "cp1252": windows1252
    default: nil
    }
  }

  private static let latin1 = (0..<256).map(Int32.init)

  private static let windows1252 = latin1.replacing(
    Dictionary(
      uniqueKeysWithValues: zip(
        0x80...,
        [
          0x20AC, -1, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, -1,
          0x017D, -1, -1, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
          0x0153, -1, 0x017E, 0x0178,
        ])))

  private static func turkish(_ page: [Int32]) -> [Int32] {
    page.replacing([0xD0: 0x11E, 0xDD: 0x130, 0xDE: 0x15E, 0xF0: 0x11F, 0xFD: 0x131, 0xFE: 0x15F])
  }
}

extension [Int32] {
  fileprivate func replacing(_ changes: [Int: Int32]) -> Self {
    var page = self
    for (byte, codePoint) in changes { page[byte] = codePoint }
    return page
  }
}
