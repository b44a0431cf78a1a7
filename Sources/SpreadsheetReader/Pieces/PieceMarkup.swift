import Glibc
internal import XML

/// The markup around the items of one part, spelt as that part spells it.
struct PieceMarkup: Sendable {
  /// What makes a document of items that are cut out of the middle: `<worksheet><sheetData>` before and the end tags
  /// after them.
  let opening: [UInt8]
  let closing: [UInt8]
  /// How an item begins: `<row`.
  private let itemStart: [UInt8]

  private static let lessThan = UInt8(ascii: "<")
  /// The innermost container has to begin within this many bytes.
  private static let headLength = 64 << 10
  private static let prefixLength = 32

  /// Nil when the beginning of the part does not show the innermost container, or is not UTF-8.
  init?(_ shape: PieceShape, head: [UInt8]) {
    guard XMLEncoding.isUTF8(head.span), let container = shape.containers.last,
      let prefix = Self.prefix(of: Array(container.utf8), in: head)
    else { return nil }
    opening = shape.containers.flatMap { [Self.lessThan] + prefix + $0.utf8 + ">".utf8 }
    closing = shape.containers.reversed().flatMap { "</".utf8 + prefix + $0.utf8 + ">".utf8 }
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

  /// The prefix, colon included, with which the part writes the start tag of `name`.
  private static func prefix(of name: [UInt8], in head: [UInt8]) -> [UInt8]? {
    head.withUnsafeBufferPointer { head in
      var start: Int?
      for index in 0..<min(head.count, headLength) {
        if head[index] == lessThan { start = index + 1 }
        guard let start, begins(name, head, at: index) else { continue }
        let prefix = Array(head[start..<index])
        if prefix.isEmpty || isPrefix(prefix) { return prefix }
      }
      return nil
    }
  }

  private static func isPrefix(_ bytes: [UInt8]) -> Bool {
    bytes.last == UInt8(ascii: ":") && bytes.count <= prefixLength
      && bytes.dropLast().allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (48...57).contains(byte)
      }
  }
}
