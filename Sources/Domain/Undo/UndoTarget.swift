/// What is to be undone: a run or a batch, a form, or one row of a batch or a form.
package enum UndoTarget: Hashable, Sendable, CustomStringConvertible {
  /// The row's number on the batch's sheet; nil for the whole run.
  case run(String, row: Int?)
  /// A form's number as `log` shows it, and the row's position in it; nil for the whole form.
  case form(Int64, row: Int?)

  /// Reads `2016-06-23-001`, `2016-06-23-002:7`, `12` or `12:3`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2 else { return nil }
    var row: Int?
    if parts.count == 2 {
      guard let number = Self.number(parts[1]) else { return nil }
      row = Int(number)
    }
    let groups = name.split(separator: "-", omittingEmptySubsequences: false)
    if groups.count == 4, groups.map(\.count).prefix(3) == [4, 2, 2], groups[3].count >= 3,
      groups.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) })
    {
      self = .run(String(name), row: row)
    } else if let number = Self.number(name) {
      self = .form(number, row: row)
    } else {
      return nil
    }
  }

  package var row: Int? {
    switch self {
    case .run(_, let row), .form(_, let row): row
    }
  }

  package var description: String {
    let name =
      switch self {
      case .run(let run, _): run
      case .form(let form, _): String(form)
      }
    return name + (row.map { ":\($0)" } ?? "")
  }

  private static func number(_ text: Substring) -> Int64? {
    guard let first = text.utf8.first, first != UInt8(ascii: "+"), let number = Int64(text), number > 0 else {
      return nil
    }
    return number
  }
}
