import Domain
import Testing

@Suite struct `Names that become paths` {
  @Test func `of runs are a day and a number`() {
    for name in ["2016-06-23-001", "2016-02-29-1000", "2016-06-23-123456789"] { #expect(RunName(name)?.text == name) }
    for name in [
      "", "2016-06-23", "2016-06-23-01", "2016-06-31-001", "2016-6-23-0001", "2016-06-23-001/", "2016-06-23-001\n",
      "2016-06-23-0o1", "2016-06-23-٠٠١", "2016-06-23-0123456789", "../../../../../", "2016-06-23-00\u{301}",
    ] { #expect(RunName(name) == nil, "\(name)") }
  }

  @Test func `of results lie in a run's folder`() {
    for path in ["2016-06-23-001", "2016-06-23-001/0001-ek-1_ğü"] { #expect(ResultsPath(path) != nil) }
    for path in [
      "2016-06-23-001/..", "2016-06-23-001/.", "2016-06-23-001/", "/2016-06-23-001", "2016-06-23-001/a/b", "a/b",
      "2016-06-23-001/a\u{0}", "2016-06-23-001/\u{1B}[2J", "2016-06-23-001/a\u{7F}",
    ] { #expect(ResultsPath(path) == nil, "\(path)") }
  }

  @Test func `of files lie below Inbox, and may be as odd as Inbox lets them`() {
    for path in ["a.xlsx", "..a", "posta/cur/1:2,S", "satır\nsonu", ".\u{301}."] { #expect(IncomingPath(path) != nil) }
    for path in ["", "..", ".", "/a", "a/", "a//b", "a/../b", "a\u{0}b"] {
      #expect(IncomingPath(path) == nil, "\(path)")
    }
  }

  @Test func `of attachments are names, no paths`() {
    for name in ["EK-1.xlsx", "..."] { #expect(FileName(name) != nil) }
    for name in ["", ".", "..", "a/b", "a\u{0}", "a\tb"] { #expect(FileName(name) == nil) }
  }
}
