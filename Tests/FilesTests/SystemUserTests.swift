import Files
import Foundation
import Testing

@Suite struct `The system's user` {
  @Test func `has the name that the system's own list gives`() {
    #expect(SystemUser.name(of: 0) == "root")
    #expect(SystemUser.name(of: .max - 1) == nil)
  }

  @Test func `is the one who logged in, else the process's own, whatever the environment says`() throws {
    let login = try? String(contentsOfFile: "/proc/self/loginuid", encoding: .utf8)
    let expected = login.flatMap { UInt32($0.filter(\.isNumber)) }.flatMap { $0 == .max ? nil : $0 }
    setenv("SUDO_UID", "4711", 1)
    defer { unsetenv("SUDO_UID") }
    #expect(SystemUser.uid == expected ?? getuid())
  }
}
