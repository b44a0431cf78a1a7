import Foundation
import Messages
import TestSupport
import Testing

@Suite struct `A command that is printed to be copied` {
  @Test(arguments: [
    ("a.xlsx", "a.xlsx"), ("/srv/Şube/a-1_2.xlsx", "/srv/Şube/a-1_2.xlsx"), ("iki söz", "'iki söz'"), ("", "''"),
    ("O'Neil", "'O'\\''Neil'"), ("$HOME", "'$HOME'"), ("=ls", "'=ls'"), ("a=b", "a=b"), ("~", "'~'"),
  ])
  func `has each word as a shell takes it`(word: String, quoted: String) {
    #expect(CommandHint.quoted(word) == quoted)
  }

  /// A shell reads bytes: what joins with an apostrophe ends no word and begins none.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/sh"), "there is no shell"))
  func `gives a shell back what it was made of, whatever signs join with special ones`() throws {
    let words = "'\"\\$`;&|\n *?~#".unicodeScalars.map { special in
      JoiningSigns.text(
        around: String(special), with: JoiningSigns.forwards + JoiningSigns.backwards.filter { $0.value < 0x2_000 })
    }
    for word in words {
      let folder = try TemporaryFolder()
      try Data("printf %s \(CommandHint.quoted(word)) > out\n".utf8).write(
        to: URL(fileURLWithPath: folder.path("in.sh")))
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["in.sh"]
      shell.currentDirectoryURL = folder.url
      try shell.run()
      shell.waitUntilExit()
      #expect(FileManager.default.contents(atPath: folder.path("out")) == Data(word.utf8))
    }
  }
}
