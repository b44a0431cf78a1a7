import SpreadsheetReader
import TestSupport

extension WorkbookDump {
  /// A form as text: `text`, then what each sheet's cells look like where they are filled or framed in a special way,
  /// and its input checks.
  static func form(_ bytes: [UInt8]) throws -> String {
    let parts = PackageParts(bytes)
    let looks = looks(parts["xl/styles.xml"])
    var lines = [String]()
    for (index, info) in try Workbook(bytes: bytes).sheets.enumerated() {
      let xml = parts["xl/worksheets/sheet\(index + 1).xml"]
      lines.append("== \(info.name): looks")
      lines += rows(xml, looks)
      lines.append("== \(info.name): checks")
      lines += checks(xml)
    }
    return try text(bytes) + lines.joined(separator: "\n") + "\n"
  }

  /// `B7:B16 list "Yetki Kayıt,Yetki İptali" stop | title | message`.
  static func checks(_ xml: String) -> [String] {
    xml.split(separator: "<dataValidation ").dropFirst().map { part in
      let formula = part.split(separator: "<formula1>").dropFirst().first?.split(separator: "</formula1>").first ?? ""
      let severity = attribute("errorStyle", part) ?? "stop"
      let blank = attribute("allowBlank", part) == nil ? " not blank" : ""
      return "\(attribute("sqref", part) ?? "") \(attribute("type", part) ?? "any") \(formula) \(severity)\(blank)"
        + " | \(attribute("promptTitle", part) ?? "") | \(attribute("prompt", part) ?? "")"
    }
  }

  /// Row by row, cells of one look side by side in one range: `A7:I7 #F2F2F2 locked`.
  private static func rows(_ xml: String, _ looks: [String]) -> [String] {
    var lines = [String]()
    for row in xml.split(separator: "<row ").dropFirst() {
      var runs = [(first: Substring, last: Substring, look: String)]()
      for cell in row.split(separator: "<c r=\"").dropFirst() {
        let reference = cell.prefix { $0 != "\"" }
        let look = attribute("s", cell).flatMap { Int($0) }.map { looks[$0] } ?? ""
        if runs.last?.look == look {
          runs[runs.count - 1].last = reference
        } else {
          runs.append((reference, reference, look))
        }
      }
      lines += runs.filter { !$0.look.isEmpty }.map { run in
        run.first == run.last ? "\(run.first) \(run.look)" : "\(run.first):\(run.last) \(run.look)"
      }
    }
    return lines
  }

  /// The looks of the cell formats, by number.
  private static func looks(_ styles: String) -> [String] {
    let fills = elements("fill", in: styles).map { attribute("rgb", $0).map { "#\($0.dropFirst(2))" } }
    let borders = elements("border", in: styles).map { attribute("style", $0) }
    let fonts = elements("font", in: styles).map { $0.contains("<b/>") ? "bold" : $0.contains("<i/>") ? "italic" : nil }
    let formats = styles.split(separator: "<cellXfs").last?.split(separator: "</cellXfs>").first ?? ""
    return formats.split(separator: "<xf ").dropFirst().map { format in
      func value(_ list: [String?], _ name: String) -> String? {
        attribute(name, format).flatMap { Int($0) }.flatMap { list.indices.contains($0) ? list[$0] : nil }
      }
      let isOpen = format.contains("locked=\"0\"")
      return [
        value(fills, "fillId"), value(borders, "borderId"), value(fonts, "fontId"), isOpen ? "open" : nil,
      ].compactMap(\.self).joined(separator: " ")
    }
  }

  private static func elements(_ name: String, in xml: String) -> [Substring] {
    let list = xml.split(separator: "<\(name)s ").dropFirst().first?.split(separator: "</\(name)s>").first ?? ""
    return list.split(separator: "<\(name)>").dropFirst().map { $0 }
  }

  private static func attribute(_ name: String, _ text: some StringProtocol) -> String? {
    let tag = text.prefix { $0 != ">" || name == "rgb" || name == "style" }
    guard let start = tag.firstRange(of: "\(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }
}
