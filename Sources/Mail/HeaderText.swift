internal import CGMime
internal import Domain
internal import Foundation

/// What GMime makes of the texts of headers, for one mail at a time.
struct HeaderText: ~Copyable {
  /// Encodings of raw 8-bit text: what a mailer writes today, and what Turkish Windows wrote.
  private static let charsets: [StaticString] = ["utf-8", "windows-1254"]
  /// Mailboxes of one header that are looked at.
  static let maximumAddresses = 200

  let options: OpaquePointer

  init() {
    GMimeLibrary.start()
    options = g_mime_parser_options_new()
    var names: [UnsafePointer<CChar>?] = Self.charsets.map {
      UnsafeRawPointer($0.utf8Start).assumingMemoryBound(to: CChar.self)
    }
    names.append(nil)
    names.withUnsafeMutableBufferPointer { g_mime_parser_options_set_fallback_charsets(options, $0.baseAddress) }
  }

  deinit { g_mime_parser_options_free(options) }

  /// The text with its encoded words and raw 8-bit letters decoded (RFC 2047), composed (NFC).
  func decoded(_ value: [UInt8]) -> String {
    let text = Self.withCString(EncodedWords.joined(value)) { g_mime_utils_header_decode_text(options, $0) }
    guard let text else { return "" }
    defer { g_free(text) }
    return Self.composed(String(cString: text)).trimmingMailSpace()
  }

  /// The same for what people are shown in one line.
  func line(_ value: [UInt8]) -> String { Self.onOneLine(decoded(value)).trimmingMailSpace() }

  /// The mailboxes of an address list, those of groups among them.
  func addresses(_ value: [UInt8]) -> [MailAddress] {
    guard let list = Self.withCString(EncodedWords.joined(value), { internet_address_list_parse(options, $0) }) else {
      return []
    }
    defer { g_object_unref(list) }
    var addresses = [MailAddress]()
    Self.collect(list, into: &addresses)
    return addresses
  }

  private static func collect(_ list: UnsafeMutablePointer<InternetAddressList>, into addresses: inout [MailAddress]) {
    for index in 0..<internet_address_list_length(list) where addresses.count < maximumAddresses {
      guard let address = internet_address_list_get_address(list, index) else { continue }
      if gmime_is_group(address) != 0 {
        if let members = internet_address_group_get_members(gmime_as_group(address)) {
          collect(members, into: &addresses)
        }
      } else if gmime_is_mailbox(address) != 0 {
        let text = internet_address_mailbox_get_addr(gmime_as_mailbox(address)).map { String(cString: $0) }
        let name = internet_address_get_name(address).map { String(cString: $0) }
        addresses.append(MailAddress(displayName: onOneLine(composed(name ?? "")), address: text ?? ""))
      }
    }
  }

  /// NFC; what is no UTF-8 has become U+FFFD by then.
  static func composed(_ text: String) -> String { MarkedText.bounded(text).precomposedStringWithCanonicalMapping }

  /// With a space for each sign that could begin a line: an encoded word may hold any, and what stands in one line of a
  /// header would stand in an answer as lines of the office's own.
  private static func onOneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isLineSign) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isLineSign($0) ? " " : $0 }))
  }

  private static func isLineSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func withCString<Result>(_ value: [UInt8], _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
    let text = value.map { CChar(bitPattern: $0 == 0 ? 0x1A : $0) } + [0]
    return text.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}

/// GMime itself, which wants to be started once.
enum GMimeLibrary {
  private static let started: Void = g_mime_init()

  static func start() { started }
}
