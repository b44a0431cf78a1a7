import Domain
import Foundation
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The outputs of a run` {
  /// A form in which each row has a fault of its own.
  private var faultyForm: SampleForm {
    var form = SampleForm(rows: 10)
    form.institutionName = "Ornek Bakanlığı"
    form.rows[0][.operation] = "Kayıt"
    form.rows[1][.unitDetsisNo] = "1000000"
    form.rows[2][.unitName] = "Personel Gn. Müdürlüğü"
    form.rows[3][.nationalId] = "12345678901"
    form.rows[4][.fullName] = "Elif"
    form.rows[5][.workPhone] = "+90 (312) 555-1016"
    form.rows[6][.mobilePhone] = ""
    form.rows[7][.email] = "kisi8@ornek.gov.tr.tr"
    form.rows[8] = form.rows[7].merging([.rowNumber: "9", .email: "  kisi9@ORNEK.gov.tr"]) { $1 }
    form.rows[9][.operation] = "Yetki İptali"
    return form
  }

  @Test func `are as the golden files show them`() async throws {
    let office = try Office()
    try office.receive(faultyForm, as: "hatalı form.xlsx")
    try office.receive(SampleForm(rows: 2), as: "temiz.xlsx")
    try office.receive(Array("<html><table></table></html>".utf8), as: "sayfa.xls")
    try await office.process()
    for (path, data) in try office.outbox() {
      let name = path.replacing("/", with: "~")
      if path.hasSuffix("hatalar.xlsx") || path.hasSuffix("rapor.xlsx") {
        try expectGolden(try dump(Array(data)), name + ".txt")
      } else if path.hasSuffix(".json") || path.hasSuffix(".html") {
        try expectGolden(String(decoding: data, as: UTF8.self), name)
      }
    }
  }

  /// One line for each cell: `Sayfa1!A1  text`.
  private func dump(_ bytes: [UInt8]) throws -> String {
    let workbook = try Workbook(bytes: bytes)
    var text = ""
    for (index, info) in workbook.sheets.enumerated() {
      for cell in try workbook.sheet(at: index).cells {
        let value =
          switch cell.value {
          case .string(let string): string.replacing("\n", with: "⏎")
          case .number(let number): "number \(number)"
          case .boolean(let value): "bool \(value)"
          case .error(let code): "error \(code)"
          case .date(let iso, _): "date \(iso)"
          case .formulaWithoutValue: "formula without value"
          }
        text += "\(info.name)!\(cell.reference)\t\(value)\n"
      }
    }
    return text
  }
}
