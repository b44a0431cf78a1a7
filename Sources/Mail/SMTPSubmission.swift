internal import CCurl
package import Domain

/// A connection to the server that takes the office's mails.
package struct SMTPSubmission: Sendable {
  package enum Failure: Error, Hashable, Sendable {
    /// The server was not reached or refused us, whatever the mail: nothing was handed over, and it may be tried again.
    case notReached(reason: String)
    /// The server refused this mail for good (5xx).
    case refused(reason: String)
    /// The server put it off (4xx), or broke off before it was handed over: this mail waits, others may go.
    case deferred(reason: String)
    /// The connection broke after the mail was handed over: whether it was taken is not known.
    case uncertain(reason: String)
  }

  /// How long a submission may take, in seconds.
  package struct Timeouts: Hashable, Sendable {
    /// Until the connection stands.
    package var connection = 20
    /// Altogether.
    package var whole = 120
    package init() {}
  }

  private let settings: SMTPSettings
  private let password: String?
  private let timeouts: Timeouts
  /// Asked about once a second while the server is waited for; true ends that as if the time were over.
  private let isGivenUp: @Sendable () -> Bool

  private static let started = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

  package init(settings: SMTPSettings, password: String?) {
    self.init(settings: settings, password: password, timeouts: Timeouts())
  }

  package init(
    settings: SMTPSettings, password: String?, timeouts: Timeouts, isGivenUp: @escaping @Sendable () -> Bool = { false }
  ) {
    self.settings = settings
    self.password = password
    self.timeouts = timeouts
    self.isGivenUp = isGivenUp
  }

  /// Hands one mail over, with CRLF line ends: returns when the server has taken it.
  package func send(_ bytes: [UInt8], from: String, to: String) throws(Failure) {
    guard Self.isAddress(from), Self.isAddress(to) else { throw .refused(reason: "not an address") }
    guard Self.started == CURLE_OK, let handle = curl_easy_init() else { throw .notReached(reason: "no memory") }
    defer { curl_easy_cleanup(handle) }
    let upload = Upload(bytes, isGivenUp: isGivenUp)
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
      code, response: response, upload,
      words: text.isEmpty ? String(cString: curl_easy_strerror(code)) : text)
  }

  /// What is known of a mail after an error; the reason has curl's number, or that of the server's answer.
  private static func failure(_ code: CURLcode, response: Int, _ upload: Upload, words: String) -> Failure {
    // curl's name for an answer that is none of the expected ones, to MAIL, RCPT or DATA, and to the mail itself.
    let isAnswer = code == CURLE_SEND_ERROR || upload.isHandedOver && code == CURLE_WEIRD_SERVER_REPLY
    let answer = "\(words) (smtp \(response))"
    if isAnswer, (500..<600).contains(response) { return .refused(reason: answer) }
    if isAnswer, (400..<500).contains(response) { return .deferred(reason: answer) }
    let reason = "\(words) (curl \(code.rawValue))"
    if upload.isHandedOver { return .uncertain(reason: reason) }
    return upload.hasBegun ? .deferred(reason: reason) : .notReached(reason: reason)
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
    watch(handle, upload)
  }

  /// Has the library tell which commands it sends, and ask whether to go on.
  private func watch(_ handle: UnsafeMutableRawPointer, _ upload: Upload) {
    let pointer = Unmanaged.passUnretained(upload).toOpaque()
    _ = curl_set_long(handle, CURLOPT_VERBOSE, 1)
    _ = curl_set_debugger(handle) { _, kind, text, size, upload in
      guard kind == CURLINFO_HEADER_OUT, let text, let upload else { return 0 }
      Unmanaged<Upload>.fromOpaque(upload).takeUnretainedValue()
        .note(command: UnsafeRawBufferPointer(start: text, count: size))
      return 0
    }
    _ = curl_set_pointer(handle, CURLOPT_DEBUGDATA, pointer)
    _ = curl_set_long(handle, CURLOPT_NOPROGRESS, 0)
    _ = curl_set_progress(handle) { upload, _, _, _, _ in
      guard let upload else { return 0 }
      return Unmanaged<Upload>.fromOpaque(upload).takeUnretainedValue().isGivenUp() ? 1 : 0
    }
    _ = curl_set_pointer(handle, CURLOPT_XFERINFODATA, pointer)
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
  /// Whether the server let us in and was told of the mail: what breaks from then on concerns this mail alone.
  private(set) var hasBegun = false
  let isGivenUp: @Sendable () -> Bool

  init(_ bytes: [UInt8], isGivenUp: @escaping @Sendable () -> Bool) {
    self.bytes = bytes
    self.isGivenUp = isGivenUp
  }

  func note(command: UnsafeRawBufferPointer) {
    if command.starts(with: "MAIL FROM:".utf8) { hasBegun = true }
  }

  func fill(_ target: UnsafeMutableRawBufferPointer) -> Int {
    let next = bytes[position...].prefix(target.count)
    target.copyBytes(from: next)
    position += next.count
    if next.isEmpty { isHandedOver = true }
    return next.count
  }
}
