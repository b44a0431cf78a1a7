import XML

/// Cuts CSV text into records, byte by byte and in bounded memory (RFC 4180, with any separator and any line end).
///
/// A package that gives the whole file as Strings would take ten times the time and the memory of a roster of a million
/// rows; here a field is copied once, and a column that nobody asks for not at all.
struct CSVScanner {
  enum Step {
    case record
    /// The record is not over in what was fed so far.
    case needsMore
    /// The file ends within quotes, or a record is longer than any honest one.
    case cutOff
    case end
  }

  /// A record of more bytes is one with an opening quote and no other.
  private static let longestRecord = 1 << 22

  let separator: UInt8
  /// The record that was read last, from 1, blank ones counted.
  private(set) var number = 0
  /// How many fields that record had.
  private(set) var fieldCount = 0
  /// Whether the file ended without a line end behind that record.
  private(set) var isUnterminated = false
  private var buffer: [UInt8] = []
  private var position = 0

  init(separator: UInt8) { self.separator = separator }

  mutating func feed(_ chunk: [UInt8]) {
    buffer.removeSubrange(..<position)
    position = 0
    if buffer.isEmpty { buffer = chunk } else { buffer += chunk }
  }

  /// Reads the next record; `places` says for each column which field of the row takes it, -1 for none.
  mutating func next(into row: inout TableRow, places: [Int16], isLast: Bool) -> Step {
    var scan = Scan(separator: separator, isLast: isLast, position: position)
    let step = scan.record(buffer.span, into: &row, places: places.span)
    switch step {
    case .record:
      position = scan.position
      number += 1
      row.number = number
      fieldCount = scan.column + 1
      isUnterminated = scan.isUnterminated
    case .needsMore where buffer.count - position > Self.longestRecord: return .cutOff
    case .cutOff, .needsMore, .end: break
    }
    return step
  }
}

/// One record's way through the buffer.
private struct Scan {
  let separator: UInt8
  let isLast: Bool
  var position: Int
  var column = 0
  var isUnterminated = false

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(separator: UInt8, isLast: Bool, position: Int) {
    self.separator = separator
    self.isLast = isLast
    self.position = position
  }

  mutating func record(_ bytes: Span<UInt8>, into row: inout TableRow, places: Span<Int16>) -> CSVScanner.Step {
    guard position < bytes.count else { return isLast ? .end : .needsMore }
    row.clear()
    while true {
      let place = column < places.count ? Int(places[column]) : -1
      let mark = row.mark
      let start = position
      let isQuoted = position < bytes.count && bytes[position] == Self.quote
      if isQuoted {
        guard quoted(bytes, isWanted: place >= 0, into: &row) else { return isLast ? .cutOff : .needsMore }
      }
      let rest = isQuoted ? position : position + Self.shield(bytes, at: position)
      plain(bytes)
      if place >= 0 {
        if rest < position { row.append(bytes.extracting(rest..<position)) }
        row.removeTextMark(from: mark)
        row.close(place, from: mark)
      } else if column >= places.count, position > start {
        row.isShifted = true
      }
      guard position < bytes.count else {
        isUnterminated = true
        return isLast ? .record : .needsMore
      }
      if bytes[position] != separator { return lineEnd(bytes) }
      position += 1
      column += 1
    }
  }

  /// 1 where an apostrophe keeps a spreadsheet program from taking the value behind it for a formula, as exports write
  /// it; it is no part of the value. Otherwise 0.
  private static func shield(_ bytes: Span<UInt8>, at index: Int) -> Int {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "'") else { return 0 }
    return switch bytes[index + 1] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 9, 10, 13: 1
    default: 0
    }
  }

  /// Moves to the next separator or line end.
  private mutating func plain(_ bytes: Span<UInt8>) {
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      // Letters stand above every separator.
      if byte <= UInt8(ascii: ";"), byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      index += 1
    }
    position = index
  }

  /// Takes a quoted field; false when its closing quote is not there.
  private mutating func quoted(_ bytes: Span<UInt8>, isWanted: Bool, into row: inout TableRow) -> Bool {
    var index = position + 1
    index += Self.shield(bytes, at: index)
    while true {
      let start = index
      while index < bytes.count, bytes[index] != Self.quote { index += 1 }
      if isWanted, index > start { row.append(bytes.extracting(start..<index)) }
      guard index < bytes.count, index + 1 < bytes.count || isLast else { return false }
      guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
      if isWanted { row.append(Self.quote) }
      index += 2
    }
    position = index + 1
    return true
  }

  private mutating func lineEnd(_ bytes: Span<UInt8>) -> CSVScanner.Step {
    let isReturn = bytes[position] == Self.carriageReturn
    position += 1
    guard isReturn else { return .record }
    if position == bytes.count, !isLast { return .needsMore }
    if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
    return .record
  }
}
