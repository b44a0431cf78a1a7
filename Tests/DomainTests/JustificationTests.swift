import Domain
import Testing

@Suite struct `A justification` {
  @Test func `names the day of the e-mail in Turkey`() {
    let evening = Moment(secondsSince1970: 1_466_629_200)  // 2016-06-22T21:00:00Z
    #expect(Justification(emailOf: evening).text == "23/06/2016 tarihli e-posta gereği")
  }

  static let taken: [(String, String)] = [
    ("12/02/2016 tarih ve 405 sayılı yazı gereği", "12/02/2016 tarih ve 405 sayılı yazı gereği"),
    ("  12/02/2016  tarih ve 405 sayılı yazı gereği ", "12/02/2016 tarih ve 405 sayılı yazı gereği"),
    ("29/02/2016 tarih ve E.1234-56 sayılı yazı gereği", "29/02/2016 tarih ve E.1234-56 sayılı yazı gereği"),
    ("23/06/2016 tarihli e-posta gereği", "23/06/2016 tarihli e-posta gereği"),
    ("12.02.2016 tarih ve 405 sayılı yazı gereği", "12/02/2016 tarih ve 405 sayılı yazı gereği"),
    ("2016-02-12 tarih ve 405 sayılı yazı gereği", "12/02/2016 tarih ve 405 sayılı yazı gereği"),
    ("1.2.2016 tarihli e-posta gereği", "01/02/2016 tarihli e-posta gereği"),
    ("1/2/2016 tarihli e-posta gereği", "01/02/2016 tarihli e-posta gereği"),
  ]

  @Test(arguments: taken)
  func `may be an operator's own words in one of the two forms`(text: String, tidy: String) {
    #expect(Justification(text)?.text == tidy)
  }

  static let refused = [
    "", "yazı gereği", "12-02-2016 tarih ve 405 sayılı yazı gereği", "2016/02/12 tarih ve 405 sayılı yazı gereği",
    "31/02/2016 tarih ve 405 sayılı yazı gereği", "29/02/2015 tarihli e-posta gereği",
    "32/01/2016 tarihli e-posta gereği",
    "12/13/2016 tarihli e-posta gereği", "1/2/16 tarihli e-posta gereği", "12/02/2016 tarih ve sayılı yazı gereği",
    "12/02/2016 tarihli e-posta", "12/02/2016 tarihli bir e-posta gereği", "-1/02/2016 tarihli e-posta gereği",
  ]

  @Test(arguments: refused)
  func `is refused in any other form or with a day that the calendar does not have`(text: String) {
    #expect(Justification(text) == nil)
  }
}
