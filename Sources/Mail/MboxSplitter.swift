/// Cuts an mbox file into its messages, a piece at a time, in memory that does not grow with the file.
///
/// Both `mboxo` and `mboxrd` are read: a postmark (`From `, an address and a date) after an empty line or at the start
/// begins a message, and one `>` is taken off lines of `>From `, `>>From ` …; a line that begins with `From ` and is no
/// postmark is text. A postmark stays before its message only where it says that nobody sent it.
public struct MboxSplitter {
  /// The message so far; nil before the first.
  private var message: [UInt8]?
  /// The postmark of that message, where it says that nobody sent it: no header need do so.
  private var postmark: [UInt8] = []
  /// The beginning of a line of which it is not known yet what it is.
  private var head: [UInt8] = []
  private var state = State.atLineStart
  /// Whether the line before this one was empty, or there was none.
  private var followsEmptyLine = true
  private var limit = Int.max - 1

  private enum State {
    case atLineStart
    case inLine
    /// In a `From ` line that may begin a message: it is held until its end.
    case inPostmark
  }

  private static let mark = Array("From ".utf8)
  /// A line that begins with more `>` than this is a line like any other.
  private static let maximumQuotes = 100
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  public init() {}

  /// Whether a file that begins so is an mbox: its first line is a postmark, whatever ends it.
  public static func isMbox(_ head: [UInt8]) -> Bool {
    let text = head.starts(with: byteOrderMark) ? head.dropFirst(byteOrderMark.count) : head[...]
    return Postmark.isOne(text.prefix { $0 != 0x0A && $0 != 0x0D })
  }

  /// Takes the next piece of the file; `each` gets every message that is whole by now.
  ///
  /// A message longer than `limit` bytes is handed on cut to its first `limit` + 1 bytes.
  public mutating func take(_ piece: [UInt8], limit: Int, each: ([UInt8]) throws -> Void) rethrows {
    self.limit = limit
    var rest = piece[...]
    while !rest.isEmpty {
      switch state {
      case .atLineStart:
        head.append(rest.removeFirst())
        try judge(each)
      case .inLine:
        let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
        append(rest[..<end])
        if rest[end - 1] == 0x0A { state = .atLineStart }
        rest = rest[end...]
      case .inPostmark:
        let end = rest.prefix(Postmark.maximumLength).firstIndex(of: 0x0A).map { $0 + 1 }
        let piece = rest[..<(end ?? min(rest.startIndex + Postmark.maximumLength, rest.endIndex))]
        head += piece
        rest = rest[piece.endIndex...]
        if end != nil || head.count > Postmark.maximumLength { try endPostmark(each) }
      }
    }
  }

  /// The last message.
  public mutating func finish(each: ([UInt8]) throws -> Void) rethrows {
    if state == .inPostmark { try endPostmark(each) }
    append(head[...])
    head = []
    try close(each)
    self = MboxSplitter()
  }

  /// Looks at the line's beginning, which has grown by a byte.
  private mutating func judge(_ each: ([UInt8]) throws -> Void) rethrows {
    let text = head.drop { $0 == UInt8(ascii: ">") }
    let quotes = head.count - text.count
    let isMark = quotes <= Self.maximumQuotes && text.elementsEqual(Self.mark)
    let mayBeMark = quotes <= Self.maximumQuotes && text.count < Self.mark.count && Self.mark.starts(with: text)
    guard !mayBeMark, head != [0x0D] else { return }
    if isMark && quotes == 0 && followsEmptyLine {
      state = .inPostmark
      return
    } else {
      append(isMark && quotes > 0 ? head.dropFirst() : head[...])
      followsEmptyLine = head == [0x0A] || head == [0x0D, 0x0A]
      state = head.last == 0x0A ? .atLineStart : .inLine
    }
    head = []
  }

  /// Decides on a line that begins with `From `, now that it is whole, or too long to be a postmark.
  private mutating func endPostmark(_ each: ([UInt8]) throws -> Void) rethrows {
    let isWhole = head.last == 0x0A
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    if Postmark.isOne(line) {
      try close(each)
      postmark = Postmark.isFromNobody(line) ? head : []
      message = []
    } else {
      append(head[...])
      followsEmptyLine = false
    }
    state = isWhole ? .atLineStart : .inLine
    head = []
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    if message == nil { message = [] }
    let held = message?.count ?? 0
    message?.append(contentsOf: bytes.prefix(held > limit ? 0 : limit - held + 1))
  }

  /// Hands the message on, without the empty line behind it that belongs to the file.
  private mutating func close(_ each: ([UInt8]) throws -> Void) rethrows {
    guard var whole = message else { return }
    message = nil
    for end in [[0x0D, 0x0A, 0x0D, 0x0A], [0x0A, 0x0A]] as [[UInt8]] where whole.suffix(end.count) == end[...] {
      whole.removeLast(end.count / 2)
      break
    }
    if whole.contains(where: { $0 != 0x0A && $0 != 0x0D }) { try each(postmark + whole) }
  }
}
