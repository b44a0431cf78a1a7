import Glibc
internal import XML

/// The markup around the items of one part, spelt as that part spells it.
struct PieceMarkup: Sendable {
  /// What makes a document of items that are cut out of the middle: the part's own start tags of `<worksheet>` and
  /// `<sheetData>`, with the namespaces that they declare, and a mark; before the end tags stands one, too.
  let opening: [UInt8]
  let closing: [UInt8]
  /// How an item begins: `<row`.
  private let itemStart: [UInt8]

  /// An element that no part can hold by foresight. A parser that meets it within the innermost container has been given a
  /// piece that begins, or ends, where items stand.
  static let mark = XMLName(markText)
  private static let markText = "cut." + String(UInt64.random(in: .min ... .max), radix: 16)

  private static let lessThan = UInt8(ascii: "<")
  /// The innermost container has to begin within this many bytes.
  private static let headLength = 64 << 10
  private static let prefixLength = 32

  /// Nil when the beginning of the part does not show its containers plainly, or is not UTF-8.
  init?(_ shape: PieceShape, head: [UInt8]) {
    guard XMLEncoding.isUTF8(head.span), let root = shape.containers.first, let container = shape.containers.last,
      let rootTag = Self.tag(root, in: head, from: 0), rootTag.isFirst, rootTag.isPlain
    else { return nil }
    var tags = [rootTag]
    if shape.containers.count > 1 {
      // A declaration there would hold for some of the items alone.
      guard let tag = Self.tag(container, in: head, from: rootTag.range.upperBound), tag.isPlain,
        head[tag.range].firstRange(of: Array("xmlns".utf8)) == nil
      else { return nil }
      tags.append(tag)
    }
    let prefix = tags[tags.count - 1].prefix
    let mark = [Self.lessThan] + prefix + Self.markText.utf8 + "/>".utf8
    opening = tags.flatMap { head[$0.range] } + mark
    closing =
      mark + zip(tags, shape.containers).reversed().flatMap { "</".utf8 + $0.prefix + $1.utf8 + ">".utf8 }
    itemStart = [Self.lessThan] + prefix + shape.item.utf8
  }

  /// Where the last item begins that has something in front of it.
  ///
  /// What looks like an item inside a comment, say, is taken for one: a piece that ends there is not well-formed.
  func lastItem(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = bytes.count - itemStart.count - 1
      while index > 0 {
        if bytes[index] == Self.lessThan, Self.begins(itemStart, bytes, at: index) { return index }
        index -= 1
      }
      return nil
    }
  }

  /// Whether `bytes` has `name` at `index`, and the name ends there.
  private static func begins(_ name: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + name.count < bytes.count else { return false }
    for offset in name.indices where bytes[index + offset] != name[offset] { return false }
    let next = bytes[index + name.count]
    return next <= 32 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// A start tag as it is written.
  private struct Tag {
    /// Colon included.
    let prefix: [UInt8]
    let range: Range<Int>
    /// No other start tag stands before it.
    let isFirst: Bool
    /// No comment, CDATA section or instruction stands before it, which could show a tag that is none.
    let isPlain: Bool
  }

  /// The first start tag of `name`, whatever its prefix; nil where it is not found whole, or is empty.
  private static func tag(_ name: String, in head: [UInt8], from start: Int) -> Tag? {
    let name = Array(name.utf8)
    return head.withUnsafeBufferPointer { head in
      var open: Int?
      var (isFirst, isPlain) = (true, true)
      for index in start..<min(head.count, headLength) {
        if head[index] == lessThan {
          if let open, !isMarkup(head, at: open) { isFirst = false }
          if isMarkup(head, at: index), !begins(Array("<?xml".utf8), head, at: index) { isPlain = false }
          open = index
        }
        guard let open, begins(name, head, at: index) else { continue }
        let prefix = Array(head[(open + 1)..<index])
        guard prefix.isEmpty || isPrefix(prefix) else { continue }
        return end(of: head, from: index).map {
          Tag(prefix: prefix, range: open..<$0, isFirst: isFirst, isPlain: isPlain)
        }
      }
      return nil
    }
  }

  /// Whether a comment, a CDATA section or an instruction begins there.
  private static func isMarkup(_ head: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 1 < head.count && (head[index + 1] == UInt8(ascii: "!") || head[index + 1] == UInt8(ascii: "?"))
  }

  /// Behind the `>` of a start tag that is not empty.
  private static func end(of head: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<min(head.count, headLength) {
      let byte = head[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return head[index - 1] == UInt8(ascii: "/") ? nil : index + 1
      }
    }
    return nil
  }

  private static func isPrefix(_ bytes: [UInt8]) -> Bool {
    bytes.last == UInt8(ascii: ":") && bytes.count <= prefixLength
      && bytes.dropLast().allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (48...57).contains(byte)
      }
  }
}
