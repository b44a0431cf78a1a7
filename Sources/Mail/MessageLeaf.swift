internal import CGMime
import Glibc

/// What a part says that it is.
struct PartType {
  /// `application/pdf`, in lower case; `text/plain` where none is given.
  let name: String
  private let report: String?

  init(_ object: UnsafeMutablePointer<GMimeObject>) {
    let type = g_mime_object_get_content_type(object)
    let text = g_mime_content_type_get_mime_type(type)
    defer { g_free(text) }
    name = text.map { String(cString: $0).lowercased() } ?? "text/plain"
    report = type.flatMap { g_mime_content_type_get_parameter($0, "report-type") }.map { String(cString: $0) }
  }

  /// The name, with the kind of report behind it where one is named.
  var text: String { name + (report.map { "; report-type=\($0.lowercased())" } ?? "") }
}

/// A part that holds no other parts. It is read while its tree lives.
struct MessageLeaf {
  enum Role {
    /// What is read with the mail: its text, a picture in it, a signature.
    case body
    /// A forwarded message that is encoded.
    case message
    case attachment
  }

  private let object: UnsafeMutablePointer<GMimeObject>
  /// NFC; empty where the sender gave none.
  let name: String
  /// In lower case; `text/plain` where none is given.
  let contentType: String

  init(_ object: UnsafeMutablePointer<GMimeObject>) {
    self.object = object
    contentType = PartType(object).name
    name = Self.name(of: object)
  }

  /// Of a longer field only so many bytes are looked at.
  private static let longestField = 1 << 20

  private static func name(of object: UnsafeMutablePointer<GMimeObject>) -> String {
    let texts = HeaderText()
    let fields = g_mime_object_get_header_list(object)
    for (field, parameter) in [("Content-Disposition", "filename"), ("Content-Type", "name")] {
      guard let header = g_mime_header_list_get_header(fields, field), let raw = g_mime_header_get_raw_value(header)
      else { continue }
      let value = Array(UnsafeRawBufferPointer(start: raw, count: strlen(raw)).prefix(longestField))
      if let name = HeaderParameters(value).text(parameter, texts), !name.isEmpty { return name }
    }
    return ""
  }

  private static let bodies: Set<String> = [
    "message/delivery-status", "message/disposition-notification", "message/global-delivery-status",
    "message/feedback-report", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "application/pgp-signature",
  ]
  /// The fork of a file on macOS, under the file's own name (RFC 1740).
  private static let fork = "application/applefile"

  private static let messages: Set<String> = ["message/rfc822", "message/global", "message/news", "message/rfc2822"]

  var role: Role {
    if Self.messages.contains(contentType) { return .message }
    if Self.bodies.contains(contentType) || contentType == Self.fork { return .body }
    if contentType.hasPrefix("image/") {
      let isInline = disposition == "inline" || g_mime_object_get_content_id(object) != nil
      return isInline && !namesDocument ? .body : .attachment
    }
    let isText = contentType.hasPrefix("text/") && contentType != "text/csv"
    return isText && name.isEmpty && disposition != "attachment" ? .body : .attachment
  }

  private var disposition: String? {
    g_mime_object_get_content_disposition(object).flatMap { g_mime_content_disposition_get_disposition($0) }
      .map { String(cString: $0).lowercased() }
  }

  /// Whether a picture is none by its name: types are often wrong.
  private var namesDocument: Bool {
    [".xlsx", ".xlsm", ".xls", ".zip"].contains { name.lowercased().hasSuffix($0) }
  }

  // MARK: - Content

  private var content: UnsafeMutablePointer<GMimeDataWrapper>? { g_mime_part_get_content(gmime_as_part(object)) }

  /// The decoded bytes; nil where there are more than that.
  func bytes(upTo maximum: Int) -> [UInt8]? {
    guard let content else { return [] }
    // Every encoding takes as many bytes as it stands for, or more.
    if let stream = g_mime_data_wrapper_get_stream(content), g_mime_stream_length(stream) > maximum,
      decodedLength > maximum
    {
      return nil
    }
    let target = g_mime_stream_mem_new()
    defer { g_object_unref(target) }
    guard g_mime_data_wrapper_write_to_stream(content, target) >= 0, let bytes = gmime_memory_bytes(target) else {
      return []
    }
    let decoded = UnsafeBufferPointer(start: bytes.pointee.data, count: Int(bytes.pointee.len))
    return decoded.count <= maximum ? Array(decoded) : nil
  }

  /// How many bytes there are when they are decoded; nothing of them is held.
  var decodedLength: Int {
    guard let content else { return 0 }
    let sink = g_mime_stream_null_new()
    defer { g_object_unref(sink) }
    _ = g_mime_data_wrapper_write_to_stream(content, sink)
    return Int(gmime_bytes_passed(sink))
  }
}
