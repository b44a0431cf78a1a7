import Glibc
import Synchronization

/// A mail server on the loopback that answers as it is told, to one connection, and takes down what it is sent.
final class ScriptedServer: Sendable {
  /// What it does instead of an answer.
  static let hangUp = "HANG UP"
  static let silence = "SILENCE"

  let port: Int
  private let socket: Int32
  private let answers: [String: String]
  private let lines = Mutex<[String]>([])
  private let silent = Mutex(false)

  /// `answers`: by the first word of a command in upper case; `HELLO` is the greeting, `.` what ends a mail.
  init(_ answers: [String: String] = [:]) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let size = length
    let socket = socket
    port = try withUnsafeMutablePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        guard bind(socket, pointer, size) == 0, listen(socket, 1) == 0, getsockname(socket, pointer, &length) == 0
        else {
          throw Failure()
        }
      }
      return Int(UInt16(bigEndian: pointer.pointee.sin_port))
    }
    self.answers = answers
  }

  deinit { close(socket) }

  struct Failure: Error {}

  /// Every line that was sent to it.
  var received: [String] { lines.withLock { $0 } }

  /// Whether it was sent what it is told not to answer.
  var isSilent: Bool { silent.withLock { $0 } }

  /// Answers one connection on a thread of its own.
  func start() {
    Self.run { self.serve() }
  }

  /// Lets the thread go that waits for a connection which does not come.
  func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

  private static func run(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    let code = pthread_create(
      &thread, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, work)
    if code == 0 { pthread_detach(thread) }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static let usual = [
    "HELLO": "220 posta ESMTP", "EHLO": "250-posta\r\n250 AUTH PLAIN LOGIN", "AUTH": "334", "SECRET": "235 tamam",
    "MAIL": "250 tamam",
    "RCPT": "250 tamam", "DATA": "354 devam", ".": "250 alındı", "QUIT": "221 güle güle", "STARTTLS": "454 yok",
  ]

  private func serve() {
    let client = accept(socket, nil, nil)
    guard client >= 0 else { return }
    defer { close(client) }
    guard answer("HELLO", to: client) else { return }
    var isData = false
    var isSecret = false
    while let line = Self.readLine(client) {
      lines.withLock { $0.append(line) }
      if isData, line != "." { continue }
      let word = isSecret ? "SECRET" : line.split(separator: " ").first.map { $0.uppercased() } ?? ""
      guard answer(word, to: client) else { return }
      isSecret = word == "AUTH" && reply(to: word).hasPrefix("334")
      isData = word == "DATA" && reply(to: word).hasPrefix("354")
    }
  }

  private func reply(to word: String) -> String { answers[word] ?? Self.usual[word] ?? "500 anlaşılmadı" }

  private func answer(_ word: String, to client: Int32) -> Bool {
    let text = reply(to: word)
    if text == Self.hangUp { return false }
    if text == Self.silence {
      silent.withLock { $0 = true }
      return true
    }
    let bytes = Array((text + "\r\n").utf8)
    return send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  private static func readLine(_ client: Int32) -> String? {
    var line = [UInt8]()
    var byte: UInt8 = 0
    while recv(client, &byte, 1, 0) == 1 {
      if byte == 0x0A { return String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }
}
