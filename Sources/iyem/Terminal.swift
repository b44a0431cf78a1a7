import Domain
import Files
import Foundation

/// Text for people at a terminal: colours where they are wanted, tables aligned by display width.
struct Terminal {
  let isColoured: Bool

  enum Style: String {
    case bold = "1"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  /// Colours where the stream is a terminal and `NO_COLOR` is not set.
  init(_ stream: StandardStream) {
    let noColour = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    isColoured = stream.isTerminal && !noColour
  }

  func styled(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: styled(text, .red)
    case .warning: styled(text, .yellow)
    case .note: styled(text, .blue)
    }
  }

  /// Rows in columns, two spaces apart; the last column is not padded.
  static func table(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { $0.count > column ? width($0[column]) : 0 }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        column == row.count - 1 ? text : text + String(repeating: " ", count: widths[column] - width(text) + 2)
      }.joined() + "\n"
    }.joined()
  }

  /// The columns that a text takes: none for combining and zero-width characters, two for wide ones.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: sum
      default: sum + (isWide(scalar) ? 2 : 1)
      }
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
