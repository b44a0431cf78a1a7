import TestSupport

/// A workbook of one sheet whose markup a test writes itself.
enum HandMadeWorkbook {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// `rows` and what follows them in the sheet; `attributes` of each row, counted from 1.
  static func bytes(
    _ rows: [[String]], after: String = "", attributes: (Int) -> String = { _ in "" }
  ) -> [UInt8] {
    let lines = rows.enumerated().map { index, texts in
      let cells = texts.map { $0.isEmpty ? "<c/>" : "<c t='inlineStr'><is><t>\($0)</t></is></c>" }
      return "<row \(attributes(index + 1))>\(cells.joined())</row>"
    }
    return bytes(sheet: "<worksheet xmlns='\(main)'><sheetData>\(lines.joined())</sheetData>\(after)</worksheet>")
  }

  private static func bytes(sheet: String) -> [UInt8] {
    let parts = [
      ("_rels/.rels", rels("officeDocument", "xl/workbook.xml")),
      (
        "xl/workbook.xml",
        "<workbook xmlns='\(main)' xmlns:r='\(relationships)'><sheets><sheet name='Liste' r:id='a'/></sheets></workbook>"
      ), ("xl/_rels/workbook.xml.rels", rels("worksheet", "sheet.xml")), ("xl/sheet.xml", sheet),
    ]
    var zip = StoredZip()
    for (name, content) in parts { zip.add(name, Array(content.utf8)) }
    return zip.bytes
  }

  private static func rels(_ type: String, _ target: String) -> String {
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
      + "<Relationship Id='a' Type='\(relationships)/\(type)' Target='\(target)'/></Relationships>"
  }
}
