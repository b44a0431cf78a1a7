import Foundation
import TestSupport
import Testing

@Suite struct `A command line that is wrong` {
  static let lines: [([String], String, String)] = [
    (
      ["chek"], "“chek” diye bir iyem komutu yok. “check” mi demek istediniz?",
      "iyem has no command “chek”. Did you mean “check”?"
    ),
    (["detsis", "serach", "x"], "“search” mi demek istediniz?", "Did you mean “search”?"),
    (["bambaşka"], "“bambaşka” diye bir iyem komutu yok.", "iyem has no command “bambaşka”."),
    (
      ["process", "--dryrun"], "“--dryrun” diye bir seçenek yok. “--dry-run” mi demek istediniz?",
      "Did you mean “--dry-run”?"
    ),
    (["process", "--bilinmeyen"], "“--bilinmeyen” diye bir seçenek yok.\n", "There is no option “--bilinmeyen”.\n"),
    (["users", "--jsn"], "“--json” mi demek istediniz?", "Did you mean “--json”?"),
    (["check"], "<dosya> eksik.", "<file> is missing."),
    (["dump", "a", "b"], "“b” fazladan yazılmış.", "“b” is one too many."),
    (["template", "ek1"], "--output verilmelidir.", "--output has to be given."),
    (
      ["template", "ek9", "-o", "x"], "“ek9” geçerli bir değer değil. Geçerli değerler: ek1",
      "“ek9” is not accepted. Accepted: ek1"
    ),
    (["users", "--unit"], "--unit seçeneğinin değeri eksik: --unit <no>", "--unit lacks its value: --unit <number>"),
    (["users", "--home", "a", "--home", "b"], "--home iki kez verilmiş", "--home is given twice"),
    (["users", "--unit=1", "--home", "a", "--unit", "2"], "--unit iki kez verilmiş", "--unit is given twice"),
    (["template", "ek1", "-o", "a", "--output", "b"], "--output iki kez verilmiş", "--output is given twice"),
    (["users", "--json=1"], "--json bir değer almaz.", "--json takes no value."),
    (
      ["users", "--now", "dün"], "--now: “dün” bir tarih ve saat değil. Örnek: 2016-06-23T09:30:00+03:00",
      "--now: “dün” is not a date and time"
    ),
    (
      ["detsis", "search", "x", "--limit", "çok"], "--limit: “çok” bir sayı değil. Örnek: 30",
      "--limit: “çok” is not a number. Example: 30"
    ),
    (
      ["log", "--form", "abc"], "--form: “abc” bir form numarası değil. Örnek: 57",
      "--form: “abc” is not a form's number. Example: 57"
    ),
    (
      ["forms", "release", "abc", "--justification", "x"], "<form-no>: “abc” bir form numarası değil.",
      "<form-number>: “abc” is not a form's number."
    ),
    (
      ["detsis", "search", "x", "--limit", "0"], "--limit: “0” geçerli bir değer değil", "--limit: “0” is not accepted"
    ),
    (
      ["managers", "show"], "yalnızca biri verilmelidir: --unit, --person.",
      "One of these has to be given, and one alone"
    ),
    (
      ["managers", "show", "--unit", "1", "--at", "yarın"], "--at: “yarın” geçerli bir değer değil",
      "--at: “yarın” is not accepted"
    ),
    (
      ["managers", "show", "--unit", "1", "--at", "23/06/16"],
      "Örnek: 2016-06-23T09:30:00+03:00 · 23/06/2016 09:30 · 2016-06-23 · 23/06/2016",
      "--at: “23/06/16” is not accepted"
    ),
    (
      ["-v", "--limit=3", "detsis", "search", "iki söz"],
      "Seçenekler komuttan sonra yazılır: iyem detsis search -v --limit=3 'iki söz'",
      "Options stand after the command: iyem detsis search -v --limit=3 'iki söz'"
    ),
    (["detsis", "--limit", "3", "search", "x"], "iyem detsis search --limit 3 x", "iyem detsis search --limit 3 x"),
    (["--quiet", "chek"], "“check” mi demek istediniz?", "Did you mean “check”?"),
    (["--json", "detsis", "show", "1"], "“--json” diye bir seçenek yok.", "There is no option “--json”."),
    (
      ["--lang", "de", "users"], "“de” geçerli bir değer değil. Geçerli değerler: tr, en",
      "“de” is not accepted. Accepted: tr, en"
    ),
    (["--bilinmeyen", "users"], "“--bilinmeyen” diye bir seçenek yok.", "There is no option “--bilinmeyen”."),
    (["explain", "phone-fromat"], "“phone-format” mi demek istediniz?", "Did you mean “phone-format”?"),
    (["explain", "zzzzzz"], "“zzzzzz” diye bir bulgu kodu yok.", "There is no code “zzzzzz”."),
    (
      ["completions", "csh"], "“csh” geçerli bir değer değil. Geçerli değerler: bash, zsh, fish",
      "“csh” is not accepted. Accepted: bash, zsh, fish"
    ),
  ]

  @Test(arguments: lines)
  func `is explained in the user's language, with the nearest word, and ends with 64`(
    arguments: [String], turkish: String, english: String
  ) throws {
    let tool = try Tool(withUnits: false)
    let result = try tool.run(arguments)
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.messages.hasPrefix("iyem: ") && result.messages.contains(turkish), "\(result.messages)")
    #expect(result.messages.contains("KULLANIM: iyem ") && !result.messages.contains("Error"))
    let other = try tool.run(arguments, environment: ["IYEM_LANG": "en"])
    #expect(other.status == 64)
    #expect(other.messages.contains(english) && other.messages.contains("USAGE: iyem "), "\(other.messages)")
  }

  @Test func `may name its language itself`() throws {
    let tool = try Tool(withUnits: false)
    #expect(try tool.run("process", "--lang", "en", "--dryrun").messages.contains("Did you mean"))
    let sentence = "--lang: “de” geçerli bir değer değil. Geçerli değerler: tr, en"
    #expect(try tool.run("users", "--lang", "de").messages.contains(sentence))
  }

  @Test func `is put right where its options stand before the command`() throws {
    let tool = try Tool(withUnits: false)
    let result = try tool.run("--lang", "en", "users", "--json")
    let line = "iyem users --lang en --json --home \(tool.folder.path)"
    #expect(result.status == 64 && result.messages.hasPrefix("iyem: Options stand after the command: \(line)\n"))
    #expect(result.messages.contains("USAGE: iyem users "))
  }

  @Test func `may be wrong in the environment`() throws {
    let tool = try Tool(withUnits: false)
    let language = try tool.run(["users"], environment: ["IYEM_LANG": "de"])
    let sentence = "IYEM_LANG: “de” geçerli bir değer değil. Geçerli değerler: tr, en"
    #expect(language.status == 64 && language.messages.contains(sentence))
    let now = try tool.run(["users"], environment: ["IYEM_NOW": "dün"])
    #expect(now.status == 64 && now.messages.contains("IYEM_NOW: “dün” geçerli bir değer değil"))
  }

  @Test func `shows nothing of itself raw, and no T.C. number`() throws {
    let tool = try Tool(withUnits: false)
    let result = try tool.run(["\u{1B}[31m\u{202E}x"])
    #expect(result.messages.contains("␛[31m<U+202E>x") && !result.messages.contains("\u{1B}"))
    let number = try tool.run(["dump", "a.xlsx", InventedPeople.nationalID(1)])
    #expect(number.status == 64 && !number.messages.contains(InventedPeople.nationalID(1)))
  }
}
