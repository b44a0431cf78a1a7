import Domain
import Messages

/// An export as CSV: RFC 4180 in UTF-8 with a byte order mark, line by line.
struct ExportCSV {
  let columns: [ExportColumn]
  let separator: Unicode.Scalar
  let language: Language

  var header: String { "\u{FEFF}" + line(columns.map { $0.head(language) }) }

  func line(for row: ExportRow) -> String { line(row.values.map { text($0) }) }

  private func line(_ values: [String]) -> String {
    values.map { CSVField.text($0, separator: separator) }.joined(separator: String(separator)) + "\r\n"
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

/// An export as JSON Lines: one object in each line, null where there is nothing, times as ISO 8601.
struct ExportJSON {
  let columns: [ExportColumn]

  func line(for row: ExportRow) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    for (column, value) in zip(columns, row.values) {
      json.key(column.name)
      switch value {
      case .empty: json.value(nil as String?)
      case .text(let text): json.value(text)
      case .number(let number): json.value(number)
      case .flag(let isTrue): json.value(isTrue)
      case .time(let moment): json.value(moment.description)
      }
    }
    json.endObject()
    json.newLine()
    return json.bytes
  }
}
