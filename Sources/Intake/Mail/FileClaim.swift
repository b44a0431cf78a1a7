import Domain
import SheetModel

/// What an attachment says that it is, by its name and its type.
///
/// Types are often wrong and names sometimes: neither keeps a workbook from being read. They only tell whether somebody
/// meant to send a form with a file that is no workbook.
struct FileClaim {
  private enum Kind {
    case spreadsheet, archive, other, unknown
  }

  private let kind: Kind

  /// An ending is sought in so many of the last scalars.
  private static let longestEnding = 200

  private static let spreadsheets: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "xlt", "xlw", "ods", "ots", "csv", "tsv", "et", "numbers",
  ]
  private static let archives: Set<String> = ["zip", "rar", "7z"]
  private static let others: Set<String> = [
    "pdf", "doc", "docx", "docm", "rtf", "odt", "udf", "txt", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "heic",
    "webp", "svg", "ppt", "pptx", "htm", "html", "xml", "eml", "msg", "vcf", "ics", "p7s", "p7m", "asc", "sig", "eyp",
    "mp3", "mp4", "dwg",
  ]

  init(name: String, contentType: String) {
    let tail = name.unicodeScalars.suffix(Self.longestEnding)
    let ending = tail.lastIndex(of: ".").map { tail[tail.index(after: $0)...].filter { !$0.properties.isWhitespace } }
    let file = ending.map { String(String.UnicodeScalarView($0)).lowercased() } ?? ""
    if Self.spreadsheets.contains(file) {
      kind = .spreadsheet
    } else if Self.archives.contains(file) {
      kind = .archive
    } else if Self.others.contains(file) {
      kind = .other
    } else {
      kind = Self.kind(ofType: contentType)
    }
  }

  private static func kind(ofType type: String) -> Kind {
    if ["spreadsheet", "ms-excel", "x-excel", "/excel", "msexcel", "text/csv"].contains(where: { type.contains($0) }) {
      return .spreadsheet
    }
    return type.hasSuffix("zip") || type.hasSuffix("zip-compressed") ? .archive : .unknown
  }

  /// Whether its sender may have meant it as a form, or put one into it.
  var mayHoldForm: Bool { kind == .spreadsheet || kind == .archive }

  /// Whether what the reader found is to be told; not what it says of pictures, documents and texts beside a form.
  func concerns(_ parts: [WorkbookForms.Part]) -> Bool {
    guard parts.count == 1, case .refused(nil, let finding) = parts[0] else { return true }
    switch finding.kind {
    case .fileNotXlsx(let found, _):
      switch found {
      case .legacyXls, .xlsb, .ods: return true
      case .zip, .archive, .iwork, .eyp: return mayHoldForm
      default: return kind == .spreadsheet
      }
    // A protected or damaged package shows no more than its name of what it is.
    case .fileEncrypted, .archiveEncrypted, .fileDamaged: return mayHoldForm || kind == .unknown
    case .fileTooLarge: return mayHoldForm
    default: return true
    }
  }
}
