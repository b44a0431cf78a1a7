import Domain
import Messages
import Testing

@Suite struct `What a command says beside its results` {
  private static let notices: [NoticeText] = [
    .newHome(path: "/srv/iyem"), .wouldSend, .wouldNotSend, .answersRehearsed(ready: 1452, uncertain: 2),
    .columnsLeftOut(["GEREKÇE"]),
  ]

  @Test(arguments: notices)
  func `is written in both languages`(notice: NoticeText) {
    #expect(notice.text(.turkish) != notice.text(.english))
    for language in Language.allCases { #expect(notice.text(language).count > 10) }
  }

  @Test func `writes shares and counts as the language does`() {
    let share = NoticeText.progress(percent: 40, secondsLeft: 65)
    #expect(share.text(.turkish) == "%40  kalan 1 dk 5 sn")
    #expect(share.text(.english) == "40%  1 min 5 s left")
    #expect(NoticeText.answersRehearsed(ready: 1452, uncertain: 0).text(.turkish).contains("1.452 yanıt"))
  }

  @Test func `says whether a day was meant, or a moment of it`() throws {
    let day = SigningText.heading(unit: "10000001 Birim", at: try #require(MomentOption("2016-06-23")))
    #expect(day.text(.turkish) == "10000001 Birim adına 23.06.2016 günü sonunda (23.59) imzaya yetkili olanlar:")
    #expect(day.text(.english) == "Who may sign for 10000001 Birim at the end of 23 Jun 2016 (23:59):")
    let moment = SigningText.heading(unit: "10000001 Birim", at: try #require(MomentOption("23/06/2016 09:30")))
    #expect(moment.text(.turkish) == "10000001 Birim adına 23.06.2016 09:30 anında imzaya yetkili olanlar:")
  }

  @Test func `says as of when something was known, where that was asked for`() throws {
    let (at, known) = (try #require(MomentOption("2016-06-23")), try #require(MomentOption("1.7.2016 09:30")))
    let text = SigningText.heading(unit: "10000001 Birim", at: at, knownAt: known)
    #expect(
      text.text(.turkish) == "10000001 Birim adına 23.06.2016 günü sonunda (23.59) imzaya yetkili olanlar, "
        + "01.07.2016 09:30 anında bilindiği kadarıyla:")
    #expect(
      text.text(.english) == "Who may sign for 10000001 Birim at the end of 23 Jun 2016 (23:59), by what was known at "
        + "1 Jul 2016 09:30:")
  }

  @Test(arguments: Language.allCases)
  func `tells of an undo what was done before, and who was told`(language: Language) {
    let before = UndoText.doneBefore(by: ["2016-06-24-001", "2016-06-24-002"]).text(language)
    #expect(before.contains("2016-06-24-001, 2016-06-24-002"))
    var answer = SentAnswer(
      form: 12, recipient: "a@ornek.gov.tr", mail: "a.eml", outputs: "2016-06-23-001/0001-ek1", isCertain: true,
      at: Moment(secondsSince1970: 1_466_663_400))
    let certain = UndoText.answered(answer).text(language)
    answer.isCertain = false
    #expect(certain.contains("a@ornek.gov.tr") && certain.contains("form 12") && certain.contains("09:30"))
    #expect(UndoText.answered(answer).text(language) != certain)
  }
}
