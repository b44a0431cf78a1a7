import Glibc

/// The header of a mail: its fields in their order, unfolded, and where the body begins.
///
/// What stands between two fields and is none is passed over, as is a postmark (`From `) in front of them.
struct HeaderBlock {
  struct Field {
    /// In lower case.
    let name: String
    /// What stands behind the colon, without line ends; a NUL byte is written as 1A, so that C can take it.
    let value: [UInt8]

    var text: String { String(decoding: value, as: UTF8.self).trimmingMailSpace() }
  }

  private(set) var fields: [Field] = []
  /// How many From fields there are, though not all are kept.
  private(set) var fromCount = 0
  /// Whether fields were cut or left out, because they are too long or too many.
  private(set) var isCut = false
  /// Whether a postmark stands in front that names no sender, or a program that writes reports alone.
  private(set) var isFromNobody = false
  /// Where the body begins, in the bytes that were read.
  private(set) var bodyStart = 0

  static let maximumFields = 1_000
  static let maximumValue = 64 << 10

  /// What some programs put before a text: no part of its first field's name.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ bytes: UnsafeRawBufferPointer) {
    var lines = MailLines(bytes)
    if bytes.starts(with: Self.byteOrderMark) { lines.skip(Self.byteOrderMark.count) }
    var open: (name: String, value: [UInt8])?
    var first = lines
    if let line = first.next(), line.starts(with: "From ".utf8) {
      isFromNobody = Postmark.isFromNobody(Array(line.prefix(Postmark.maximumLength + 1))[...])
    }
    while let line = lines.next() {
      if line.isEmpty || (line.starts(with: "--".utf8) && Self.name(of: line) == nil) {
        bodyStart = line.isEmpty ? lines.position : line.startIndex
        close(&open)
        return
      }
      if line.first == 0x20 || line.first == 0x09 {
        append(line, to: &open)
      } else {
        close(&open)
        guard let name = Self.name(of: line), let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
        open = (name, [])
        append(line[(colon + 1)...], to: &open)
      }
    }
    close(&open)
    bodyStart = bytes.count
  }

  /// The fields of that name, the topmost first.
  func all(_ name: String) -> [Field] { fields.filter { $0.name == name } }

  func first(_ name: String) -> Field? { fields.first { $0.name == name } }

  private mutating func append(_ text: Slice<UnsafeRawBufferPointer>, to open: inout (name: String, value: [UInt8])?) {
    guard let room = open.map({ Self.maximumValue - $0.value.count }) else { return }
    if text.count > room { isCut = true }
    open?.value += text.prefix(room).map { $0 == 0 ? 0x1A : $0 }
  }

  private mutating func close(_ open: inout (name: String, value: [UInt8])?) {
    guard let field = open else { return }
    open = nil
    if field.name == "from" { fromCount += 1 }
    guard fields.count < Self.maximumFields else {
      isCut = true
      return
    }
    fields.append(Field(name: field.name, value: field.value))
  }

  /// A longer name is none: a line has 998 bytes at most (RFC 5322 §2.1.1).
  private static let maximumName = 1_000

  /// The field's name that the line begins with, in lower case; any white space may stand before the colon (RFC 5322 §4.5).
  static func name(of line: Slice<UnsafeRawBufferPointer>) -> String? {
    let name = line.prefix(maximumName).prefix { (33...126).contains($0) && $0 != UInt8(ascii: ":") }
    let rest = line[name.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
    guard !name.isEmpty, rest.first == UInt8(ascii: ":") else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }
}

/// The lines of a mail, without their ends: LF, with or without CR before it.
struct MailLines {
  private let bytes: UnsafeRawBufferPointer
  /// Where the next line begins.
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Passes over so many bytes.
  mutating func skip(_ count: Int) { position = min(position + count, bytes.count) }

  mutating func next() -> Slice<UnsafeRawBufferPointer>? {
    guard position < bytes.count, let start = bytes.baseAddress?.advanced(by: position) else { return nil }
    let first = position
    let found = memchr(start, 0x0A, bytes.count - position)
    var end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(start) + first } ?? bytes.count
    position = found == nil ? end : end + 1
    if end > first, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[first..<end]
  }
}

extension String {
  /// The text without white space at its ends.
  func trimmingMailSpace() -> String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
