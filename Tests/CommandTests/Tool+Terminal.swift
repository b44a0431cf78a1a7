import Foundation

extension Tool {
  /// What stays to be read at a terminal of so many columns, both streams together.
  ///
  /// Without the bar of runs that take longer than a second, which is taken away again: how long one takes is the machine's.
  func atTerminal(
    _ arguments: String..., columns: Int = 100, environment: [String: String] = [:]
  ) throws -> String {
    try sentToTerminal(arguments, columns: columns, environment: environment)
      .replacing(/\r[^\r\n\u{1B}]*\u{1B}\[K/, with: "")
  }

  /// Everything that the terminal is sent (`script` of util-linux gives the terminal).
  func sentToTerminal(
    _ arguments: [String], columns: Int = 100, environment: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    let words = [Self.executable.path] + arguments + ["--home", folder.path]
    let line = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    process.arguments = ["-qec", "stty cols \(columns); \(line)", "/dev/null"]
    process.environment = ["IYEM_NOW": Self.now, "PATH": "/usr/bin:/bin", "TERM": "xterm", "SHELL": "/bin/sh"]
      .merging(environment) { $1 }
    let output = folder.url.appendingPathComponent(".terminal")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: output, encoding: .utf8).replacing("\r\n", with: "\n")
  }

  /// What the command prints without `--home` behind its arguments.
  func bare(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
