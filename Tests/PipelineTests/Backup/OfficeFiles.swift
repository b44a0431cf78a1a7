import Foundation
import TestSupport

extension Office {
  /// Changes the registry by hand.
  func tamper(_ statements: String) throws { try HandEdit.apply(statements, to: home.registry) }

  /// What a program of the system prints.
  static func shell(_ arguments: String...) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
