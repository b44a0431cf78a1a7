import Domain
import Files
import Reports
import Signatures

/// A plan as its file holds it: what it is bound to, and what is to come out of each file.
///
/// Only the digests of the judgements are kept in memory: the plan may name a hundred thousand files.
struct PlanFile: Sendable {
  let header: PlanHeader
  /// SHA-256 of the whole file, in lower-case hexadecimal.
  let sha256: String
  /// In the order in which they are judged.
  let files: [Entry]
  private let judgements: [String: String]

  /// A planned file and the digest of its judgement.
  struct Entry: Decodable, Hashable, Sendable {
    var file: String
    var sha256: String?
    var judgement: String
  }

  /// No line of a plan is longer.
  private static let longestLine = 64 << 20

  /// Nil for what is no plan; throws `FileError` where it cannot be read.
  init?(_ path: String) throws {
    let chunks = try FileChunks(path)
    var hash = SHA256()
    var reader = Reader()
    while let chunk = try chunks.next() {
      hash.update(chunk.span)
      guard reader.take(chunk, longest: Self.longestLine) else { return nil }
    }
    guard reader.isAtEnd, let header = reader.header else { return nil }
    self.header = header
    sha256 = hash.finish().hexadecimal
    files = reader.files
    judgements = Dictionary(reader.files.map { ($0.file, $0.judgement) }) { first, _ in first }
  }

  /// Whether the plan holds just this of the file.
  func expects(_ file: PlannedFile) -> Bool { judgements[file.file] == Self.judgement(of: file) }

  /// The digest of what is to come out again.
  static func judgement(of file: PlannedFile) -> String {
    SHA256.hash(of: PlanJSON.judgement(of: file).span).hexadecimal
  }

  var names: [String] { files.map(\.file) }
}

/// Takes a plan apart, line by line.
private struct Reader {
  private var rest = [UInt8]()
  private var line = 0
  private var isClosed = false
  private(set) var header: PlanHeader?
  private(set) var files = [PlanFile.Entry]()

  var isAtEnd: Bool { isClosed && rest.isEmpty }

  /// False for what is no plan.
  mutating func take(_ chunk: [UInt8], longest: Int) -> Bool {
    var start = chunk.startIndex
    while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let text = rest + chunk[start..<end]
      rest.removeAll(keepingCapacity: true)
      start = end + 1
      guard take(line: text) else { return false }
    }
    rest += chunk[start...]
    return rest.count <= longest
  }

  private mutating func take(line text: [UInt8]) -> Bool {
    line += 1
    if line == 1 {
      header = PlanJSON.header(of: text)
      return header != nil
    }
    if line == 2 { return text == Array(#""files":["#.utf8) }
    if text.first == UInt8(ascii: "]") {
      isClosed = true
      return true
    }
    let object = text.last == UInt8(ascii: ",") ? text.dropLast() : text[...]
    guard !isClosed, let entry = DailyJSON.value(PlanFile.Entry.self, from: Array(object)) else { return false }
    files.append(entry)
    return true
  }
}
