import Domain
import Foundation
import Intake
import Mail
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The files attached to a mail` {
  /// Name, type and bytes.
  typealias Attached = (String, String, [UInt8])

  static let octets = "application/octet-stream"
  static let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  static func files(_ attached: [Attached], limits: ReaderLimits = .small, mail: MailLimits = .standard)
    -> [AttachedFile]
  {
    var text = Array("From: a@ornek.gov.tr\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".utf8)
    for (name, type, bytes) in attached {
      let name = name.replacing("\\", with: "\\\\")
      text += Array("--b\r\nContent-Type: \(type)\r\nContent-Disposition: attachment; filename=\"\(name)\"\r\n".utf8)
      text += Array("Content-Transfer-Encoding: base64\r\n\r\n".utf8)
      text += Array(Data(bytes).base64EncodedData(options: .lineLength76Characters)) + Array("\r\n".utf8)
    }
    return AttachedFiles(of: MailMessage(reading: text + Array("--b--\r\n".utf8), limits: mail), limits: limits).files
  }

  /// The codes of a file's findings, `form` for a form; nil for what is no form at all.
  static func parts(_ file: AttachedFile) -> [String]? {
    file.parts?.map {
      switch $0 {
      case .form: "form"
      case .refused(_, let finding): finding.code.rawValue
      }
    }
  }

  static func parts(_ attached: Attached) -> [String]? { files([attached]).first.flatMap(parts) }

  @Test(arguments: [
    ("ek1.xlsx", sheet), ("ek1.xls", "application/vnd.ms-excel"), ("ek1", octets), ("ek1.pdf", "application/pdf"),
    ("ek1.dat", "text/plain"), ("form.docx", octets), ("resim.png", "image/png"), ("ek1.zip", "application/zip"),
  ])
  func `are forms when they hold one, whatever their name and type`(name: String, type: String) throws {
    #expect(Self.parts((name, type, try SampleForm().workbook())) == ["form"])
  }

  static let others: [(String, String, String, [String]?)] = [
    ("a.png", "image/png", "\u{89}PNG", nil), ("a.pdf", "application/pdf", "%PDF-1.4", nil),
    ("a.txt", "text/plain", "Not", nil),
    ("a.txt", "text/plain", "a;b\nc;d\n", nil), ("winmail.dat", "application/ms-tnef", "x", nil),
    ("a", octets, "x", nil),
    ("a.html", "text/html", "<html>", nil), ("a.pdf", sheet, "%PDF-1.4", nil), ("a.docx", octets, "PK\u{3}\u{4}", nil),
    ("a.xlsx", octets, "%PDF-1.4", ["file-not-xlsx"]), ("a.xls", octets, "<html>", ["file-not-xlsx"]),
    ("a.csv", octets, "a;b\nc;d\n", ["file-not-xlsx"]), ("a", "text/csv", "a;b\nc;d\n", ["file-not-xlsx"]),
    ("a.xlsx", octets, "", ["file-not-xlsx"]), ("a", sheet, "x", ["file-not-xlsx"]),
    ("a.XLSX ", octets, "x", ["file-not-xlsx"]),
    ("a.xlsx", octets, "PK\u{3}\u{4}", ["file-damaged"]), ("a", octets, "PK\u{3}\u{4}", ["file-damaged"]),
    ("a.zip", octets, "PK\u{3}\u{4}", ["file-damaged"]), ("a.zip", octets, "x", nil),
  ]

  @Test(arguments: others)
  func `are told of when somebody meant them as a form`(name: String, type: String, text: String, parts: [String]?) {
    let bytes = text == "\u{89}PNG" ? [0x89, 0x50, 0x4E, 0x47] : Array(text.utf8)
    #expect(Self.parts((name, type, bytes)) == parts)
  }

  @Test func `are too large when they were not taken`() throws {
    var limits = MailLimits()
    limits.attachmentBytes = 100
    let attached: [Attached] = ["a.xlsx", "a.pdf", "a.zip"].map {
      ($0, Self.octets, Array(repeating: 0x50, count: 200))
    }
    let files = Self.files(attached, mail: limits)
    #expect(files.map(Self.parts) == [["file-too-large"], nil, ["file-too-large"]])
    #expect(files.allSatisfy { $0.bytes == nil })
  }

  // MARK: - Archives

  @Test func `are taken out of a ZIP archive, in its place`() throws {
    let form = try SampleForm().workbook()
    var inner = StoredZip()
    inner.add("iç.xlsx", form)
    var zip = StoredZip()
    zip.add("klasör/", [])
    zip.add("klasör/Şube.xlsx", form)
    zip.add("klasör/not.txt", Array("x".utf8))
    zip.add("iç.zip", inner.bytes)
    zip.add("__MACOSX/._Şube.xlsx", Array("x".utf8))
    let files = Self.files([
      ("a.pdf", Self.octets, Array("%PDF".utf8)), ("formlar.zip", Self.octets, zip.bytes),
      ("b.xlsx", Self.octets, form),
    ])
    #expect(files.map(\.name) == ["a.pdf", "klasör/Şube.xlsx", "klasör/not.txt", "iç.xlsx", "b.xlsx"])
    #expect(files.map(\.fileName) == ["a.pdf", "Şube.xlsx", "not.txt", "iç.xlsx", "b.xlsx"])
    #expect(files.map(Self.parts) == [nil, ["form"], nil, ["form"], ["form"]])
    #expect(files[1].bytes == form)
  }

  @Test func `are not sought in archives within archives within archives`() throws {
    var bytes = try SampleForm().workbook()
    for depth in 0..<3 {
      var zip = StoredZip()
      zip.add("\(depth).zip", bytes)
      bytes = zip.bytes
    }
    #expect(Self.parts(("a.zip", Self.octets, bytes)) == ["file-not-xlsx"])
  }

  @Test func `of an archive may be protected, damaged, or named to go elsewhere`() throws {
    let form = try SampleForm().workbook()
    var zip = StoredZip()
    zip.add("gizli.xlsx", form, isEncrypted: true)
    zip.add("gizli.txt", form, isEncrypted: true)
    zip.add("bozuk.xlsx", form, damages: true)
    zip.add("../../x.xlsx", form)
    zip.add("C:\\Windows\\x.xlsx", form)
    let files = Self.files([("a.zip", Self.octets, zip.bytes)])
    #expect(files.map(Self.parts) == [["file-encrypted"], nil, ["file-damaged"], ["form"], ["form"]])
    #expect(files.map(\.fileName) == ["gizli.xlsx", "gizli.txt", "bozuk.xlsx", "x.xlsx", "x-2.xlsx"])
  }

  @Test(arguments: ["gizli.xlsx", "gizli"])
  func `that a password keeps in an archive are told as the archive's`(name: String) throws {
    var zip = StoredZip()
    zip.add(name, try SampleForm().workbook(), isEncrypted: true)
    let parts = try #require(Self.files([("a.zip", Self.octets, zip.bytes)]).first?.parts)
    guard case .refused(_, let finding) = parts[0] else {
      Issue.record("it is taken")
      return
    }
    #expect(finding.kind == .archiveEncrypted)
  }

  @Test func `are so many and no more, in however many archives`() {
    func zip(_ members: Int) -> [UInt8] {
      var zip = StoredZip()
      for number in 0..<members { zip.add("\(number).txt", Array("x".utf8)) }
      return zip.bytes
    }
    let most = AttachedFiles.maximumFiles
    let fits = Self.files([("a.zip", Self.octets, zip(most))])
    #expect(fits.count == most)
    let files = Self.files([("a.zip", Self.octets, zip(most - 1)), ("b.zip", Self.octets, zip(2))])
    #expect(files.count == most && files.last?.name == "b.zip")
    #expect(files.last.flatMap(Self.parts) == ["file-too-large"])
  }

  @Test func `are no forks of files, as macOS sends them`() throws {
    let fork: [UInt8] = [0x00, 0x05, 0x16, 0x07, 0x00, 0x02]
    #expect(Self.parts(("ek1.xlsx", Self.sheet, fork)) == nil)
    #expect(Self.parts(("._ek1.xlsx", Self.octets, fork)) == nil)
  }

  @Test func `are not looked into where the mail is no request`() throws {
    let form = try SampleForm().workbook()
    let head =
      "From: a@ornek.gov.tr\r\nAuto-Submitted: auto-replied\r\n"
      + "Content-Type: application/octet-stream; name=ek1.xlsx\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    let message = MailMessage(reading: Array(head.utf8) + Array(Data(form).base64EncodedData()))
    #expect(message.attachments.map(\.returnedBy) == [.reply])
    #expect(AttachedFiles(of: message, limits: .small).files.map(Self.parts) == [nil])
  }

  @Test func `of all archives together are no more than the limits allow`() throws {
    var limits = ReaderLimits.small
    limits.totalBytes = 3_000
    var zip = StoredZip()
    zip.add("a.csv", Array(repeating: 0x61, count: 2_000))
    let twice: [Attached] = [("a.zip", Self.octets, zip.bytes), ("b.zip", Self.octets, zip.bytes)]
    #expect(Self.files(twice, limits: limits).map(\.name) == ["a.csv", "b.zip"])
    #expect(Self.files(twice, limits: limits).last.flatMap(Self.parts) == ["file-too-large"])
    limits.entries = 0
    #expect(Self.files(twice, limits: limits).map(\.name) == ["a.zip", "b.zip"])
  }

  /// Five files of one form each, as they may come: beside each other, or in an archive in an archive.
  private static func fives() throws -> [[Attached]] {
    let forms: [Attached] = try (1...5).map { ("\($0).xlsx", octets, try SampleForm(rows: $0).workbook()) }
    var (inner, outer) = (StoredZip(), StoredZip())
    for form in forms { inner.add(form.0, form.2) }
    outer.add("ic.zip", inner.bytes)
    return [forms, [("dis.zip", octets, outer.bytes)]]
  }

  /// What `file-too-large` says of the file.
  private static func excess(_ file: AttachedFile) -> [String?]? {
    guard case .refused(_, let finding)? = file.parts?.first, case .fileTooLarge(let limit, let maximum) = finding.kind
    else {
      return nil
    }
    return [limit.rawValue, String(maximum)]
  }

  @Test func `of one mail hold together no more forms than one file may`() throws {
    var limits = ReaderLimits.small
    limits.forms = 3
    for attached in try Self.fives() {
      let files = Self.files(attached, limits: limits)
      #expect(files.map(Self.parts) == [["form"], ["form"], ["form"], ["file-too-large"], ["file-too-large"]])
      #expect(files.suffix(2).map(Self.excess) == [["forms", "3"], ["forms", "3"]])
    }
  }

  @Test func `of one mail hold together no more rows than one file may: a shorter one may still fit, once`() throws {
    var limits = ReaderLimits.small
    limits.rows = 7
    let forms = try Self.fives()[0]
    let files = Self.files([forms[4], forms[2], forms[1], forms[0], forms[0]], limits: limits)
    #expect(files.map(Self.parts) == [["form"], ["file-too-large"], ["form"], ["file-too-large"], ["file-too-large"]])
    #expect(Self.excess(files[1]) == ["rows", "7"])
  }

  @Test func `of one mail hold together no more text than one sheet may`() throws {
    var limits = ReaderLimits.small
    var form = SampleForm(rows: 1)
    form.rows[0][.fullName] = String(repeating: "A", count: 4_000)
    let large: Attached = ("a.xlsx", Self.octets, try form.workbook())
    limits.heldTextBytes = 12_000
    let files = Self.files([large, large, ("b.pdf", "application/pdf", Array("%PDF".utf8)), large], limits: limits)
    #expect(files.map(Self.parts) == [["form"], ["file-too-large"], nil, ["file-too-large"]])
    #expect(Self.excess(files[3]) == ["string-bytes", "12000"])
  }

  @Test func `of one mail inflate together to a few times what one file may`() throws {
    var limits = ReaderLimits.small
    let form = try SampleForm().workbook()
    let size = try ArchiveMembers(bytes: form).members.reduce(0) { $0 + Int($1.size) }
    limits.totalBytes = size
    let files = Self.files(Array(repeating: ("a.xlsx", Self.octets, form), count: 6), limits: limits)
    #expect(files.map(Self.parts) == Array(repeating: ["form"], count: 4) + [["file-too-large"], ["file-too-large"]])
    #expect(Self.excess(files[5]) == ["total-bytes", "\(4 * size)"])
  }

  @Test func `of one mail may be a form for each province`() throws {
    let form = try SampleForm(rows: 10).workbook()
    let files = Self.files((1...81).map { ("\($0).xlsx", Self.octets, form) })
    #expect(files.count == 81 && files.allSatisfy { Self.parts($0) == ["form"] })
  }

  @Test func `of an empty archive are none: it is told of itself`() {
    let files = Self.files([("boş.zip", Self.octets, StoredZip().bytes)])
    #expect(files.map(\.name) == ["boş.zip"])
    #expect(files.map(Self.parts) == [["file-not-xlsx"]])
  }
}

@Suite struct `The name of an attached file in a folder` {
  private static func names(_ originals: [String]) -> [String] {
    `The files attached to a mail`.files(originals.map { ($0, "application/pdf", Array("%PDF".utf8)) }).map(\.fileName)
  }

  @Test(arguments: [
    ("Ek-1 Şube (2).xlsx", "Ek-1 Şube (2).xlsx"), ("../../x", "x"), ("/etc/passwd", "passwd"),
    ("C:\\a\\b.xlsx", "b.xlsx"),
    ("a/", "a"), ("..", "ek"), (".", "ek"), ("", "ek"), ("/", "ek"), (".gizli", "ek.gizli"),
    ("a\u{202E}xslx.exe", "axslx.exe"),
    ("a\u{7}\tb.xlsx", "ab.xlsx"), ("a?b*c|d.xlsx", "a_b_c_d.xlsx"), ("a.xlsx. . ", "a.xlsx"),
    ("sonuc.json", "ek-sonuc.json"),
    ("Hatalar.XLSX", "ek-Hatalar.XLSX"), ("yanit.eml", "ek-yanit.eml"), ("\u{200B}", "ek"),
  ])
  func `is safe`(original: String, name: String) { #expect(Self.names([original]) == [name]) }

  @Test func `is unlike the others`() {
    #expect(
      Self.names(["a.xlsx", "A.xlsx", "x/a.xlsx", "a-2.xlsx"]) == ["a.xlsx", "A-2.xlsx", "a-3.xlsx", "a-2-2.xlsx"])
  }

  @Test(arguments: ["ş", "a", "👩‍👩‍👧‍👦", "a\u{301}\u{302}\u{303}"])
  func `is short, with its ending`(letter: String) {
    let names = Self.names(Array(repeating: String(repeating: letter, count: 4_000) + ".xlsx", count: 3))
    #expect(Set(names).count == 3)
    #expect(names.allSatisfy { $0.utf8.count <= 150 && $0.hasSuffix(".xlsx") && $0.utf8.count > 20 })
  }

  @Test func `is short where one letter is longer than all of it may be`() {
    let names = Self.names([
      "a" + String(repeating: "\u{301}", count: 300) + ".xlsx", String(repeating: "x", count: 200),
    ])
    #expect(names.allSatisfy { $0.utf8.count <= 150 && !$0.isEmpty })
  }
}
