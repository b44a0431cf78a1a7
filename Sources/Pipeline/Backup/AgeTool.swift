import Files
import Foundation
import Messages

/// The program `age` (age-encryption.org), which encrypts and decrypts; no cipher is our own.
///
/// The clear text goes to it, or comes from it, through a stream: it lies nowhere but beside the registry.
struct AgeTool {
  private let program: URL

  /// What an encrypted file begins with.
  private static let mark = Array("age-encryption.org/v1".utf8)
  private static let chunkSize = 1 << 18

  /// Throws `Trouble.noAge` where the program is not found.
  init(path: String? = ProcessInfo.processInfo.environment["PATH"]) throws(Trouble) {
    let places = (path ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/age" }
    guard let place = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw .noAge
    }
    program = URL(fileURLWithPath: place)
  }

  /// Whether a file is one that `age` made.
  static func isEncrypted(_ path: String) throws(FileError) -> Bool {
    let chunks = try FileChunks(path, chunkSize: mark.count)
    return try chunks.next() == mark
  }

  /// Writes `source` to `target` so that only the recipients can read it. Throws `Trouble.ageFailed`, `FileError`.
  func encrypt(_ source: String, to target: String, recipients: [String]) throws {
    try run(recipients.flatMap { ["-r", $0] }, source, target)
  }

  /// Throws `Trouble.ageFailed` for a file that is damaged or meant for other keys, `FileError`.
  func decrypt(_ source: String, to target: String, identity: String) throws {
    try run(["-d", "-i", identity], source, target)
  }

  private func run(_ arguments: [String], _ source: String, _ target: String) throws {
    guard let input = FileHandle(forReadingAtPath: source) else { throw FileError(unreadable: source) }
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    do {
      var file = try OutputFile(target)
      while let chunk = try output.fileHandleForReading.read(upToCount: Self.chunkSize), !chunk.isEmpty {
        try file.write(chunk)
      }
      let said = try errors.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      // What came before the end of a damaged file is worth nothing: it is abandoned with the file.
      guard process.terminationReason == .exit, process.terminationStatus == 0 else {
        throw Trouble.ageFailed(reason: Self.firstLine(said))
      }
      try file.commit()
    } catch {
      if process.isRunning { process.terminate() }
      throw error
    }
  }

  private static func firstLine(_ bytes: Data) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? "age"
  }
}
