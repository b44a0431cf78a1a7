import Domain
import Foundation
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@testable import Reports

@Suite struct `The page of a run` {
  private func render(
    _ forms: [FormOutcome] = [], mails: [MailOutcome] = [], institutions: [InstitutionSummary] = [],
    history: [DayFindings] = [], _ language: Language = .turkish
  ) throws -> String {
    var tally = RunTally()
    var summary = RunSummary()
    for mail in mails {
      summary.mails.count(mail)
      tally.add(mail)
    }
    for form in forms {
      summary.count(form)
      tally.add(form)
    }
    for institution in institutions { tally.add(institution) }
    let run = RunInfo(id: "2016-06-23-001", startedAt: SampleOutcome.now, files: 1452)
    return try RunPage(language: language, templates: nil)
      .render(run: run, summary: summary, tally: tally, history: history)
  }

  private func mail(_ answer: MailAnswer, believed: Bool = true) -> MailOutcome {
    MailOutcome(
      file: "new/1.eml", sha256: "", messageID: nil, references: [], subject: "",
      sender: MailAddress(displayName: "Örnek", address: "personel@ornek.gov.tr"), writtenAt: SampleOutcome.now,
      isBelieved: believed, attachments: [], answer: answer)
  }

  @Test func `counts no row of a form that waits as refused, and calls its receipt one`() throws {
    var form = SampleOutcome.partial
    form.mail = "new/1.eml"
    let sender = MailAddress(displayName: "Örnek", address: "personel@ornek.gov.tr")
    let refused = try render([form], mails: [mail(.results(to: sender))])
    form.status = .held
    let held = try render([form], mails: [mail(.results(to: sender))])
    #expect(refused.contains("Yanıt: sonuçlar") && !held.contains("Yanıt: sonuçlar"))
    #expect(held.contains("Yanıt: alındı bildirimi"))
    var tally = RunTally()
    tally.add(form)
    #expect(tally.attention.first?.returned == 0)
  }

  @Test func `names the sender and the answer of a form that came by mail`() throws {
    var form = SampleOutcome.partial
    form.mail = "new/1.eml"
    let recipient = MailAddress(displayName: "", address: "personel@ornek.gov.tr")
    let page = try render([form], mails: [mail(.results(to: recipient))])
    // An address and a file's name may break behind their signs.
    let address = "personel@<wbr>ornek.<wbr>gov.<wbr>tr"
    #expect(page.contains("<bdi>\(address)</bdi> <span class=\"quiet\">Yanıt: sonuçlar</span>"))
    #expect(page.contains("<bdi>\(form.shownFile.replacing(/[.\/_-]/) { "\($0.output)<wbr>" })</bdi>"))
    let silent = try render([form], mails: [mail(.none(.unauthenticated), believed: false)])
    #expect(silent.contains("Yanıt: yok: gönderen doğrulanamadı · gönderen geçersiz"))
    #expect(!(try render([SampleOutcome.partial])).contains("Gönderen ve yanıt"))
  }

  @Test func `escapes and tames what senders write, in texts, attributes and links`() throws {
    var form = SampleOutcome.unreadable
    form.file = "\"><img src=x onerror='1'>\u{202E}xslx.exe"
    form.sheet = "javascript:alert(1)"
    form.outputs = "2016-06-23-001/0001-\"onmouseover='x'\u{202E} #?%"
    form.institutionName = "{{run}}<b>\u{200B}"
    let page = try render([form])
    #expect(!page.contains("<img") && !page.contains("<b>\u{200B}"))
    #expect(page.contains("&quot;&gt;&lt;img src=x onerror=&#39;1&#39;&gt;&lt;U+202E&gt;xslx.exe"))
    #expect(page.contains("{{run}}&lt;b&gt;&lt;U+200B&gt;"))
    #expect(page.contains("href=\"./0001-%22onmouseover=&#39;x&#39;%E2%80%AE%20%23%3F%25/\""))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(!page.contains("href=\"javascript:"))
  }

  @Test func `counts a finding by its own severity, which may be less than its rule's`() throws {
    var form = SampleOutcome.partial
    form.findings = [Finding(.senderUnauthenticated(address: "a@b.gov.tr", .unasked))]
    let page = try render([form])
    #expect(page.contains("<span class=\"pill warn\">Uyarı</span>"))
    #expect(!page.contains("<span class=\"pill bad\">Hata</span>"))
    form.findings = [Finding(.senderUnauthenticated(address: "a@b.gov.tr", .silent(host: "mx")))]
    #expect(try render([form]).contains("<span class=\"pill bad\">Hata</span>"))
  }

  @Test func `writes numbers and dates as its readers do`() throws {
    #expect(try render().contains("Çalıştırma 2016-06-23-001 · 23.06.2016 09:30 · 1.452 dosya"))
    #expect(try render([], .english).contains("Run 2016-06-23-001 · 23 Jun 2016 09:30 · 1,452 files"))
  }

  @Test func `lists twenty institutions, and says how many more there are`() throws {
    let institutions = (1...1500).map { number in
      var counts = RunSummary()
      counts.accepted = number
      return InstitutionSummary(no: SampleUnits.ministry.no, name: "Kurum \(number)", counts: counts)
    }
    let page = try render(institutions: institutions)
    #expect(page.contains("Kurum 20<"))
    #expect(!page.contains("Kurum 21<"))
    #expect(page.contains("1.480 kurum daha var"))
  }

  @Test func `has a section, a heading and a way to it for each part`() throws {
    let page = try render([SampleOutcome.partial])
    for part in ["came", "done", "attention", "institutions", "rules", "chart"] {
      #expect(page.contains("<section aria-labelledby=\"\(part)\">"))
      #expect(page.contains("<h2 id=\"\(part)\">"))
      #expect(page.contains("<a href=\"#\(part)\">"))
    }
  }

  @Test func `draws the findings of the last days, and tells them in words and numbers`() throws {
    var history = DayFindings.days(30, upTo: SampleOutcome.now)
    history[0].counts = [.error: 7, .note: 1]
    history[29].counts = [.error: 30, .warning: 12, .note: 3]
    let page = try render(history: history)
    #expect(page.contains("son 30 günde 53 bulgu: 37 hata, 12 uyarı, 4 not. En çok bulgu 23.06.2016 gününde: 45."))
    #expect(page.contains("<title>25.05.2016: 7 hata, 0 uyarı, 1 not</title>"))
    #expect(page.components(separatedBy: "<rect ").count - 1 == 5)
    #expect(page.components(separatedBy: "<g><title>").count - 1 == 30)
    #expect(page.contains("<td role=\"cell\">23.06.2016</td>"))
  }

  @Test func `says so where nothing was found in the last days`() throws {
    let page = try render(history: DayFindings.days(30, upTo: SampleOutcome.now))
    #expect(page.contains("Son 30 günde hiçbir bulgu yok."))
    #expect(!page.contains("<g><title>"))
  }

  @Test(arguments: [(1, 1, 1), (4, 1, 4), (6, 2, 6), (45, 10, 50), (1000, 200, 1000), (1001, 500, 1500)])
  func `has a scale of at most five round steps`(most: Int, step: Int, top: Int) {
    #expect(FindingsChart.scale(most) == (step, top))
  }
}
