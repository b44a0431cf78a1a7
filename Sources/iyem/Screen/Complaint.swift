import Domain
import Files

/// What went wrong, on standard error: `iyem: …`.
struct Complaint {
  let terminal: Terminal

  func write(_ sentence: String, hints: [String] = []) {
    let text = terminal.wrapped(SafeText.shown(sentence), used: 6, indent: 6)
    let lines = [terminal.styled("iyem:", .red) + " " + text] + hints.map { "  " + terminal.styled($0, .faint) }
    StandardStream.error.write(lines.joined(separator: "\n") + "\n")
  }
}
