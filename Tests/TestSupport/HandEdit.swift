import Foundation

/// Changes in a registry's file by hand, past the program.
public enum HandEdit {
  /// Carries out statements with the program `sqlite3`; triggers that they drop to get at a table are put back as they were,
  /// as whoever hides an edit would do.
  public static func apply(_ statements: String, to path: String, hidesTriggers: Bool = true) throws {
    let dropped = statements.matches(of: /DROP TRIGGER (\w+)/).map { "'\($0.output.1)'" }
    var after = ""
    if hidesTriggers, !dropped.isEmpty {
      after = try sqlite(
        path,
        "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger' AND name IN (\(dropped.joined(separator: ", ")))")
    }
    _ = try sqlite(path, statements + ";\n" + after)
  }

  private static func sqlite(_ path: String, _ statements: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", "-bail", path, statements]
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
