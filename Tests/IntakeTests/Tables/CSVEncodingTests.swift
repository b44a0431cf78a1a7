import Domain
import Intake
import TestSupport
import Testing

/// What programs save for Turkish under the name of CSV, beside UTF-8 and Windows-1254.
@Suite struct `A table in CSV text of another encoding` {
  static let rows = (1...3).map { SampleManagers.row($0).merging([.title: "Şube Müdürü (Iğdır, Çine, ÜĞİÖ)"]) { $1 } }
  private let text = SampleManagers.csv(rows, separator: "\t")

  private func page(_ letters: [Unicode.Scalar: UInt8]) -> [UInt8] {
    text.unicodeScalars.map { letters[$0] ?? UInt8(exactly: $0.value) ?? 0x3F }
  }

  private func expectRead(_ bytes: [UInt8]) throws {
    for size in [1, 2, 3, 7, 64, 1 << 16] {
      let (table, end) = try read(bytes, pieces: size)
      #expect(end.problem == nil)
      #expect(table.texts == Self.rows)
    }
  }

  @Test func `is read in code page 857, as Excel's CSV (MS-DOS)`() throws {
    try expectRead(
      page([
        "Ç": 0x80, "ü": 0x81, "ç": 0x87, "ı": 0x8D, "ö": 0x94, "İ": 0x98, "Ö": 0x99, "Ü": 0x9A, "Ş": 0x9E, "ş": 0x9F,
        "Ğ": 0xA6, "ğ": 0xA7,
      ]))
  }

  @Test func `is read in MacTurkish, as Excel's CSV (Macintosh)`() throws {
    try expectRead(
      page([
        "Ç": 0x82, "Ö": 0x85, "Ü": 0x86, "ç": 0x8D, "ö": 0x9A, "ü": 0x9F, "Ğ": 0xDA, "ğ": 0xDB, "İ": 0xDC, "ı": 0xDD,
        "Ş": 0xDE, "ş": 0xDF,
      ]))
  }

  @Test(arguments: [true, false], [true, false])
  func `is read in UTF-16, with a byte order mark or without`(isBigEndian: Bool, isMarked: Bool) throws {
    var bytes = [UInt8]()
    for unit in (isMarked ? [0xFEFF] : []) + Array(text.utf16) {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      bytes += isBigEndian ? [high, low] : [low, high]
    }
    try expectRead(bytes)
  }

  @Test(arguments: [true, false])
  func `is read where UTF-8 was encoded twice`(isMarked: Bool) throws {
    // What Windows-1252 shows for the bytes, once more in UTF-8.
    let shown: [UInt8: Unicode.Scalar] = [
      0x9E: "\u{17E}", 0x9F: "\u{178}", 0x96: "\u{2013}", 0x9C: "\u{153}", 0x87: "\u{2021}", 0xB0: "°",
      0x84: "\u{201E}",
    ]
    var twice = ""
    for byte in (isMarked ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8) {
      twice.unicodeScalars.append(shown[byte] ?? Unicode.Scalar(byte))
    }
    try expectRead(Array(("\u{FEFF}" + twice).utf8))
  }

  static let endings: [(letter: [UInt8], isUTF8: Bool)] = [
    ([0xDD], false), ([0xDD, 0x49], false), ([0xC4, 0xB0], true), ([0xE2, 0x80, 0x93], true), ([0xE2, 0x80], false),
  ]

  /// What is read at once, to look for the labels, is over before its first Turkish letter, whose bytes come apart.
  @Test(arguments: endings, [1, 2, 3])
  func `is read in the same encoding wherever its first Turkish letter is cut`(
    ending: (letter: [UInt8], isUTF8: Bool), size: Int
  ) throws {
    let rows = String(repeating: "10000000;10000000146;Ali Veli\n", count: 2_500)
    let bytes = Array("DETSIS NO;T.C. NO;ADI SOYADI\n\(rows)10000000;10000000146;".utf8) + ending.letter
    let (table, end) = try read(bytes, as: .olderNames, pieces: size)
    #expect(end.problem == nil)
    let name = table.rows.last?[.fullName]
    #expect(table.rows.count == 2_501 && name?.fault == nil)
    #expect((name?.text == String(decoding: ending.letter, as: UTF8.self)) == ending.isUTF8)
  }

  @Test func `is refused by its name where it is not read, and so is a text with zeros in it`() throws {
    var wide: [UInt8] = [0xFF, 0xFE, 0, 0]
    for scalar in text.unicodeScalars { wide += [UInt8(scalar.value & 255), UInt8(scalar.value >> 8), 0, 0] }
    #expect(try read(wide).end.problem?.kind == .tableNotRecognised(.encoding("UTF-32")))
    var zero = Array(text.utf8)
    zero.insert(0, at: 40)
    #expect(try read(zero).end.problem?.kind == .tableNotRecognised(.zeros))
  }

  @Test func `ends with half a letter that is told as none`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.dropLast(1).utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let (table, _) = try read(bytes + [0x41])
    #expect(table.rows.last?[.email].fault == .encoding)
  }
}

@Suite struct `A value in a CSV file` {
  @Test(arguments: [
    ("\"=\"\"0012\"\"\"", "0012"), ("=\"0012\"", "0012"), ("=\"\"", ""), ("=\"", "=\""), ("=0012", "=0012"),
    ("=\"a\"&\"b\"", "=\"a\"&\"b\""), ("\"=\"\"HYPERLINK\"\"(x)\"", "=\"HYPERLINK\"(x)"),
  ])
  func `loses the mark by which programs keep Excel from making a number of it`(written: String, meant: String) throws {
    let row = SampleManagers.row(1)
    let csv = SampleManagers.csv([row.merging([.title: "Unvan"]) { $1 }]).replacing("Unvan", with: written)
    let read = try read(csv).table.texts.first?[.title]
    #expect(read ?? "" == meant)
  }
}

@Suite struct `A label over two columns` {
  @Test(arguments: ["T.C. NO", "T.C. KİMLİK NO", "BİTİŞ TARİHİ"])
  func `leaves it open which one counts, and is refused by its name`(label: String) throws {
    let lines = SampleManagers.csv([SampleManagers.row(1)]).split(separator: "\r\n")
    let (_, end) = try read(lines[0] + ";" + label + "\r\n" + lines[1] + ";x\r\n")
    let repeated = label.hasPrefix("T.C.") ? "T.C. NO" : "BİTİŞ TARİHİ VE SAATİ"
    #expect(end.header == nil && end.problem?.kind == .tableNotRecognised(.repeated(repeated)))
  }
}
