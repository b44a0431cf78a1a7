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

  /// Reads RFC 5322 and MIME of any bytes; never throws: what cannot be read is told by `damage`.
  public init(reading bytes: [UInt8], limits: MailLimits = .standard) {
    envelope = MailEnvelope()
    attachments = []
    passedOver = 0
    damage = nil
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
