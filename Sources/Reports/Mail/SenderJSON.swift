/// A domain of an institution, as lists show it.
public struct ListedSender: Hashable, Sendable {
  public var institutionDetsisNo: String
  public var institutionName: String
  public var domain: String
  /// `settings` or `records`.
  public var origin: String

  public init(institutionDetsisNo: String, institutionName: String, domain: String, origin: String) {
    self.institutionDetsisNo = institutionDetsisNo
    self.institutionName = institutionName
    self.domain = domain
    self.origin = origin
  }
}

/// `senders --json`: an array, one object for each domain of each institution.
public enum SenderJSON {
  public static func bytes(for senders: [ListedSender]) -> [UInt8] {
    JSONWriter.list(.compact, of: senders) { sender, json in
      json.member("institutionDetsisNo", sender.institutionDetsisNo)
      json.member("institutionName", sender.institutionName)
      json.member("domain", sender.domain)
      json.member("origin", sender.origin)
    }
  }
}
