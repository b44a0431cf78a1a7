import Files
import Messages
import Reports

/// A file beside the registry that keeps, as JSON, what the registry itself does not know.
///
/// One that cannot be read never passes for an empty one. Whoever only asks is told; whoever has to write keeps it under
/// another name, so that the day's work goes on, and `unreadable` names it until somebody has looked.
struct StateFile<Document: Codable> {
  let path: String

  private static var longest: Int { 64 << 20 }
  private var aside: String { path + ".unreadable" }

  /// Nil where there is none yet. Throws `Trouble.stateUnreadable` for what is no such document, or is cut off.
  func read() throws -> Document? {
    guard let document = try parsed() else { throw Trouble.stateUnreadable(path: path) }
    return document
  }

  /// Writes the document that the body makes of the one that is there, or of `beginning`.
  func change(_ beginning: Document, _ body: (inout Document) -> Void) throws {
    var document = beginning
    if let found = try parsed() {
      document = found ?? beginning
    } else {
      try FileMove.rename(path, to: freeName())
    }
    body(&document)
    var file = try OutputFile(path)
    try file.write(DailyJSON.bytes(of: document))
    try file.commit()
  }

  /// The files that could not be read: this one, and those that were put aside.
  func unreadable() throws(FileError) -> [String] {
    var paths = try parsed() == nil ? [path] : []
    var number = 1
    while FileStamp(name(number)) != nil {
      paths.append(name(number))
      number += 1
    }
    return paths
  }

  /// `.some(nil)` where there is no file; nil for one that cannot be read.
  private func parsed() throws(FileError) -> Document?? {
    guard FileStamp(path) != nil else { return .some(nil) }
    let file = try InputFile(path, limit: Self.longest)
    guard file.bytes.count <= Self.longest, let document = DailyJSON.value(Document.self, from: file.bytes) else {
      return nil
    }
    return document
  }

  private func freeName() -> String {
    var number = 1
    while FileStamp(name(number)) != nil { number += 1 }
    return name(number)
  }

  private func name(_ number: Int) -> String { number == 1 ? aside : "\(aside)-\(number)" }
}
