import Domain
import Messages
import Testing

@Suite struct `Numbers and times for people` {
  static let numbers: [(Int, String, String)] = [
    (0, "0", "0"), (999, "999", "999"), (1452, "1.452", "1,452"), (306_734, "306.734", "306,734"),
    (1_000_000, "1.000.000", "1,000,000"), (-1234, "-1.234", "-1,234"),
    (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ]

  @Test(arguments: numbers)
  func `group thousands as the language does`(number: Int, turkish: String, english: String) {
    #expect(Language.turkish.number(number) == turkish)
    #expect(Language.english.number(number) == english)
  }

  @Test func `write the day as the language does`() throws {
    let moment = try #require(Moment(iso8601: "2016-06-03T09:30:00+03:00"))
    #expect(Language.turkish.time(moment) == "03.06.2016 09:30")
    #expect(Language.english.time(moment) == "3 Jun 2016 09:30")
  }
}
