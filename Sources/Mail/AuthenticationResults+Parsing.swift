package import Domain

extension AuthenticationResults {
  /// Reads the value of a header (RFC 8601 §2.2), unfolded; nil where not even the host that speaks can be read.
  ///
  /// Where the host can be read and what follows is broken, it says nothing: a header of that host stays its topmost one.
  package init?(parsing value: [UInt8]) {
    var scanner = AuthenticationScanner(value)
    guard let host = scanner.host() else { return nil }
    var results = [Result]()
    while let next = scanner.result() { results.append(next) }
    self.init(host: host, results: scanner.isAtEnd ? results : [])
  }

  package init?(parsing text: String) { self.init(parsing: Array(text.utf8)) }
}

/// Goes through the value of an Authentication-Results header.
private struct AuthenticationScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var isBroken = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { !isBroken && index == bytes.count }

  /// The authserv-id, in lower case; what follows it is a version, or the first `;`.
  mutating func host() -> String? {
    skipSpace()
    guard let host = word(), !host.isEmpty else { return nil }
    skipSpace()
    guard let byte = peek else { return isBroken ? nil : host.lowercased() }
    if (48...57).contains(byte) { _ = word() }
    skipSpace()
    guard !isBroken, peek == nil || peek == UInt8(ascii: ";") else { return nil }
    return host.lowercased()
  }

  /// What the next method came to; nil at the end, and where the grammar is broken.
  mutating func result() -> AuthenticationResults.Result? {
    while take(";") {
      skipSpace()
      guard let byte = peek, byte != UInt8(ascii: ";") else { continue }
      guard let method = word()?.lowercased() else { return broken() }
      skipSpace()
      if method == "none", peek == nil || peek == UInt8(ascii: ";") { continue }
      if take("/") { _ = word() }
      guard take("="), let value = word() else { return broken() }
      var result = AuthenticationResults.Result(method: method, value: value.lowercased())
      while readProperty(of: &result) {}
      return isBroken ? nil : result
    }
    if index < bytes.count { isBroken = true }
    return nil
  }

  /// `ptype.property=value`, or a word of its own such as `reason=`; false where the method ends.
  private mutating func readProperty(of result: inout AuthenticationResults.Result) -> Bool {
    skipSpace()
    guard !isBroken, let byte = peek, byte != UInt8(ascii: ";") else { return false }
    guard var name = word() else { return broken() ?? false }
    skipSpace()
    if take(".") {
      guard let property = word() else { return broken() ?? false }
      name += "." + property
    }
    guard take("="), !name.hasPrefix("."), !name.hasSuffix(".") else { return broken() ?? false }
    guard let value = propertyValue(isReason: !name.contains(".")) else { return broken() ?? false }
    guard name.contains(".") else { return true }
    let known = result.properties.updateValue(value, forKey: name.lowercased())
    if let known, known != value { result.isAmbiguous = true }
    return true
  }

  private mutating func broken<Value>() -> Value? {
    isBroken = true
    return nil
  }

  // MARK: - Tokens

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ sign: Character) -> Bool {
    skipSpace()
    guard !isBroken, peek == sign.asciiValue else { return false }
    index += 1
    skipSpace()
    return true
  }

  /// White space and comments, which may hold comments. A quote or an escape in a comment could be read in two ways: hosts
  /// copy what a sender wrote into it, and some programs take quoted signs for the comment's end, others do not.
  private mutating func skipSpace() {
    var depth = 0
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: "\\") where depth > 0, UInt8(ascii: "\"") where depth > 0: isBroken = true
      case 0x20, 0x09, 0x0A, 0x0D: break
      default: if depth == 0 { return }
      }
      index += 1
    }
    if depth > 0 || index > bytes.count {
      isBroken = true
      index = min(index, bytes.count)
    }
  }

  /// A token of RFC 2045, without `.` where a property's name is split there, or a quoted string.
  private mutating func word() -> String? {
    if peek == UInt8(ascii: "\"") { return quoted() }
    let start = index
    while let byte = peek, byte > 0x20, byte < 0x7F, !"()<>@,;:\\\"/[]?=".utf8.contains(byte) { index += 1 }
    return start == index ? nil : String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func quoted() -> String? {
    index += 1
    var text = [UInt8]()
    while let byte = peek {
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let escaped = peek {
        text.append(escaped)
        index += 1
      } else {
        text.append(byte)
      }
    }
    return broken()
  }

  /// A value as programs write it: a quoted string, with a domain behind it where it is a local part; or what stands
  /// there up to white space, `;` or a comment. A quote in the midst of one could be read in two ways, as could signs of the
  /// grammar in what a sender wrote: all but a reason, which is the host's own text.
  private mutating func propertyValue(isReason: Bool) -> String? {
    var text = ""
    if peek == UInt8(ascii: "\"") {
      let start = index
      guard let part = quoted() else { return nil }
      if !isReason, bytes[start..<index].contains(where: Self.isGrammar) { return broken() }
      text = part
      if peek == UInt8(ascii: "\"") || peek.map({ $0 > 0x20 && !"@;(".utf8.contains($0) }) ?? false { return broken() }
    }
    let start = index
    while let byte = peek, byte > 0x20, !";(\"".utf8.contains(byte) { index += 1 }
    if peek == UInt8(ascii: "\"") || bytes[start..<index].contains(where: Self.isGrammar) { return broken() }
    return text + String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isGrammar(_ byte: UInt8) -> Bool { ";()\\".utf8.contains(byte) }
}
