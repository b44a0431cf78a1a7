/// One Authentication-Results header (RFC 8601): what a host says that it checked.
public struct AuthenticationResults: Hashable, Sendable {
  /// The authserv-id, in lower case: the host that says so.
  public var host: String
  public var results: [Result]
  /// What stands in a header that RFC 8601 does not allow, in lower case; nil for any other. Its host is empty.
  public var unreadable: String?

  public init(host: String, results: [Result]) {
    self.host = host
    self.results = results
  }

  /// A header of which nobody can tell what it says; only so much of its text is kept.
  public init(unreadable text: String) {
    host = ""
    results = []
    unreadable = String(String.UnicodeScalarView(text.unicodeScalars.prefix(4_000))).lowercased()
  }

  /// Whether this host wrote the header, or may have: one that cannot be read and names the host counts as its own.
  ///
  /// `host` is in lower case.
  public func isBy(_ host: String) -> Bool {
    self.host == host || unreadable.map { Array($0.utf8).firstRange(of: Array(host.utf8)) != nil } ?? false
  }

  /// What one method came to.
  public struct Result: Hashable, Sendable {
    /// `dmarc`, `dkim`, `spf` …, in lower case.
    public var method: String
    /// `pass`, `fail`, `none` …, in lower case.
    public var value: String
    /// `header.from`, `header.d`, `smtp.mailfrom` …, in lower case, with their values as written.
    public var properties: [String: String]
    /// Whether one property has two values: nobody knows which of them was checked.
    public var isAmbiguous: Bool

    public init(method: String, value: String, properties: [String: String] = [:], isAmbiguous: Bool = false) {
      self.method = method
      self.value = value
      self.properties = properties
      self.isAmbiguous = isAmbiguous
    }
  }
}
