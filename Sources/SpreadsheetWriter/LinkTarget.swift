import SheetModel

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
  /// A cell of the same workbook.
  case cell(CellReference, Sheet)
  /// A file or folder, relative to the workbook's own folder.
  case path(String)

  /// As the C library takes it.
  var address: String {
    switch self {
    case .cell(let cell, let sheet): "internal:\(sheet.quotedName)!\(cell)"
    case .path(let path): "external:" + Self.encoded(path)
    }
  }

  /// `%`, `#` and control characters would end or change the address; the library encodes the rest itself.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "#": result += "%23"
      case "\\": result += "%5C"
      case _ where scalar.value < 0x20: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Sheet {
  /// Quoted, as formulas and addresses need it.
  var quotedName: String {
    var quoted: String.UnicodeScalarView = "'".unicodeScalars
    for scalar in name.unicodeScalars {
      if scalar == "'" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("'")
    return String(quoted)
  }

  /// `'Birimler'!$A$2:$A$9`, for the formula of a list.
  public func absolute(_ range: CellRange) -> String {
    let first = "$\(CellReference.letters(ofColumn: range.first.column))$\(range.first.row)"
    let last = "$\(CellReference.letters(ofColumn: range.last.column))$\(range.last.row)"
    return "\(quotedName)!\(first):\(last)"
  }
}
