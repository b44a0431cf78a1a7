import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `The command explain` {
  @Test(arguments: FindingCode.allCases)
  func `tells rule, source, effect and correction of every code`(code: FindingCode) throws {
    let tool = try Tool(withUnits: false)
    let result = try tool.run("explain", code.rawValue)
    #expect(result.status == 0 && result.messages.isEmpty)
    #expect(result.output.hasPrefix(code.rawValue + " — "))
    for heading in ["\nKural\n", "\nKaynak\n", "\nEtkisi\n", "\nDüzeltme\n"] {
      #expect(result.output.contains(heading))
    }
  }

  @Test func `is what was agreed on`() throws {
    let tool = try Tool(withUnits: false)
    for language in ["tr", "en"] {
      var text = ""
      for code in ["phone-format", "unit-has-manager", "file-damaged"] {
        text += try tool.run("explain", code, "--lang", language).output + "\n"
      }
      try expectGolden(text, "explain.\(language).txt")
    }
  }

  @Test func `lists all codes where none is named`() throws {
    let tool = try Tool(withUnits: false)
    let result = try tool.run("explain")
    #expect(result.output.split(separator: "\n").count == FindingCode.allCases.count)
    #expect(result.messages.contains("iyem explain KOD"))
    #expect(try tool.run("explain", "--quiet").messages.isEmpty)
  }

  @Test func `writes the page of codes`() throws {
    let tool = try Tool(withUnits: false)
    let path = tool.folder.path("kodlar.md")
    #expect(try tool.run("explain", "--page", "-o", path).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# Bulgu kodları\n"))
    #expect(try tool.run("explain", "--page", "--lang", "en").output.hasPrefix("# Codes of findings\n"))
  }
}
