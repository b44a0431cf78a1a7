extension TurkishText {
  /// `fold` byte by byte, for ASCII and the letters of Western Europe and Turkey; nil where anything else stands.
  ///
  /// Nearly every name is such a text; the general way, scalar by scalar, takes ten times as long.
  static func foldPlain(_ text: String) -> String? {
    var folded = FoldedText()
    return folded.fold(text.utf8.span) ? folded.text : nil
  }

  /// The same from bytes to bytes, for which there is room: no letter grows longer. Where the folded text ends; nil where
  /// another letter, or no text, stands.
  static func foldPlain(_ text: Span<UInt8>, into folded: inout MutableSpan<UInt8>, from start: Int) -> Int? {
    var end = start
    var pendingSpace = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == UInt8(ascii: " ") {
        pendingSpace = end > start
        continue
      }
      if pendingSpace {
        folded[end] = UInt8(ascii: " ")
        end += 1
        pendingSpace = false
      }
      // One comparison for each range: nearly all letters of a table go this way.
      if byte &- 0x21 < 0x7F - 0x21 {
        folded[end] = byte &- UInt8(ascii: "A") < 26 ? byte + 0x20 : byte
        end += 1
        continue
      }
      guard index < text.count, let (first, second) = lowerLetter(byte, text[index]) else { return nil }
      index += 1
      folded[end] = first
      end += 1
      if let second {
        folded[end] = second
        end += 1
      }
    }
    return end
  }

  /// Takes the accents from what `foldPlain` gave, and turns every sign into a space.
  static func searchWords(ofPlain folded: String) -> String {
    var words = [UInt8]()
    words.reserveCapacity(folded.utf8.count)
    var bytes = folded.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): words.append(byte)
      case ..<0x80: words.append(UInt8(ascii: " "))
      default: words.append(contentsOf: withoutAccent(byte, bytes.next() ?? 0))
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// A letter of two bytes in lower case; nil for those that `foldPlain` does not take.
  private static func lowerLetter(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8?)? {
    switch (first, second) {
    case (0xC3, 0x97), (0xC3, 0xB7): nil  // × ÷
    case (0xC3, 0x80...0x9E): (first, second + 0x20)  // À to Þ
    case (0xC3, 0x9F...0xBF): (first, second)
    case (0xC4, 0xB0), (0xC4, 0xB1): (UInt8(ascii: "i"), nil)  // İ ı
    case (0xC4, 0x9E), (0xC4, 0x9F), (0xC5, 0x9E), (0xC5, 0x9F): (first, 0x9F)  // Ğ ğ Ş ş
    default: nil
    }
  }

  private static func withoutAccent(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    switch (first, second) {
    case (0xC4, 0x9F): [UInt8(ascii: "g")]
    case (0xC5, 0x9F): [UInt8(ascii: "s")]
    case (0xC3, 0xA0...0xA5): [UInt8(ascii: "a")]
    case (0xC3, 0xA7): [UInt8(ascii: "c")]
    case (0xC3, 0xA8...0xAB): [UInt8(ascii: "e")]
    case (0xC3, 0xAC...0xAF): [UInt8(ascii: "i")]
    case (0xC3, 0xB1): [UInt8(ascii: "n")]
    case (0xC3, 0xB2...0xB6): [UInt8(ascii: "o")]
    case (0xC3, 0xB9...0xBC): [UInt8(ascii: "u")]
    case (0xC3, 0xBD), (0xC3, 0xBF): [UInt8(ascii: "y")]
    default: [first, second]  // ß æ ð ø þ
    }
  }
}

/// A text folded into a buffer that is used again: of a table of a million rows, millions are.
package struct FoldedText: Sendable {
  /// Behind the text stands what is left of longer ones.
  private var buffer: [UInt8] = []
  private var count = 0

  package init() {}

  /// Takes a text in UTF-8; false where `TurkishText.foldPlain` does not take it.
  package mutating func fold(_ text: Span<UInt8>) -> Bool {
    if buffer.count < text.count {
      buffer.append(contentsOf: repeatElement(0, count: text.count - buffer.count))
    }
    var place = buffer.mutableSpan
    guard let end = TurkishText.foldPlain(text, into: &place, from: 0) else { return false }
    count = end
    return true
  }

  package var text: String { String(decoding: buffer[..<count], as: UTF8.self) }

  /// Lends the folded text, in UTF-8.
  package func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(buffer.span.extracting(0..<count))
  }
}
