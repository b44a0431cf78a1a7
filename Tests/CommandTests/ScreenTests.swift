import Domain
import Messages
import Testing

@testable import iyem

@Suite struct `What the screen shows` {
  private let narrow = Terminal(isTerminal: true, isColoured: false, columns: 30)
  private let file = Terminal(isTerminal: false, isColoured: false, columns: nil)

  @Test func `a table is aligned by display width`() {
    let table = TextTable([["日本", "x"], ["e\u{301}", "y"], ["abcd", "z"]])
    #expect(table.text(for: file) == "日本  x\ne\u{301}     y\nabcd  z\n")
  }

  @Test func `a table gives way in its widest column, and only at a terminal`() {
    let table = TextTable(head: ["no", "ad"], [["10000001", "İnsan Kaynakları Planlama Dairesi Başkanlığı"]])
    #expect(table.text(for: narrow) == "no        ad\n10000001  İnsan Kaynakları Pl…\n")
    #expect(table.text(for: file).contains("Başkanlığı"))
  }

  @Test func `a narrow terminal does without a table's spare columns, and only where it has to`() {
    let row = ["10000001", "Ankara Valiliği", "123******01", "Ayşe Örnek"]
    let table = TextTable([row], elastic: [1], spare: [1])
    func shown(_ columns: Int) -> String {
      table.text(for: Terminal(isTerminal: true, isColoured: false, columns: columns))
    }
    #expect(shown(34) == "10000001  123******01  Ayşe Örnek\n")
    #expect(shown(44) == "10000001  Ankara V…  123******01  Ayşe Örnek\n")
    #expect(table.text(for: file).contains("Ankara Valiliği"))
    // What is left out is named.
    let headed = TextTable(head: ["no", "birim", "kişi", "ad"], [row], elastic: [1], spare: [1])
    #expect(headed.leftOut(at: Terminal(isTerminal: true, isColoured: false, columns: 34)) == ["birim"])
    #expect(headed.leftOut(at: Terminal(isTerminal: true, isColoured: false, columns: 44)).isEmpty)
    #expect(headed.leftOut(at: file).isEmpty)
  }

  @Test func `a paragraph is wrapped between words`() {
    #expect(
      narrow.wrapped("bir iki üç dört beş altı yedi sekiz", used: 10, indent: 2)
        == "bir iki üç dört beş\n  altı yedi sekiz")
    #expect(file.wrapped("bir iki üç dört beş altı yedi sekiz", used: 10, indent: 2).contains("\n") == false)
  }

  @Test func `progress tells what is done, the rate and the time left`() {
    let line = ProgressBar.line(done: 1240, of: 3100, seconds: 3, .turkish)
    #expect(line == "█████████░░░░░░░░░░░░░░░  1.240/3.100  413/sn  kalan 5 sn")
    #expect(ProgressBar.line(done: 0, of: 10, seconds: 2, .english) == "░░░░░░░░░░░░░░░░░░░░░░░░  0/10  0/s")
    #expect(ProgressBar.line(done: 1, of: 10_000, seconds: 1, .english).hasSuffix("  1/s  2 h 46 min left"))
    #expect(ProgressBar.line(done: 20, of: 10, seconds: 1, .english).hasPrefix(String(repeating: "█", count: 24)))
  }

  @Test func `progress tells a share where its parts say nothing`() {
    let line = ProgressBar.line(share: 50, of: 200, seconds: 3, .turkish)
    #expect(line == "██████░░░░░░░░░░░░░░░░░░  %25  kalan 9 sn")
    #expect(ProgressBar.line(share: 0, of: 10, seconds: 2, .english) == "░░░░░░░░░░░░░░░░░░░░░░░░  0%")
    #expect(ProgressBar.line(share: 12, of: 10, seconds: 1, .english).hasSuffix("100%  0 s left"))
  }

  @Test func `a long value is cut around its fault`() throws {
    let value = String(repeating: "a", count: 60) + "ş" + String(repeating: "b", count: 60) + "@ornek.gov.tr"
    let finding = Finding(.emailFormat, cell: .init(column: 9, row: 7), field: .email, value: value)
    let snippet = try #require(Snippet(of: finding, columns: 40))
    let mark = try #require(snippet.mark)
    #expect(snippet.content.count <= 40 && snippet.content.hasPrefix("…") && snippet.content.hasSuffix("…"))
    #expect(Array(snippet.content)[mark.offset] == "ş" && mark.length == 1)
  }

  @Test func `the log is one readable line for each event`() {
    let line = ReadableLog.line("form recorded", ["file": "a\u{1B}.xlsx", "rows": "3"], milliseconds: 124)
    #expect(line == "   124 ms  form recorded  file=a␛.xlsx  rows=3")
  }

  static let languages: [([String], [String: String], Language)] = [
    ([], [:], .turkish), (["--lang", "en"], [:], .english), (["check", "--lang=en"], [:], .english),
    (["check"], ["IYEM_LANG": "en"], .english), (["--lang", "tr"], ["IYEM_LANG": "en"], .turkish),
    (["--lang", "xx"], ["IYEM_LANG": "en"], .english), (["x", "--", "--lang", "en"], [:], .turkish),
    (["--lang"], [:], .turkish),
  ]

  @Test(arguments: languages)
  func `the language is known before anything else`(
    arguments: [String], environment: [String: String], language: Language
  ) {
    #expect(Language.chosen(by: arguments, environment: environment) == language)
  }
}
