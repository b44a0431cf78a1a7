import Domain
import Intake
import TestSupport
import Testing

@Suite struct `A table in a CSV file` {
  static let rows = (1...3).map { SampleManagers.row($0) }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func `is read with any separator and line end`(separator: String, lineEnd: String) throws {
    let (table, end) = try read(SampleManagers.csv(Self.rows, separator: separator, lineEnd: lineEnd))
    #expect(table.texts == Self.rows)
    #expect(end.problem == nil)
    #expect(table.rows.map(\.position) == [2, 3, 4])
  }

  @Test func `is no list of managers where it says what to do with them`() throws {
    let end = try read(SampleManagers.csv(Self.rows), as: .roster).end
    #expect(end.header == nil && end.problem?.kind == .tableNotRecognised(.batch(column: "İŞLEM")))
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1 << 20])
  func `is the same in pieces of any size`(size: Int) throws {
    let text = SampleManagers.csv(Self.rows)
    #expect(try read("\u{FEFF}" + text, pieces: size).table.texts == Self.rows)
    #expect(try read(windows1254(text), pieces: size).table.texts == Self.rows)
  }

  @Test func `is read as UTF-8, with a byte order mark or without, and as Windows-1254`() throws {
    let text = SampleManagers.csv(Self.rows)
    #expect(try read("\u{FEFF}" + text).table.texts == Self.rows)
    #expect(try read(windows1254(text)).table.texts == Self.rows)
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("'+90", "+90"), ("'-Müdür", "-Müdür"), ("'@x", "@x"), ("''x", "'x"), ("''=1", "'=1"),
    ("'x", "'x"), ("'", "'"), ("O'Neil", "O'Neil"), ("'\t=x", "=x"),
  ])
  func `loses the apostrophe that keeps a value from being taken for a formula`(written: String, meant: String) throws {
    for text in [written, "\"" + written + "\""] {
      var rows = Self.rows
      rows[0][.title] = "Unvan"
      let csv = SampleManagers.csv(rows).replacing("Unvan", with: text)
      rows[0][.title] = meant
      for size in [1, 3, 1 << 16] { #expect(try read(csv, pieces: size).table.texts == rows) }
    }
  }

  @Test(arguments: [[200, 254, 255], [256, 257, 65_000], [65_300, 65_535, 80_000]])
  func `keeps rows that are longer than most, and very long ones`(lengths: [Int]) throws {
    var rows = Self.rows
    for (index, length) in lengths.enumerated() { rows[index][.title] = String(repeating: "s", count: length) }
    #expect(try read(SampleManagers.csv(rows)).table.texts == rows)
  }

  @Test func `has quotes, separators and line breaks within quoted values`() throws {
    var rows = Self.rows
    rows[0][.title] = "Müdür; \"Vekil\""
    let text = SampleManagers.csv(rows).replacing("Bakan Oluru;", with: "Bakan Oluru;", maxReplacements: 1)
    #expect(try read(text).table.texts == rows)
    rows[1][.title] = "Müdür Yardımcısı"
    let broken = SampleManagers.csv(rows).replacing("Müdür Yardımcısı", with: "\"Müdür\r\nYardımcısı\"")
    let (table, _) = try read(broken)
    #expect(table.texts == rows)
    #expect(table.rows.map(\.position) == [2, 3, 4])
  }

  @Test func `is found by its labels, in any order and under other names, with a title above`() throws {
    let text = """
      Kurumumuz yöneticileri;;;
      ;;;
      no;Unvan;eposta;T.C. Kimlik No;Başlama tarihi;bitiş tarihi;Detsis No;Ad Soyad;İşlem türü;Görev Türü;\
      Atama tarih ve sayısı;Birim
      1;Müdür;a@b.gov.tr;10000000146;11/01/2016 10:00;;10000002;Ahmet AKIN;atama;asaleten;08/01/2016 tarih ve 1 sayılı Onay;
      """
    let (table, end) = try read(text)
    #expect(end.problem == nil)
    #expect(table.rows.map(\.position) == [4])
    let row = try #require(table.rows.first)
    #expect(row[.operation].text == "Atama" && row[.appointmentType].text == "Asaleten")
    #expect(row[.email].text == "a@b.gov.tr" && row[.email].cell.description == "C4")
    #expect(row[.end].isEmpty && row[.unitName].isEmpty)
  }

  @Test func `leaves out blank rows and repeated headers, and counts them`() throws {
    let lines = SampleManagers.csv(Self.rows).split(separator: "\r\n").map(String.init)
    let text = [lines[0], lines[1], "", ";;;;;;;;;;", lines[0], lines[2]].joined(separator: "\n")
    let (table, _) = try read(text)
    #expect(table.rows.map(\.position) == [2, 6])
    #expect(table.texts == Array(Self.rows.prefix(2)))
  }

  @Test func `lacks labels: they are named`() throws {
    let text = SampleManagers.csv(Self.rows).replacing("T.C. NO;", with: "NO;").replacing("YETKİ TÜRÜ", with: "TÜR")
    let (table, end) = try read(text)
    #expect(table.rows.isEmpty)
    #expect(end.problem?.code == .tableNotRecognised)
    #expect(end.problem?.kind == .tableNotRecognised(.missing("T.C. NO, YETKİ TÜRÜ")))
  }

  @Test func `that breaks off gives its whole rows, and says where`() throws {
    let text = SampleManagers.csv(Self.rows)
    for cut in [20, 60, 100] {
      let (table, end) = try read(String(text.dropLast(cut)))
      #expect(table.texts == Array(Self.rows.prefix(2)))
      #expect(end.problem?.code == .tableCutOff)
      #expect(end.problem?.cell?.description == "A4")
    }
    let (table, end) = try read(String(text.dropLast()))
    #expect(table.texts == Self.rows)
    #expect(end.problem == nil)
  }

  @Test func `that ends within quotes breaks off there`() throws {
    let text = SampleManagers.csv(Self.rows).replacing("Müdür;", with: "\"Müdür;", maxReplacements: 1)
    let (table, end) = try read(text)
    #expect(table.rows.isEmpty)
    #expect(end.problem?.code == .tableCutOff)
    #expect(end.problem?.kind == .tableCutOff(row: 2))
  }

  @Test func `shows a separator within a value by a cell too many`() throws {
    let text = SampleManagers.csv(Self.rows).replacing("Müdür;", with: "Müdür;Vekil;", maxReplacements: 1)
    #expect(try read(text).table.shifted == [2])
  }

  @Test func `has a fault where bytes are no letters`() throws {
    var bytes = Array(SampleManagers.csv(Self.rows).utf8)
    let place = try #require(bytes.firstRange(of: Array("Müdür".utf8)))
    bytes[place.lowerBound + 1] = 0xFF
    let (table, _) = try read(bytes)
    #expect(table.rows[0][.unitName].fault == .encoding)
    #expect(table.rows[1][.unitName].fault == nil)
  }

  @Test(arguments: [
    ("%PDF-1.4 …", FindingCode.fileNotXlsx), ("<html><body>DETSİS NO</body></html>", .fileNotXlsx),
    ("", .fileNotXlsx), ("DETSİS NO\n10000001\n", .tableNotRecognised), ("Merhaba", .tableNotRecognised),
  ])
  func `is told from what is none`(text: String, code: FindingCode) throws {
    let (table, end) = try read(text)
    #expect(table.rows.isEmpty)
    #expect(end.problem?.code == code)
  }

  @Test func `of any bytes whatever is read to an end`() throws {
    var generator = SystemRandomNumberGenerator()
    let good = Array(SampleManagers.csv(Self.rows).utf8)
    for _ in 0..<300 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...8) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let (table, end) = try read(Array(bytes.prefix(Int.random(in: 0...bytes.count))))
      #expect(end.header != nil || end.problem != nil)
      #expect(table.rows.allSatisfy { $0.position > 1 })
    }
  }

  /// The text in the code page of Turkish Windows.
  private func windows1254(_ text: String) -> [UInt8] {
    let turkish: [Character: UInt8] = ["Ğ": 0xD0, "İ": 0xDD, "Ş": 0xDE, "ğ": 0xF0, "ı": 0xFD, "ş": 0xFE]
    var bytes = [UInt8]()
    for character in text {
      if let byte = turkish[character] {
        bytes.append(byte)
      } else {
        bytes += character.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x3F }
      }
    }
    return bytes
  }
}
