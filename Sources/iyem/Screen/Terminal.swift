import Domain
import Files
import Foundation

/// A stream for people: whether it is a terminal, how wide, and whether colours are wanted there.
struct Terminal: Sendable {
  let isTerminal: Bool
  /// Whether it understands what moves its cursor and clears a line: a dumb one shows the signs themselves.
  let isDumb: Bool
  let isColoured: Bool
  /// Nil where the stream is no terminal: nothing is cut or wrapped there.
  let columns: Int?

  enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case blue = "1;34"
    case cyan = "36"
  }

  /// Colours where the stream is a terminal, `NO_COLOR` is not set and `TERM` is not `dumb`.
  ///
  /// Nil stands for a file.
  init(_ stream: StandardStream?, environment: [String: String] = ProcessInfo.processInfo.environment) {
    let isTerminal = stream?.isTerminal ?? false
    let isDumb = environment["TERM"] == "dumb"
    self.init(
      isTerminal: isTerminal, isDumb: isDumb,
      isColoured: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && !isDumb,
      columns: isTerminal ? max(stream?.columns ?? 80, 20) : nil)
  }

  init(isTerminal: Bool, isDumb: Bool = false, isColoured: Bool, columns: Int?) {
    self.isTerminal = isTerminal
    self.isDumb = isDumb
    self.isColoured = isColoured
    self.columns = columns
  }

  func styled(_ text: String, _ style: Style) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  func severity(_ severity: Severity, _ text: String) -> String { styled(text, Self.style(severity)) }

  static func style(_ severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .blue
    }
  }

  /// A paragraph in lines of the terminal's width, each but the first behind an indent.
  func wrapped(_ text: String, used: Int = 0, indent: Int) -> String {
    guard let columns, columns > indent + 20 else { return text }
    var lines = [""]
    var width = used
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let needed = DisplayWidth.columns(of: String(word))
      let isFirst = lines[lines.count - 1].isEmpty
      if !isFirst, width + 1 + needed > columns {
        lines.append(String(word))
        width = indent + needed
      } else {
        lines[lines.count - 1] += isFirst ? String(word) : " " + word
        width += needed + (isFirst ? 0 : 1)
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}

/// What went wrong, on standard error: `iyem: …`.
struct Complaint {
  let terminal: Terminal

  func write(_ sentence: String, hints: [String] = []) {
    let text = terminal.wrapped(SafeText.shown(sentence), used: 6, indent: 6)
    let lines = [terminal.styled("iyem:", .red) + " " + text] + hints.map { "  " + terminal.styled($0, .faint) }
    StandardStream.error.write(lines.joined(separator: "\n") + "\n")
  }
}
