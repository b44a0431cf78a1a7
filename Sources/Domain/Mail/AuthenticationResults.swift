/// One Authentication-Results header (RFC 8601): what a host says that it checked.
public struct AuthenticationResults: Hashable, Sendable {
  /// The authserv-id, in lower case: the host that says so.
  public var host: String
  public var results: [Result]

  public init(host: String, results: [Result]) {
    self.host = host
    self.results = results
  }

  /// What one method came to.
  public struct Result: Hashable, Sendable {
    /// `dmarc`, `dkim`, `spf` …, in lower case.
    public var method: String
    /// `pass`, `fail`, `none` …, in lower case.
    public var value: String
    /// `header.from`, `header.d`, `smtp.mailfrom` …, in lower case, with their values as written.
    public var properties: [String: String]

    public init(method: String, value: String, properties: [String: String] = [:]) {
      self.method = method
      self.value = value
      self.properties = properties
    }
  }
}
