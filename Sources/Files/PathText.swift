import Glibc

/// Paths are bytes to the system, and text to us: a byte that belongs to no UTF-8 stands in the text as a sign that means
/// nothing else, and becomes that byte again when the path is used.
package enum PathText {
  /// `U+10FF00` and the byte; nobody writes such signs, which are for private use.
  private static let first: UInt32 = 0x10FF00

  /// The words of the command line, without the name of the program.
  package static let arguments: [String] = {
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst().map { word in
      word.map { text(Array(UnsafeBufferPointer(start: $0, count: strlen($0)).map { UInt8(bitPattern: $0) })) } ?? ""
    }
  }()

  /// The text of a path's bytes.
  static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isByte) { return text }
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil } ?? 0
      let scalar = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first
      if let scalar, !isByte(scalar) {
        scalars.append(scalar)
        rest = rest.dropFirst(length)
      } else {
        if let escaped = Unicode.Scalar(first + UInt32(byte)) { scalars.append(escaped) }
        rest = rest.dropFirst()
      }
    }
    return String(scalars)
  }

  /// A path's bytes.
  static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      isByte(scalar) ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
    }
  }

  /// A path for people: what is no UTF-8 is the sign for that.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isByte) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isByte($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isByte(_ scalar: Unicode.Scalar) -> Bool { (first...0x10FFFF).contains(scalar.value) }

  /// Calls with the path as the system takes it.
  static func use<Result>(_ text: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard text.unicodeScalars.contains(where: isByte) else { return text.withCString(body) }
    return (bytes(text) + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) }
    }
  }
}
