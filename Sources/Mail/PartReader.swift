internal import CGMime
internal import Domain

/// Goes through the parts of a mail, as GMime finds them, and takes out what somebody attached.
struct PartReader {
  private(set) var attachments: [MailAttachment] = []
  private(set) var passedOver = 0

  private let limits: MailLimits
  private let office: MailOffice
  private var parts = 0
  private var faults: [String] = []
  /// Every message that was opened, the outermost first.
  private var messages: [Message] = []
  /// In which message each attachment stood.
  private var places: [Int] = []

  /// What is known of a message by its header and its parts.
  private struct Message {
    /// The message that it stands in; nil for the outermost.
    var outer: Int?
    var report: ReportSign?
    var automatic: AutomaticSign?
  }

  init(_ limits: MailLimits, for office: MailOffice) {
    self.limits = limits
    self.office = office
  }

  /// Everything that is wrong with the structure, in technical English; nil where nothing is.
  var damage: String? { faults.isEmpty ? nil : faults.joined(separator: "; ") }

  /// What shows that the outermost message reports another one.
  var report: ReportSign? { messages.first?.report }

  /// Reads a message of which the header has been read already.
  mutating func read(_ header: HeaderBlock, body: UnsafeRawBufferPointer) {
    if header.fields.isEmpty { note("it has no header") }
    if header.isCut { note("its header is too long") }
    read(header, body, depth: 0, in: nil)
    markReturned()
  }

  private mutating func read(_ header: HeaderBlock, _ body: UnsafeRawBufferPointer, depth: Int, in outer: Int?) {
    let type = header.first("content-type")?.text.lowercased() ?? ""
    let scan = BodyScan(body, beginsWithHeader: type.contains("message"))
    if let excess = scan.excess { note(excess) }
    let tree = MessageTree(header, UnsafeRawBufferPointer(rebasing: body[..<scan.end]))
    for fault in tree.faults { note(fault) }
    let message = open(header, in: outer)
    if let root = tree.root { visit(root, depth: depth, in: message) }
  }

  /// Notes a message, and gives its number back.
  private mutating func open(_ header: HeaderBlock, in outer: Int?) -> Int {
    let reader = EnvelopeReader(header)
    let envelope = outer == nil ? reader.signs() : reader.signs(for: office)
    messages.append(Message(outer: outer, report: envelope.report, automatic: envelope.automatic))
    return messages.count - 1
  }

  /// Marks what stands in a report, however deep, and what a program or a list passes on: whoever wrote that did not send
  /// it to us.
  private mutating func markReturned() {
    for (index, place) in places.enumerated() {
      var message: Int? = place
      while let number = message {
        let outer = messages[number].outer
        let isPassedOn = outer.flatMap { messages[$0].automatic?.passesMailsOn } ?? false
        if let sign = messages[number].report { attachments[index].returnedBy = sign }
        if isPassedOn, attachments[index].returnedBy == nil { attachments[index].returnedBy = .moderation }
        message = outer
      }
    }
  }

  /// A fault is told once, however often it occurs.
  private mutating func note(_ fault: String) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  private mutating func visit(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int, in message: Int) {
    guard depth <= limits.depth else { return note("it is nested more than \(limits.depth) deep") }
    guard parts < limits.parts else { return note("it has more than \(limits.parts) parts") }
    if messages[message].report == nil { messages[message].report = ReportSign(contentType: PartType(object).text) }
    if gmime_is_multipart(object) != 0 {
      let multipart = gmime_as_multipart(object)
      for index in 0..<max(0, g_mime_multipart_get_count(multipart)) {
        guard let part = g_mime_multipart_get_part(multipart, index) else { continue }
        visit(part, depth: depth + 1, in: message)
      }
    } else if gmime_is_message_part(object) != 0 {
      guard let inner = g_mime_message_part_get_message(gmime_as_message_part(object)) else { return }
      let number = MessageTree.withHeader(of: inner) { open($0, in: message) }
      if let root = g_mime_message_get_mime_part(inner) { visit(root, depth: depth + 1, in: number) }
    } else if gmime_is_part(object) != 0 {
      parts += 1
      take(MessageLeaf(object), depth: depth, in: message)
    }
  }

  private mutating func take(_ leaf: MessageLeaf, depth: Int, in message: Int) {
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
        read(header, UnsafeRawBufferPointer(rebasing: inner[header.bodyStart...]), depth: depth + 1, in: message)
      }
    case .attachment:
      let bytes = leaf.bytes(upTo: limits.attachmentBytes)
      places.append(message)
      attachments.append(
        MailAttachment(
          name: leaf.name, contentType: leaf.contentType, bytes: bytes, size: bytes?.count ?? leaf.decodedLength))
    }
  }
}
