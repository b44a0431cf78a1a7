import Domain
import Messages

/// An export as CSV: RFC 4180 in UTF-8 with a byte order mark, line by line.
///
/// A spreadsheet program takes a value that begins with `=`, `+`, `-` or `@` for a formula, quoted or not. Before such a
/// value, and before one that begins with an apostrophe itself, an apostrophe is put: whoever takes one apostrophe from
/// the beginning of every value that has one gets each value back as it was. Our own readers do so.
struct ExportCSV {
  let columns: [ExportColumn]
  let separator: Character
  let language: Language

  var header: String { "\u{FEFF}" + line(columns.map { $0.head(language) }) }

  func line(for row: ExportRow) -> String { line(row.values.map { text($0) }) }

  private func line(_ values: [String]) -> String {
    values.map { quoted(Self.shielded($0)) }.joined(separator: String(separator)) + "\r\n"
  }

  private func text(_ value: ExportRow.Value) -> String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let isTrue): ExportText.yesOrNo(isTrue).text(language)
    case .time(let moment): moment.tableText
    }
  }

  static func shielded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return dangerous.contains(first) ? "'" + text : text
  }

  /// Tab and line ends are passed over by programs that then look at what follows.
  private static let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "'", "\t", "\r", "\n"]

  private func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\r" || scalar == "\n" || Character(scalar) == separator
    }
    guard needsQuotes || text.first == " " || text.last == " " else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension Moment {
  /// `11/01/2016 10:00` as tables write it; in the hour that the clocks show twice, with its offset.
  var tableText: String { MinuteText.moment(slashedMinute) == minute ? slashedMinute : minute.description }

  /// Its minute's beginning.
  private var minute: Moment { Moment(secondsSince1970: secondsSince1970 - (secondsSince1970 % 60 + 60) % 60) }

  /// As Excel counts: days from 1899-12-30 00:00 on Turkey's clocks.
  var excelSerial: Double { Double(TurkishClock.secondsShown(at: minute)) / 86_400 + 25_569 }

  /// Whether a date cell can say which moment it is: not in the hour that the clocks show twice.
  var fitsDateCell: Bool { MinuteText.moment(slashedMinute) == minute }
}
