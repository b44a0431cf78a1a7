public import Domain

/// A mail as it was read: its headers and the files that came with it.
public struct MailMessage: Sendable {
  public let envelope: MailEnvelope
  /// Everything that somebody attached, in the order of the message; forwarded messages are opened up to `limits.depth`.
  public let attachments: [MailAttachment]
  /// How many parts were passed over: bodies, and inline images.
  public let passedOver: Int
  /// What is wrong with the message's structure; what could be read stands in the other properties.
  public let damage: String?

  /// Of a mail that is too long, only so many bytes are looked at, for its header.
  private static let headOfLongMail = 1 << 20

  /// Reads RFC 5322 and MIME of any bytes; never throws: what cannot be read is told by `damage`.
  ///
  /// The envelope is the outermost message's, whatever it forwards: its sender is who wrote to us. `office`: who reads it.
  public init(reading bytes: [UInt8], limits: MailLimits = .standard, for office: MailOffice = .unknown) {
    guard bytes.count <= limits.messageBytes else {
      let head = LineEnds.repaired(Array(bytes.prefix(Self.headOfLongMail)))
      envelope = EnvelopeReader(head.withUnsafeBytes { HeaderBlock($0) }).envelope()
      attachments = []
      passedOver = 0
      damage = "it is longer than \(limits.messageBytes) bytes"
      return
    }
    let bytes = LineEnds.repaired(bytes)
    let (header, parts) = bytes.withUnsafeBytes { bytes in
      let header = HeaderBlock(bytes)
      var parts = PartReader(limits, for: office)
      parts.read(header, body: UnsafeRawBufferPointer(rebasing: bytes[header.bodyStart...]))
      return (header, parts)
    }
    var envelope = EnvelopeReader(header).envelope()
    envelope.report = envelope.report ?? parts.report ?? office.sign(of: envelope.authentication)
    self.envelope = envelope
    attachments = parts.attachments
    passedOver = parts.passedOver
    damage = parts.damage
  }
}

/// A file that came with a mail.
public struct MailAttachment: Sendable {
  /// As the sender wrote it, decoded (RFC 2047, RFC 2231, raw 8-bit Turkish in UTF-8 or Windows-1254), NFC; may be empty.
  public let name: String
  /// `application/pdf`, in lower case; never a reason to believe anything.
  public let contentType: String
  /// Decoded; nil where it is longer than `limits.attachmentBytes`, with its size in `size`.
  public let bytes: [UInt8]?
  public let size: Int
  /// What shows that it stood in a mail that somebody else's program returned, reported or passed on: then its sender asks
  /// for nothing with it. Nil where nothing does.
  public internal(set) var returnedBy: ReportSign?

  public init(name: String, contentType: String, bytes: [UInt8]?, size: Int) {
    self.name = name
    self.contentType = contentType
    self.bytes = bytes
    self.size = size
  }
}

/// How much of each kind a mail may hold.
public struct MailLimits: Hashable, Sendable {
  public var messageBytes = 64 << 20
  public var attachmentBytes = 32 << 20
  public var parts = 500
  /// Multiparts and forwarded messages within each other.
  public var depth = 20

  public static let standard = MailLimits()

  public init() {}
}

/// The ends of lines.
enum LineEnds {
  /// The bytes with LF for CR, where no line ends otherwise.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.contains(0x0A), bytes.contains(0x0D) else { return bytes }
    return bytes.map { $0 == 0x0D ? 0x0A : $0 }
  }
}
