import Domain

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
