import Foundation

/// A folder of the test's own that goes with it.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    // Letters alone: eleven digits in a row would be masked like a T.C. number wherever a message names the folder.
    let name = UUID().uuidString.map {
      $0.wholeNumberValue.flatMap { digit in "ghijklmnop".dropFirst(digit).first } ?? $0
    }
    url = FileManager.default.temporaryDirectory.appendingPathComponent("iyem-test-\(String(name))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  public var path: String { url.path }

  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
