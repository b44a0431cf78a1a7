internal import CGMime
public import Domain

/// Writes mails as bytes, with CRLF line ends: equal mails give equal bytes.
public enum MailWriter {
  /// A text (plain, and as a page) with the attachments behind it, as MIME (RFC 2045, 2047, 2231).
  ///
  /// Line breaks and control characters in addresses, subject, names and identifiers begin no header: they are left out.
  /// Every mail says that a program wrote it as an answer: `Auto-Submitted: auto-replied` (RFC 3834 §3.1.7), and names the
  /// message that it answers where that has an identifier: `In-Reply-To`, `References`.
  public static func bytes(of mail: OutgoingMail) -> [UInt8] {
    GMimeLibrary.start()
    let message = g_mime_message_new(0)
    defer { g_object_unref(message) }
    write(headersOf: mail, to: message)
    let boundary = HeaderSafety.token(mail.messageID)
    let text = alternative(mail, boundary: "=_\(boundary)_text")
    if mail.attachments.isEmpty {
      g_mime_message_set_mime_part(message, gmime_object_of_multipart(text))
      g_object_unref(text)
      return bytes(of: message)
    }
    let mixed = g_mime_multipart_new_with_subtype("mixed")
    g_mime_multipart_set_boundary(mixed, "=_\(boundary)_mail")
    g_mime_multipart_add(mixed, gmime_object_of_multipart(text))
    g_object_unref(text)
    for attachment in mail.attachments {
      let part = part(of: attachment)
      g_mime_multipart_add(mixed, gmime_object_of_part(part))
      g_object_unref(part)
    }
    g_mime_message_set_mime_part(message, gmime_object_of_multipart(mixed))
    g_object_unref(mixed)
    return bytes(of: message)
  }

  // MARK: - Headers

  private static func write(headersOf mail: OutgoingMail, to message: UnsafeMutablePointer<GMimeMessage>?) {
    for (kind, mailbox) in [(GMIME_ADDRESS_TYPE_FROM, mail.from), (GMIME_ADDRESS_TYPE_TO, mail.to)] {
      let name = HeaderSafety.text(mailbox.displayName)
      let address = HeaderSafety.word(mailbox.address)
      g_mime_message_add_mailbox(message, kind, name.isEmpty ? nil : name, address)
      guard address.lowercased().contains("xn--") else { continue }
      // GMime writes such a domain in letters, and not all of them back: the answer would go elsewhere.
      set(kind == GMIME_ADDRESS_TYPE_FROM ? "From" : "To", phrase(name) + "<\(address)>", on: message)
    }
    g_mime_message_set_subject(message, HeaderSafety.text(mail.subject), "utf-8")
    set("Date", MailTime.header(mail.date), on: message)
    set("Message-ID", HeaderSafety.identifier(mail.messageID) ?? "", on: message)
    if let answered = mail.inReplyTo.flatMap(HeaderSafety.identifier) { set("In-Reply-To", answered, on: message) }
    set("Auto-Submitted", "auto-replied", on: message)
    let references = mail.references.compactMap(HeaderSafety.identifier)
    if !references.isEmpty { set("References", references.joined(separator: "\n\t"), on: message, isFolded: true) }
    set("MIME-Version", "1.0", on: message)
  }

  /// A name as it stands before an address (RFC 5322 §3.4, RFC 2047 §5).
  private static func phrase(_ name: String) -> String {
    guard !name.isEmpty, let encoded = g_mime_utils_header_encode_phrase(nil, name, "utf-8") else { return "" }
    defer { g_free(encoded) }
    return String(cString: encoded) + " "
  }

  private static func set(
    _ name: String, _ value: String, on message: UnsafeMutablePointer<GMimeMessage>?, isFolded: Bool = false
  ) {
    guard !value.isEmpty else { return }
    let headers = g_mime_object_get_header_list(gmime_object_of_message(message))
    g_mime_header_list_set(headers, name, value, "utf-8")
    // A list of identifiers is folded between them, and long ones stay whole.
    guard let header = g_mime_header_list_get_header(headers, name) else { return }
    g_mime_header_set_raw_value(header, " \(value)\n")
  }

  // MARK: - Parts

  private static func alternative(_ mail: OutgoingMail, boundary: String) -> UnsafeMutablePointer<GMimeMultipart>? {
    let multipart = g_mime_multipart_new_with_subtype("alternative")
    g_mime_multipart_set_boundary(multipart, boundary)
    for (subtype, text) in [("plain", mail.text), ("html", mail.html)] {
      let part = g_mime_text_part_new_with_subtype(subtype)
      g_mime_text_part_set_charset(part, "utf-8")
      g_mime_text_part_set_text(part, HeaderSafety.lines(text))
      g_mime_part_set_content_encoding(gmime_part_of_text(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
      g_mime_multipart_add(multipart, gmime_object_of_text(part))
      g_object_unref(part)
    }
    return multipart
  }

  private static func part(of attachment: OutgoingMail.Attachment) -> UnsafeMutablePointer<GMimePart>? {
    let type = attachment.contentType.split(separator: "/", maxSplits: 1).map {
      HeaderSafety.token(String($0), limit: 100)
    }
    // A file is one part, whatever its sender called it.
    let isLeaf = type.count == 2 && !["multipart", "message"].contains(type[0].lowercased())
    let part =
      isLeaf
      ? g_mime_part_new_with_type(type[0], type[1]) : g_mime_part_new_with_type("application", "octet-stream")
    g_mime_object_set_disposition(gmime_object_of_part(part), "attachment")
    let name = HeaderSafety.text(attachment.name)
    if !name.isEmpty { g_mime_part_set_filename(part, name) }
    let stream = attachment.bytes.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { g_mime_stream_mem_new_with_buffer($0.baseAddress, $0.count) }
    }
    let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
    g_object_unref(stream)
    g_mime_part_set_content(part, content)
    g_object_unref(content)
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64)
    return part
  }

  private static func bytes(of message: UnsafeMutablePointer<GMimeMessage>?) -> [UInt8] {
    let format = g_mime_format_options_new()
    defer { g_mime_format_options_free(format) }
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS)
    g_mime_format_options_set_param_encoding_method(format, GMIME_PARAM_ENCODING_METHOD_RFC2231)
    let stream = g_mime_stream_mem_new()
    defer { g_object_unref(stream) }
    g_mime_object_write_to_stream(gmime_object_of_message(message), format, stream)
    guard let bytes = gmime_memory_bytes(stream) else { return [] }
    return Array(UnsafeBufferPointer(start: bytes.pointee.data, count: Int(bytes.pointee.len)))
  }
}
