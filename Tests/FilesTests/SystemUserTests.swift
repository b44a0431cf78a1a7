import Foundation
import Testing

@testable import Files

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

  /// `unshare -U --map-user=1001` and the like map what they please; the system maps every number to itself.
  @Test func `is known where numbers are those of the system alone`() {
    #expect(SystemUser.mapsEverybody("         0          0 4294967295\n"))
    for map in [
      "", "      1001       1000          1\n", "0 0 4294967294", "0 1 4294967295",
      "0 0 4294967295\n5 5 1\n", "0 0 65536\n65536 0 1\n",
    ] { #expect(!SystemUser.mapsEverybody(map), "\(map)") }
  }
}
