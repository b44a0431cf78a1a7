internal import XML

/// Collects from the styles part which cell style shows dates.
struct StylesParser: XMLHandler {
  private var custom: [Int: NumberFormat] = [:]
  private var formatsSeen = 0
  private var formatIDs: [Int] = []
  private var isInCustomFormats = false
  private var isInCellStyles = false

  private static var customFormats: XMLName { "numFmts" }
  private static var customFormat: XMLName { "numFmt" }
  private static var cellStyles: XMLName { "cellXfs" }
  private static var cellStyle: XMLName { "xf" }

  var styles: Styles {
    Styles(formats: formatIDs.map { custom[$0] ?? NumberFormat(builtIn: $0) })
  }

  private let maximum: Int

  /// `maximum`: how many cell styles, and how many formats, there may be.
  init(maximum: Int) { self.maximum = maximum }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    guard formatIDs.count <= maximum, formatsSeen <= maximum else { throw .tooLarge(.elements, maximum: maximum) }
    if isInCellStyles {
      if name == Self.cellStyle { formatIDs.append(attributes.value(of: "numFmtId").flatMap { Int($0) } ?? 0) }
    } else if isInCustomFormats {
      if name == Self.customFormat { addCustom(attributes) }
    } else if name == Self.cellStyles {
      isInCellStyles = true
    } else if name == Self.customFormats {
      isInCustomFormats = true
    }
  }

  mutating func end(_ name: XMLName) {
    if name == Self.cellStyles {
      isInCellStyles = false
    } else if name == Self.customFormats {
      isInCustomFormats = false
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {}

  private mutating func addCustom(_ attributes: borrowing XMLAttributes) {
    formatsSeen += 1
    guard let id = attributes.value(of: "numFmtId").flatMap({ Int($0) }), let code = attributes.value(of: "formatCode")
    else { return }
    custom[id] = NumberFormat(code: code)
  }
}
