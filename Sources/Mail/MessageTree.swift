internal import CGMime
import Glibc

/// A message as GMime has parsed it, and what it complained of.
final class MessageTree {
  private var message: UnsafeMutablePointer<GMimeMessage>?
  /// In technical English.
  private(set) var faults: [String] = []

  /// Parses a body behind those fields of its header that say how it is structured.
  ///
  /// The others stay outside: the parser reads all addresses again for each field that holds some.
  init(_ header: HeaderBlock, _ body: UnsafeRawBufferPointer) {
    let texts = HeaderText()
    let stream = g_mime_stream_mem_new()
    Self.write(Self.structure(of: header), to: stream)
    body.withMemoryRebound(to: CChar.self) { _ = g_mime_stream_write(stream, $0.baseAddress, $0.count) }
    g_mime_stream_reset(stream)
    let parser = g_mime_parser_new_with_stream(stream)
    g_object_unref(stream)
    g_mime_parser_options_set_warning_callback(
      texts.options,
      { _, issue, item, tree in tree.map { MessageTree.at($0).note(issue, item.map { String(cString: $0) } ?? "") } },
      Unmanaged.passUnretained(self).toOpaque())
    message = g_mime_parser_construct_message(parser, texts.options)
    g_object_unref(parser)
    if message == nil { faults.append("it is no message") }
  }

  deinit { if let message { g_object_unref(message) } }

  /// The outermost part; it lives as long as the tree.
  var root: UnsafeMutablePointer<GMimeObject>? { message.flatMap { g_mime_message_get_mime_part($0) } }

  /// Lends the header of a message within another one.
  static func withHeader<Result>(
    of message: UnsafeMutablePointer<GMimeMessage>, _ body: (HeaderBlock) -> Result
  ) -> Result {
    let text = g_mime_object_get_headers(gmime_object_of_message(message), nil)
    defer { g_free(text) }
    let bytes = text.map { UnsafeRawBufferPointer(start: $0, count: strlen($0)) }
    return body(HeaderBlock(bytes ?? UnsafeRawBufferPointer(start: nil, count: 0)))
  }

  private static func at(_ pointer: UnsafeMutableRawPointer) -> MessageTree {
    Unmanaged<MessageTree>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// Names of files that may stand twice, once for programs of the day before (RFC 6266 §4.3): `HeaderParameters` chooses.
  private static let doubledParameters: Set<String> = ["filename", "name"]

  private func note(_ issue: GMimeParserWarning, _ item: String) {
    if issue == GMIME_CRIT_CONFLICTING_PARAMETER, Self.doubledParameters.contains(item.lowercased()) { return }
    let fault: String? =
      switch issue {
      case GMIME_WARN_TRUNCATED_MESSAGE: "it ends early"
      case GMIME_WARN_MALFORMED_MULTIPART: "a multipart has no end"
      case GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY: "a multipart names no boundary"
      case GMIME_CRIT_NESTING_OVERFLOW: "it is nested too deep"
      case GMIME_CRIT_CONFLICTING_HEADER: "a part has two headers of one name"
      case GMIME_CRIT_CONFLICTING_PARAMETER: "a header has two parameters of one name"
      case GMIME_CRIT_INVALID_HEADER_NAME: "a line of a header is none"
      case GMIME_CRIT_PART_WITHOUT_HEADERS_OR_CONTENT: "a part is empty"
      default: nil
      }
    if let fault, !faults.contains(fault) { faults.append(fault) }
  }

  private static func structure(of header: HeaderBlock) -> [UInt8] {
    var text = Array("MIME-Version: 1.0\n".utf8)
    for field in header.fields.filter({ $0.name.hasPrefix("content-") }).prefix(50) {
      text += Array(field.name.utf8) + Array(": ".utf8) + field.value + [0x0A]
    }
    return text + [0x0A]
  }

  private static func write(_ bytes: [UInt8], to stream: UnsafeMutablePointer<GMimeStream>?) {
    bytes.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { _ = g_mime_stream_write(stream, $0.baseAddress, $0.count) }
    }
  }
}
