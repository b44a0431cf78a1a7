/// The sender of a mail on its way (RFC 5321 §4.4), as servers and programs note it: for reports there is none.
enum EnvelopeSender {
  /// Fields under which it is noted: the standard's, and those of gateways and lists.
  static let fields: Set<String> = [
    "return-path", "x-return-path", "x-original-return-path", "envelope-from", "x-envelope-from", "envelope-sender",
    "x-envelope-sender", "x-mailfrom",
  ]
  /// The same in an Authentication-Results header (RFC 8601 §2.7.2), with what stood for it before.
  static let properties = ["smtp.mailfrom", "smtp.mail", "smtp.envelope-from"]

  /// Whose mails report others (RFC 2142 §5, RFC 7208 §2.4), before the `@`; the last is Exchange's own.
  static let daemons: Set<String> = [
    "mailer-daemon", "mailer_daemon", "mailerdaemon", "mail-daemon", "postmaster",
    "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e",
  ]

  /// Whether the value names no sender, or a program that writes reports alone, whatever comments, quotes, brackets and
  /// spaces stand around it.
  static func isNobody(_ value: some Sequence<UInt8>) -> Bool {
    var text = [UInt8]()
    var depth = 0
    for byte in value {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case _ where depth > 0 || byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\""): break
      default: text.append(byte)
      }
    }
    // What stands before the brackets is a name.
    if let open = text.lastIndex(of: UInt8(ascii: "<")) { text.removeFirst(open + 1) }
    let address = text.filter { $0 != UInt8(ascii: ">") }
    let local = address.lastIndex(of: UInt8(ascii: "@")).map { address[..<$0] } ?? address[...]
    return local.isEmpty || daemons.contains(String(decoding: local, as: UTF8.self).lowercased())
  }

  /// Words behind which a Received field names it, in lower case.
  private static let marks = ["envelope-from", "envelope-sender"]

  /// Whether a Received field says that there was no sender; `text` is its value.
  static func isNobody(inReceived text: String) -> Bool {
    let text = Array(text.lowercased().utf8)
    if text.firstRange(of: Array("invoked for bounce".utf8)) != nil { return true }
    return marks.contains { mark in
      guard let end = text.firstRange(of: Array(mark.utf8))?.upperBound else { return false }
      let rest = text[end...].drop { " \t=:".utf8.contains($0) }
      let value = rest.prefix { !" \t;)".utf8.contains($0) }
      return !value.isEmpty && isNobody(value)
    }
  }
}
