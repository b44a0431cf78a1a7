internal import SheetModel
internal import XML

/// Collects the sheets and the date system from the workbook part.
struct WorkbookParser: XMLHandler {
  struct Sheet {
    let name: String
    let visibility: SheetInfo.Visibility
    /// Nil for a sheet that has no part, as some module sheets.
    let relationship: String?
  }

  private(set) var root: XMLName?
  private(set) var sheets: [Sheet] = []
  private(set) var dateSystem = DateSystem.from1900
  private let maximumSheets: Int

  private static var sheet: XMLName { "sheet" }
  private static var properties: XMLName { "workbookPr" }

  init(maximumSheets: Int) { self.maximumSheets = maximumSheets }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    if root == nil { root = name }
    if name == Self.sheet {
      guard sheets.count < maximumSheets else { throw .tooLarge(.sheets, maximum: maximumSheets) }
      sheets.append(
        Sheet(
          name: attributes.value(of: "name") ?? "",
          visibility: attributes.value(of: "state").flatMap { SheetInfo.Visibility(rawValue: $0) } ?? .visible,
          relationship: attributes.value(of: "id").flatMap { $0.isEmpty ? nil : $0 }))
    } else if name == Self.properties, let value = attributes.value(of: "date1904") {
      dateSystem = ["1", "true", "on"].contains(value) ? .from1904 : .from1900
    }
  }

  mutating func end(_ name: XMLName) {}

  mutating func text(_ bytes: Span<UInt8>) {}
}
