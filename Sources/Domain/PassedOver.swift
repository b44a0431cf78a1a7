/// Something that lies in Inbox and is not taken, and why.
public struct PassedOver: Hashable, Sendable, Codable {
  public enum Reason: String, CaseIterable, Sendable, Codable {
    /// A symbolic link: never followed.
    case link
    /// A FIFO, a socket or a device: never opened.
    case special
    /// A folder that is no Maildir.
    case folder
    /// A name that is no UTF-8.
    case name
    /// A file that is still being written: the next run takes it.
    case unsettled
    /// A file whose name says so: it is taken once it has its own name.
    case partial
  }

  /// Its name, in which what is no UTF-8 is replaced.
  public let name: String
  public let reason: Reason

  public init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}
