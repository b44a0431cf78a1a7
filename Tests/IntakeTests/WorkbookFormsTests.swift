import Domain
import Intake
import SheetModel
import SpreadsheetReader
import SpreadsheetWriter
import TestSupport
import Testing

@Suite struct `The forms of a workbook` {
  private func forms(_ bytes: [UInt8]) -> [RequestForm] {
    WorkbookForms(reading: bytes).parts.compactMap { if case .form(let form) = $0 { form } else { nil } }
  }

  private func refusals(_ bytes: [UInt8]) -> [Finding] {
    WorkbookForms(reading: bytes).parts.compactMap { if case .refused(_, let finding) = $0 { finding } else { nil } }
  }

  @Test func `are read from the bytes as the sender wrote them`() throws {
    let sample = SampleForm(rows: 10)
    let bytes = try sample.workbook()
    #expect(forms(bytes).map(\.texts) == [sample.rows])
    #expect(refusals(bytes).isEmpty)
    #expect(forms(bytes).first?.institutionNo?.text == sample.institutionNo)
  }

  /// Sheets by name, each with the labels of a form's header or a few words.
  private func workbook(_ sheets: [(String, [String])]) throws -> [UInt8] {
    var book = try WorkbookWriter(DocumentProperties(title: "x", createdAt: 0))
    for (name, words) in sheets {
      let sheet = try book.addSheet(name)
      for (index, word) in words.enumerated() {
        try book.write(word, at: CellReference(column: index + 1, row: 2), on: sheet)
      }
    }
    return try book.finish()
  }

  static let labels = Field.columns.map(\.label)

  @Test func `stand on any of its sheets, each processed`() throws {
    let bytes = try workbook([("Liste", ["Ankara", "İzmir"]), ("Form 1", Self.labels), ("Form 2", Self.labels)])
    #expect(forms(bytes).map(\.sheet) == ["Form 1", "Form 2"])
    #expect(refusals(bytes).isEmpty)
  }

  @Test func `are refused where no sheet has a header row, with every missing label`() throws {
    let bytes = try workbook([("Liste", ["SIRA NO", "Ankara"]), ("Boş", [])])
    let found = refusals(bytes)
    let missing = "İşlem Türü, DETSİS NO, BİRİM ADI, T.C. NO., ADI SOYADI, İŞ TELEFONU, CEP TELEFONU, E-POSTA"
    #expect(found.map(\.kind) == [.formNotRecognised(missing: missing)])
    #expect(forms(bytes).isEmpty)
  }

  @Test func `are refused on a sheet whose header lacks a label, beside a whole one`() throws {
    let bytes = try workbook([("Eksik", Array(Self.labels.dropLast())), ("Form", Self.labels)])
    #expect(refusals(bytes).map(\.kind) == [.formNotRecognised(missing: "E-POSTA")])
    #expect(forms(bytes).map(\.sheet) == ["Form"])
  }

  static let noWorkbooks: [([UInt8], FileKind)] = [
    ([], .empty),
    (Array("%PDF-1.7\n".utf8), .pdf),
    (Array("a;b;c\n1;2;3\n".utf8), .csv),
    ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46], .image),
  ]

  @Test(arguments: noWorkbooks)
  func `are none in another kind of file, which is named`(bytes: [UInt8], kind: FileKind) {
    #expect(refusals(bytes).map(\.kind) == [.fileNotXlsx(kind)])
  }

  @Test func `are none in a file that ends early`() throws {
    let bytes = try SampleForm().workbook()
    for length in [5, 100, bytes.count / 2, bytes.count - 30] {
      let found = refusals(Array(bytes.prefix(length)))
      #expect(found.count == 1 && forms(Array(bytes.prefix(length))).isEmpty)
      #expect(found.allSatisfy { $0.code == .fileDamaged || $0.code == .fileNotXlsx }, "\(found)")
    }
  }

  @Test func `are none in a file over a limit, which is named`() throws {
    let bytes = try SampleForm().workbook()
    let limited = WorkbookForms(reading: bytes, limits: limits(fileBytes: 100))
    guard case .refused(nil, let finding)? = limited.parts.first else {
      Issue.record("\(limited.parts)")
      return
    }
    #expect(finding.kind == .fileTooLarge(.fileBytes, maximum: 100))
  }

  private func limits(fileBytes: Int) -> ReaderLimits {
    var limits = ReaderLimits()
    limits.fileBytes = fileBytes
    return limits
  }
}
