/// A mailbox as a header names it, decoded: for the eye the name, for the rules the address alone.
public struct MailAddress: Hashable, Sendable {
  /// What stands before the address; empty where there is nothing. Never a reason to believe anything.
  public var displayName: String
  /// `local@domain`, as written.
  public var address: String

  public init(displayName: String = "", address: String) {
    self.displayName = displayName
    self.address = address
  }

  /// What stands behind the last `@`, in lower case; nil where there is none.
  public var domain: String? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    let domain = address[address.index(after: at)...]
    return domain.isEmpty ? nil : domain.lowercased()
  }
}
