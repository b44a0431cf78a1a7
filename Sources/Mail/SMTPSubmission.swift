internal import CCurl
public import Domain

/// A connection to the server that takes the office's mails.
public struct SMTPSubmission: Sendable {
  public enum Failure: Error, Hashable, Sendable {
    /// The server was not reached or refused us: nothing was handed over, and it may be tried again.
    case notReached(reason: String)
    /// The server refused this mail for good (5xx).
    case refused(reason: String)
    /// The server put it off (4xx).
    case deferred(reason: String)
    /// The connection broke after the mail was handed over: whether it was taken is not known.
    case uncertain(reason: String)
  }

  /// How long a submission may take, in seconds.
  public struct Timeouts: Hashable, Sendable {
    /// Until the connection stands.
    public var connection = 20
    /// Altogether.
    public var whole = 120
    public init() {}
  }

  private let settings: SMTPSettings
  private let password: String?
  private let timeouts: Timeouts

  private static let started = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

  public init(settings: SMTPSettings, password: String?) {
    self.init(settings: settings, password: password, timeouts: Timeouts())
  }

  public init(settings: SMTPSettings, password: String?, timeouts: Timeouts) {
    self.settings = settings
    self.password = password
    self.timeouts = timeouts
  }

  /// Hands one mail over, with CRLF line ends: returns when the server has taken it.
  public func send(_ bytes: [UInt8], from: String, to: String) throws(Failure) {
    guard Self.isAddress(from), Self.isAddress(to) else { throw .refused(reason: "not an address") }
    guard Self.started == CURLE_OK, let handle = curl_easy_init() else { throw .notReached(reason: "no memory") }
    defer { curl_easy_cleanup(handle) }
    let upload = Upload(bytes)
    let recipients = curl_slist_append(nil, "<\(to)>")
    defer { curl_slist_free_all(recipients) }
    var message = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
    let (code, response) = message.withUnsafeMutableBufferPointer { message in
      set(handle, sender: from, recipients, upload, message.baseAddress)
      let code = withExtendedLifetime(upload) { curl_easy_perform(handle) }
      var response = 0
      _ = curl_response_code(handle, &response)
      return (code, response)
    }
    guard code != CURLE_OK else { return }
    let text = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    throw Self.failure(
      code, response: response, isHandedOver: upload.isHandedOver,
      words: text.isEmpty ? String(cString: curl_easy_strerror(code)) : text)
  }

  /// What is known of a mail after an error; the reason has curl's number, or that of the server's answer.
  private static func failure(_ code: CURLcode, response: Int, isHandedOver: Bool, words: String) -> Failure {
    // curl's name for an answer that is none of the expected ones, to MAIL, RCPT or DATA, and to the mail itself.
    let isAnswer = code == CURLE_SEND_ERROR || isHandedOver && code == CURLE_WEIRD_SERVER_REPLY
    let answer = "\(words) (smtp \(response))"
    if isAnswer, (500..<600).contains(response) { return .refused(reason: answer) }
    if isAnswer, (400..<500).contains(response) { return .deferred(reason: answer) }
    let reason = "\(words) (curl \(code.rawValue))"
    return isHandedOver ? .uncertain(reason: reason) : .notReached(reason: reason)
  }

  private func set(
    _ handle: UnsafeMutableRawPointer, sender: String, _ recipients: UnsafeMutablePointer<curl_slist>?,
    _ upload: Upload, _ message: UnsafeMutablePointer<CChar>?
  ) {
    let scheme = settings.security == .tls ? "smtps" : "smtp"
    let host = settings.host.contains(":") && !settings.host.hasPrefix("[") ? "[\(settings.host)]" : settings.host
    _ = curl_set_string(handle, CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/")
    _ = curl_set_string(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // No proxy that the environment names: it would read along.
    _ = curl_set_string(handle, CURLOPT_PROXY, "")
    let usesTLS = settings.security == .startTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE
    _ = curl_set_long(handle, CURLOPT_USE_SSL, Int(usesTLS.rawValue))
    if let user = settings.user {
      _ = curl_set_string(handle, CURLOPT_USERNAME, user)
      _ = curl_set_string(handle, CURLOPT_PASSWORD, password ?? "")
    }
    _ = curl_set_string(handle, CURLOPT_MAIL_FROM, "<\(sender)>")
    _ = curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients)
    _ = curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, timeouts.connection)
    _ = curl_set_long(handle, CURLOPT_TIMEOUT, timeouts.whole)
    _ = curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    _ = curl_set_pointer(handle, CURLOPT_ERRORBUFFER, message)
    _ = curl_set_long(handle, CURLOPT_UPLOAD, 1)
    _ = curl_set_reader(handle) { target, size, count, upload in
      guard let target, let upload else { return 0 }
      return Unmanaged<Upload>.fromOpaque(upload).takeUnretainedValue()
        .fill(UnsafeMutableRawBufferPointer(start: target, count: size * count))
    }
    _ = curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(upload).toOpaque())
  }

  private static func isAddress(_ text: String) -> Bool {
    text.contains("@")
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "<" && $0 != ">" }
  }
}

/// The bytes of one mail on their way.
private final class Upload {
  private let bytes: [UInt8]
  private var position = 0
  /// Whether the library has asked for more than there is: from then on the server may have all of it.
  private(set) var isHandedOver = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func fill(_ target: UnsafeMutableRawBufferPointer) -> Int {
    let next = bytes[position...].prefix(target.count)
    target.copyBytes(from: next)
    position += next.count
    if next.isEmpty { isHandedOver = true }
    return next.count
  }
}
