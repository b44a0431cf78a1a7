/// The bytes of a CSV file as UTF-8, chunk by chunk.
///
/// UTF-8 with or without a byte order mark, or Windows-1254: the first letter that is not ASCII tells which, because
/// Turkish letters of the one are hardly ever valid in the other. What else it may be, the labels tell: see `rarer`.
struct CSVText {
  enum Encoding: Equatable {
    case utf8
    case codePage(CodePage)
    /// UTF-8 that was taken for Windows-1252 and encoded once more.
    case twiceUTF8
  }

  /// What is tried where no label is found otherwise: read so, a table has its labels, or it is none.
  static let rarer: [Encoding] = [.twiceUTF8, .codePage(.dos857), .codePage(.macTurkish)]

  private var encoding: Encoding?
  private var isFirst = true
  private var twice = TwiceEncoded()
  /// The beginning of the first letter that is not ASCII, whose end comes with the next chunk.
  private var undecided: [UInt8] = []

  /// Nil: as the first letter beyond ASCII tells.
  init(_ encoding: Encoding? = nil) { self.encoding = encoding }

  /// `isLast`: nothing comes behind this chunk.
  mutating func utf8(_ chunk: [UInt8], isLast: Bool) -> [UInt8] {
    var bytes = undecided.isEmpty ? chunk[...] : (undecided + chunk)[...]
    undecided = []
    if isFirst, bytes.starts(with: Self.mark) {
      bytes = bytes.dropFirst(3)
      if encoding == nil { encoding = .utf8 }
    }
    defer { isFirst = false }
    if encoding == nil { decide(&bytes, isLast) }
    switch encoding {
    case .codePage(let page): return page.utf8(bytes)
    case .twiceUTF8:
      let once = twice.once(bytes, isLast: isLast)
      return isFirst && once.starts(with: Self.mark) ? Array(once.dropFirst(3)) : once
    case .utf8, nil: return bytes.count == chunk.count ? chunk : Array(bytes)
    }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Decides by the first letter that is not ASCII, which is the same in all; what begins one and is not over waits.
  ///
  /// A byte that is broken further on is that cell's fault, not the file's.
  private mutating func decide(_ bytes: inout ArraySlice<UInt8>, _ isLast: Bool) {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return }
    let following =
      switch bytes[first] {
      case 0xC2...0xDF: 1
      case 0xE0...0xEF: 2
      case 0xF0...0xF4: 3
      default: 0
      }
    let rest = bytes[(first + 1)...].prefix(following)
    let continues = following > 0 && rest.allSatisfy { (0x80...0xBF).contains($0) }
    if continues, rest.count < following, !isLast {
      undecided = Array(bytes[first...])
      bytes = bytes[..<first]
    } else {
      encoding = continues && rest.count == following ? .utf8 : .codePage(.windows1254)
    }
  }
}

/// Takes one encoding off a text that was encoded twice; a letter that no code page had stays as it is.
private struct TwiceEncoded {
  /// The beginning of a letter whose end comes with the next chunk.
  private var pending: [UInt8] = []

  mutating func once(_ chunk: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
    let bytes = pending + chunk
    let whole = isLast ? bytes.count : bytes.count - Self.unfinished(bytes)
    pending = Array(bytes[whole...])
    var text = [UInt8]()
    text.reserveCapacity(whole)
    for scalar in String(decoding: bytes[..<whole], as: UTF8.self).unicodeScalars {
      if let byte = Self.byte(of: scalar) { text.append(byte) } else { text.append(contentsOf: String(scalar).utf8) }
    }
    return text
  }

  /// How many bytes at the end begin a letter that is not over.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      guard byte >= 0x80 else { return 0 }
      guard byte >= 0xC0 else { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return needed > length ? length : 0
    }
    return 0
  }

  /// The byte that Windows-1252 shows as this letter; its five unused ones show as themselves.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : upper[scalar.value]
  }

  private static let upper: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
    0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]
}
