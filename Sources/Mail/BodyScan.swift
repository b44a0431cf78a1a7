import Glibc

/// Looks at a body before the parser does, which makes an object of every part and header and keeps no limits on them.
///
/// It takes more lines for delimiters and headers than there are, never fewer; where there are too many, the body ends.
struct BodyScan {
  /// How many of the body's bytes may be parsed.
  private(set) var end: Int
  /// Why not all of them; nil where they may.
  private(set) var excess: String?

  /// Lines that begin with `--`: delimiters of parts may be among them.
  static let maximumDelimiters = 10_000
  static let maximumFields = 500
  static let maximumFieldsInAll = 20_000
  /// Bytes of one part's header.
  static let maximumHeader = 256 << 10

  /// Lines that may be a header.
  private struct Block {
    /// Whether it is the header of a message, and not of a part.
    var isMessage: Bool
    var fields = 0
    var bytes = 0
    var namesType = false
    var namesMessage = false
  }

  private var block: Block?
  private var delimiters = 0
  private var fields = 0

  /// `beginsWithHeader`: the body is a message itself.
  init(_ body: UnsafeRawBufferPointer, beginsWithHeader: Bool) {
    end = body.count
    if beginsWithHeader { block = Block(isMessage: true) }
    var lines = MailLines(body)
    while let line = lines.next() {
      take(line)
      if excess != nil {
        end = line.startIndex
        return
      }
    }
  }

  private mutating func take(_ line: Slice<UnsafeRawBufferPointer>) {
    if line.starts(with: "--".utf8) {
      delimiters += 1
      if delimiters > Self.maximumDelimiters { excess = "too many parts" }
      block = Block(isMessage: false)
    } else if let open = block {
      if line.isEmpty {
        // A part without a type may be a message, too: multipart/digest.
        block = open.namesMessage || !(open.isMessage || open.namesType) ? Block(isMessage: true) : nil
      } else {
        take(line, in: open)
      }
    }
  }

  private mutating func take(_ line: Slice<UnsafeRawBufferPointer>, in open: Block) {
    var open = open
    defer { block = open }
    let isFolded = line.first == 0x20 || line.first == 0x09
    guard isFolded || Self.hasName(line) else { return }
    open.bytes += line.count
    if !isFolded {
      open.fields += 1
      fields += 1
    }
    let text = line.prefix(Self.maximumHeader).map { $0 | 0x20 }
    if text.starts(with: "content-type".utf8) { open.namesType = true }
    if text.firstRange(of: Array("message".utf8)) != nil { open.namesMessage = true }
    if open.fields > Self.maximumFields || fields > Self.maximumFieldsInAll || open.bytes > Self.maximumHeader {
      excess = "a part's header is too long"
    }
  }

  private static func hasName(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return line[..<colon].allSatisfy { $0 >= 0x20 || $0 == 0x09 }
  }
}
