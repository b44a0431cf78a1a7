/// UTF-16 as UTF-8, chunk by chunk: Excel's "Unicode Text" is of this kind.
struct UTF16Text {
  private let isBigEndian: Bool
  private var isFirst = true
  /// Bytes of a letter whose end comes with the next chunk.
  private var pending: [UInt8] = []

  /// Nil where the first bytes are not those of such a text: by its byte order mark, or by the zeros beside ASCII.
  init?(head: [UInt8]) {
    guard head.count >= 4, !Self.isUTF32(head) else { return nil }
    switch (head[0], head[1]) {
    case (0xFF, 0xFE): isBigEndian = false
    case (0xFE, 0xFF): isBigEndian = true
    default:
      let pairs = Array(stride(from: 0, to: min(head.count, 256) - 1, by: 2))
      let (first, second) = (pairs.count { head[$0] == 0 }, pairs.count { head[$0 + 1] == 0 })
      // Of Turkish text, most letters are ASCII.
      guard first != second, min(first, second) == 0, max(first, second) * 2 > pairs.count else {
        return nil
      }
      isBigEndian = first > 0
    }
  }

  static func isUTF32(_ head: [UInt8]) -> Bool {
    head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF])
  }

  /// What is no letter becomes U+FFFD; so does half a letter at the end, for which `chunk` is nil.
  mutating func utf8(_ chunk: [UInt8]?) -> [UInt8] {
    let bytes = pending + (chunk ?? [])
    var units = [UInt16]()
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    var kept = bytes.count - units.count * 2
    if chunk != nil, let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      kept += 2
    }
    pending = chunk == nil ? [] : Array(bytes.suffix(kept))
    if isFirst, units.first == 0xFEFF { units.removeFirst() }
    if !units.isEmpty { isFirst = false }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    return chunk == nil && kept > 0 ? text + [0xEF, 0xBF, 0xBD] : text
  }
}
