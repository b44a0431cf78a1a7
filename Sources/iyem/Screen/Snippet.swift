import Domain
import Files
import Messages
import Rules

/// The content of a finding's cell as a compiler shows a line of source, with a caret at the fault.
struct Snippet {
  let content: String
  /// Blank columns in front of the caret, and the columns that are underlined; nil where no character is to blame.
  let mark: (offset: Int, length: Int)?

  /// Nil where the finding stands on no cell with content.
  ///
  /// T.C. numbers are masked letter by letter, so that the fault keeps its place.
  init?(of finding: Finding, columns: Int?) {
    guard finding.cell != nil, let value = finding.value, !value.isEmpty else { return nil }
    let characters = Array(Masking.value(value, field: finding.field))
    // The spaces that were put right would not be seen.
    let showsSpaces = finding.code == .valueCorrected
    let shown = characters.map { showsSpaces && $0.isWhitespace ? "·" : SafeText.shown(String($0)) }
    guard let fault = FaultPlace.range(of: finding) else {
      content = Self.cut(shown, around: 0, to: columns).pieces.joined()
      mark = nil
      return
    }
    let start = value.distance(from: value.startIndex, to: fault.lowerBound)
    let length = value.distance(from: fault.lowerBound, to: fault.upperBound)
    let window = Self.cut(shown, around: start, to: columns)
    content = window.pieces.joined()
    let first = min(start - window.dropped, window.pieces.count)
    let last = min(first + length, window.pieces.count)
    mark = (Self.width(window.pieces[..<first]), max(1, Self.width(window.pieces[first..<last])))
  }

  private static func width(_ pieces: some Sequence<String>) -> Int {
    pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  /// The part around a piece that fits into the columns; `…` stands for what is left out.
  private static func cut(
    _ pieces: [String], around place: Int, to columns: Int?
  ) -> (pieces: [String], dropped: Int) {
    guard let columns, width(pieces) > columns else { return (pieces, 0) }
    var first = 0
    while first < place, width(pieces[first...min(place, pieces.count - 1)]) > columns * 2 / 3 { first += 1 }
    var window = first > 0 ? ["…"] : []
    var used = window.count
    for piece in pieces[first...] {
      let needed = DisplayWidth.columns(of: piece)
      if used + needed > columns - 1 {
        window.append("…")
        break
      }
      window.append(piece)
      used += needed
    }
    return (window, first > 0 ? first - 1 : 0)
  }
}
