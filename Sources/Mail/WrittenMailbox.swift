/// A From that holds one mailbox and can be read in one way only: `local@domain`, or a name and `<local@domain>`, with
/// comments and white space where RFC 5322 allows them.
///
/// Two things are let in that RFC 5322 does not know, for mailers write them: the address once more in place of the name, and
/// that within apostrophes. Two are kept out that it would allow, for programs read them differently: comments within the
/// address, or behind it without a space where they could be taken for more of it.
struct WrittenMailbox {
  let address: String
  /// What stands before the address, comments left out.
  let phrase: [UInt8]

  private enum Token {
    case space
    case comment([UInt8])
    /// A quoted string, with its quotes.
    case quoted([UInt8])
    /// What stands between `<` and `>`.
    case angle([UInt8])
    case word([UInt8])
  }

  /// Nil where the value holds anything else: a second address, a route, a group, white space inside the address.
  init?(_ value: [UInt8]) {
    guard let tokens = Self.tokens(of: value) else { return nil }
    let ways = tokens.filter { if case .angle = $0 { true } else { false } }
    guard ways.count <= 1 else { return nil }
    if case .angle(let inner)? = ways.first {
      guard let bare = Self.bare(inner), let phrase = Self.phrase(of: tokens, address: bare) else { return nil }
      address = String(decoding: bare, as: UTF8.self)
      self.phrase = phrase
    } else {
      guard let bare = Self.bare(tokens) else { return nil }
      address = String(decoding: bare, as: UTF8.self)
      phrase = []
    }
  }

  // MARK: - The address

  /// What stands in brackets.
  private static func bare(_ bytes: [UInt8]) -> [UInt8]? { tokens(of: bytes).flatMap(bare) }

  /// One word that is an address, and nothing else but comments and spaces.
  private static func bare(_ tokens: [Token]) -> [UInt8]? {
    var address: [UInt8]?
    var isGlued = false
    for token in tokens {
      switch token {
      case .word(let text):
        guard address == nil, isAddress(text) else { return nil }
        address = text
        isGlued = true
      case .comment(let text):
        if isGlued, address != nil, mayBeTakenForMore(text) { return nil }
        isGlued = false
      case .space: isGlued = false
      case .quoted, .angle: return nil
      }
    }
    return address
  }

  /// Whether a program that drops no more than the brackets of a comment would read another domain.
  private static func mayBeTakenForMore(_ comment: [UInt8]) -> Bool {
    comment.contains(UInt8(ascii: "@")) || comment.first.map { ".-".utf8.contains($0) } ?? false
  }

  /// One `@`, and letters of ASCII alone; signs that structure a header are in no word.
  private static func isAddress(_ text: [UInt8]) -> Bool {
    text.count { $0 == UInt8(ascii: "@") } == 1 && text.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  // MARK: - The name

  /// The words and quoted strings before the brackets; nil where there is one behind them, or another address among them.
  private static func phrase(of tokens: [Token], address: [UInt8]) -> [UInt8]? {
    var (text, isBehind) = ([UInt8](), false)
    for token in tokens {
      switch token {
      case .angle: isBehind = true
      case .space: if !isBehind { text.append(0x20) }
      case .comment: break
      case .quoted(let words):
        guard !isBehind else { return nil }
        text += words.dropFirst().dropLast()
      case .word(let word):
        guard !isBehind else { return nil }
        if word.contains(UInt8(ascii: "@")), !isSame(word, address) { return nil }
        text += word
      }
    }
    return text
  }

  /// Whether a word is the address once more, with or without apostrophes.
  private static func isSame(_ word: [UInt8], _ address: [UInt8]) -> Bool {
    var word = word[...]
    if word.count > 2, word.first == UInt8(ascii: "'"), word.last == UInt8(ascii: "'") {
      word = word.dropFirst().dropLast()
    }
    return word.elementsEqual(address) { lowercased($0) == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

  // MARK: - Tokens

  /// Nil where there is a sign that has no place in one mailbox, a control character, or something without an end.
  private static func tokens(of value: [UInt8]) -> [Token]? {
    var rest = value[...]
    var tokens = [Token]()
    while let byte = rest.first {
      switch byte {
      case 0x20, 0x09:
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        tokens.append(.space)
      case UInt8(ascii: "("):
        guard let text = takeComment(&rest) else { return nil }
        tokens.append(.comment(text))
      case UInt8(ascii: "\""):
        guard let text = takeQuoted(&rest) else { return nil }
        tokens.append(.quoted(text))
      case UInt8(ascii: "<"):
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        tokens.append(.angle(Array(rest[(rest.startIndex + 1)..<end])))
        rest = rest[(end + 1)...]
      default:
        let word = rest.prefix { !isStructure($0) && !isControl($0) && $0 != 0x20 && $0 != 0x09 }
        guard !word.isEmpty else { return nil }
        tokens.append(.word(Array(word)))
        rest = rest[word.endIndex...]
      }
    }
    while case .space? = tokens.first { tokens.removeFirst() }
    while case .space? = tokens.last { tokens.removeLast() }
    return tokens
  }

  private static func isStructure(_ byte: UInt8) -> Bool { "()<>[]:;\\,\"".utf8.contains(byte) }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

  /// What stands between the brackets of a comment, other comments in it.
  private static func takeComment(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var (text, depth) = ([UInt8](), 0)
    while let byte = rest.popFirst() {
      guard !isControl(byte) else { return nil }
      if byte == UInt8(ascii: "\\") {
        guard let escaped = rest.popFirst(), !isControl(escaped) else { return nil }
        text += [byte, escaped]
        continue
      }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0, byte == UInt8(ascii: ")") { return text }
      if depth > 0 { text.append(byte) }
      if byte == UInt8(ascii: "(") { depth += 1 }
    }
    return nil
  }

  private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard let quote = rest.popFirst() else { return nil }
    var text = [quote]
    while let byte = rest.popFirst() {
      guard !isControl(byte) else { return nil }
      text.append(byte)
      if byte == quote { return text }
      guard byte == UInt8(ascii: "\\") else { continue }
      guard let escaped = rest.popFirst(), !isControl(escaped) else { return nil }
      text.append(escaped)
    }
    return nil
  }
}
