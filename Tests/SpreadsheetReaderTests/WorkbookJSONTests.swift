import SpreadsheetReader
import Testing

@Suite struct `A workbook as JSON` {
  private func json(_ book: PackageBuilder) throws -> String {
    var bytes: [UInt8] = []
    try WorkbookJSON(Workbook(bytes: book.bytes())).write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `lists every cell with its type`() throws {
    let book = PackageBuilder(
      rows: #"""
        <row><c t="inlineStr"><is><t>a"b\c&#9;&#10;ğ_x0001_</t></is></c><c><v>7</v></c><c><v>0.1</v></c><c t="b"><v>1</v></c>\#
        <c t="e"><v>#N/A</v></c><c t="d"><v>2016-06-23</v></c><c><f>x</f></c><c t="str"><f>x</f><v/></c></row>
        """#)
    #expect(
      try json(book) == #"""
        [
        {"sheet": "Sayfa1", "cells": [
          {"ref": "A1", "type": "string", "value": "a\"b\\c\t\nğ\u0001"},
          {"ref": "B1", "type": "number", "value": 7},
          {"ref": "C1", "type": "number", "value": 0.1},
          {"ref": "D1", "type": "bool", "value": true},
          {"ref": "E1", "type": "error", "value": "#N/A"},
          {"ref": "F1", "type": "date", "value": "2016-06-23", "serial": 42544}
        ]}
        ]

        """#)
  }

  @Test func `has empty sheets, too`() throws {
    #expect(try json(PackageBuilder()) == "[\n{\"sheet\": \"Sayfa1\", \"cells\": []}\n]\n")
  }

  @Test func `comes in pieces and stops when they cannot be written`() throws {
    struct Full: Error {}
    let rows = (1...5000).map { "<row><c><v>\($0)</v></c></row>" }.joined()
    let workbook = try Workbook(bytes: PackageBuilder(rows: rows).bytes())
    var pieces = 0
    try WorkbookJSON(workbook).write { _ in pieces += 1 }
    #expect(pieces > 4)
    #expect(throws: Full.self) {
      try WorkbookJSON(workbook).write { if $0.count > 1000 { throw Full() } }
    }
  }
}
