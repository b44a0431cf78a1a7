internal import CGMime

/// Goes through the parts of a mail, as GMime finds them, and takes out what somebody attached.
struct PartReader {
  private(set) var attachments: [MailAttachment] = []
  private(set) var passedOver = 0

  private let limits: MailLimits
  private var parts = 0
  private var faults: [String] = []

  init(_ limits: MailLimits) { self.limits = limits }

  /// Everything that is wrong with the structure, in technical English; nil where nothing is.
  var damage: String? { faults.isEmpty ? nil : faults.joined(separator: "; ") }

  /// Reads a message of which the header has been read already.
  mutating func read(_ header: HeaderBlock, body: UnsafeRawBufferPointer) {
    if header.fields.isEmpty { note("it has no header") }
    if header.isCut { note("its header is too long") }
    read(header, body, depth: 0)
  }

  private mutating func read(_ header: HeaderBlock, _ body: UnsafeRawBufferPointer, depth: Int) {
    let type = header.first("content-type")?.text.lowercased() ?? ""
    let scan = BodyScan(body, beginsWithHeader: type.contains("message"))
    if let excess = scan.excess { note(excess) }
    let tree = MessageTree(header, UnsafeRawBufferPointer(rebasing: body[..<scan.end]))
    for fault in tree.faults { note(fault) }
    if let root = tree.root { visit(root, depth: depth) }
  }

  /// A fault is told once, however often it occurs.
  private mutating func note(_ fault: String) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  private mutating func visit(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) {
    guard depth <= limits.depth else { return note("it is nested more than \(limits.depth) deep") }
    guard parts < limits.parts else { return note("it has more than \(limits.parts) parts") }
    if gmime_is_multipart(object) != 0 {
      let multipart = gmime_as_multipart(object)
      for index in 0..<max(0, g_mime_multipart_get_count(multipart)) {
        guard let part = g_mime_multipart_get_part(multipart, index) else { continue }
        visit(part, depth: depth + 1)
      }
    } else if gmime_is_message_part(object) != 0 {
      guard let message = g_mime_message_part_get_message(gmime_as_message_part(object)) else { return }
      if let root = g_mime_message_get_mime_part(message) { visit(root, depth: depth + 1) }
    } else if gmime_is_part(object) != 0 {
      parts += 1
      take(MessageLeaf(object), depth: depth)
    }
  }

  private mutating func take(_ leaf: MessageLeaf, depth: Int) {
    switch leaf.role {
    case .body: passedOver += 1
    case .message:
      // An encoded message, of which the parser makes no object.
      guard depth < limits.depth, let bytes = leaf.bytes(upTo: limits.attachmentBytes) else {
        return note("it is nested more than \(limits.depth) deep")
      }
      let inner = LineEnds.repaired(bytes)
      inner.withUnsafeBytes { inner in
        let header = HeaderBlock(inner)
        read(header, UnsafeRawBufferPointer(rebasing: inner[header.bodyStart...]), depth: depth + 1)
      }
    case .attachment:
      let bytes = leaf.bytes(upTo: limits.attachmentBytes)
      attachments.append(
        MailAttachment(
          name: leaf.name, contentType: leaf.contentType, bytes: bytes, size: bytes?.count ?? leaf.decodedLength))
    }
  }
}
