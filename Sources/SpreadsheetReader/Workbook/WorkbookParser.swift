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

  private(set) var isWorkbook = false
  private var listed: [Sheet] = []
  /// Within the list of the workbook's windows.
  private var isInViews = false
  private var windows = 0
  private var hiddenWindows = 0
  private var windowsWithoutTabs = 0
  /// The sheets that are seen in windows without tabs.
  private var activeSheets: Set<Int> = []
  /// The sheets in their order; none is visible where every window of the workbook is hidden, and where none has tabs, only
  /// those that are seen in them.
  var sheets: [Sheet] {
    guard windows > 0, hiddenWindows == windows || windowsWithoutTabs == windows else { return listed }
    return listed.enumerated().map { index, sheet in
      if hiddenWindows < windows, activeSheets.contains(index) { return sheet }
      let visibility = sheet.visibility == .visible ? SheetInfo.Visibility.hidden : sheet.visibility
      return Sheet(name: sheet.name, visibility: visibility, relationship: sheet.relationship)
    }
  }
  private(set) var dateSystem = DateSystem.from1900
  private let part: String
  private let maximumSheets: Int
  private var depth = 0
  /// Within the list of sheets; there is one.
  private var isInSheets = false
  private var hasSheets = false

  private static var workbook: XMLName { "workbook" }
  private static var list: XMLName { "sheets" }
  private static var sheet: XMLName { "sheet" }
  private static var views: XMLName { "bookViews" }
  private static var view: XMLName { "workbookView" }
  private static var properties: XMLName { "workbookPr" }

  /// `part`: its name, for errors.
  init(part: String, maximumSheets: Int) {
    self.part = part
    self.maximumSheets = maximumSheets
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    depth += 1
    switch depth {
    case 1: isWorkbook = name == Self.workbook
    case 2 where name == Self.list:
      guard !hasSheets else { throw .damaged(part: part, reason: "it lists its sheets twice") }
      hasSheets = true
      isInSheets = true
    case 2 where name == Self.views: isInViews = true
    case 2 where name == Self.properties:
      if let value = attributes.value(of: "date1904") {
        guard value.isEmpty || AttributeText.boolean(value.utf8.span) != nil else {
          throw .damaged(part: part, reason: "its days may count from 1900 or from 1904")
        }
        dateSystem = AttributeText.isTrue(value) ? .from1904 : .from1900
      }
    case 3 where isInViews && name == Self.view:
      windows += 1
      if Self.visibility(attributes.value(of: "visibility")) != .visible { hiddenWindows += 1 }
      if let tabs = attributes.value(of: "showSheetTabs"), !tabs.isEmpty, !AttributeText.isTrue(tabs) {
        windowsWithoutTabs += 1
        let active = attributes.value(of: "activeTab").flatMap { AttributeText.number($0) } ?? 0
        activeSheets.insert(active)
      }
    case 3 where isInSheets && name == Self.sheet: try add(attributes)
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    if depth == 2 { (isInSheets, isInViews) = (false, false) }
    depth -= 1
  }

  mutating func text(_ bytes: Span<UInt8>) {}

  /// What is none of the three words hides the sheet, as some programs have it.
  private static func visibility(_ state: String?) -> SheetInfo.Visibility {
    guard let state, !state.isEmpty else { return .visible }
    return SheetInfo.Visibility(rawValue: state) ?? .hidden
  }

  private mutating func add(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    guard listed.count < maximumSheets else { throw .tooLarge(.sheets, maximum: maximumSheets) }
    listed.append(
      Sheet(
        name: attributes.value(of: "name") ?? "",
        visibility: Self.visibility(attributes.value(of: "state")),
        relationship: attributes.value(of: "r:id").flatMap { $0.isEmpty ? nil : $0 }))
  }
}
