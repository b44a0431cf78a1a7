import Domain
import Testing

@Suite struct `A letter's number` {
  @Test(arguments: [
    ("E-67915368-903.07.02-4752", "E", "67915368", "903.07.02", "4752"),
    ("0-67915368-000-1", "O", "67915368", "000", "1"),
    ("72131250-542-405", nil, "72131250", "542", "405"),
    ("78502186/710.04-E.12127620", nil, "78502186", "710.04", "12127620"),
    ("24313584-529-E.968", nil, "24313584", "529", "968"), ("88940924-529/5538", nil, "88940924", "529", "5538"),
    ("88940924-934.02-2026/418", nil, "88940924", "934.02", "2026/418"),
    ("Z–67915368–903–12", "Z", "67915368", "903", "12"),
  ])
  func `is taken apart in each of its forms`(
    _ text: String, _ way: String?, _ unit: String, _ code: String, _ register: String
  ) throws {
    let number = try #require(LetterNumber(text))
    #expect(number.way?.rawValue == way && number.unit.description == unit)
    #expect(number.fileCode == code && number.register == register)
  }

  @Test(arguments: ["405", "1", "2016/418", "", "12-A"])
  func `may be a plain one`(_ text: String) { #expect(LetterNumber.reading(text) == .plain) }

  @Test(arguments: [
    "E-29857625-903.7.02-4752", "E-2985762-903.07.02-4752", "X-29857625-903.07.02-4752", "E-29857625-903.07.02",
    "E-29857625-903,07,02-4752", "E-29857625--4752", "29857625-903.07", "E-29857625-903.07.02.01.05-4752",
  ])
  func `is told where it only looks like one`(_ text: String) { #expect(LetterNumber.reading(text) == .malformed) }
}

@Suite struct `A time of XML Schema` {
  @Test(arguments: [
    ("2018-06-05T14:05:00.3515207+03:00", "2018-06-05T14:05:00+03:00"),
    ("2018-06-05T11:05:07Z", "2018-06-05T14:05:07+03:00"),
    ("2018-06-05T14:05:00", "2018-06-05T14:05:00+03:00"), ("2016-02-03T11:20", "2016-02-03T11:20:00+02:00"),
    ("2018-06-05", "2018-06-05T00:00:00+03:00"),
  ])
  func `is read to the second, in Turkey where it gives no offset`(_ text: String, _ time: String) {
    #expect(DateTimeText.moment(text)?.description == time)
  }

  @Test(arguments: [
    "", "0001-01-01T00:00:00", "2018-13-05T14:05:00", "2018-06-05T25:05:00", "2018-06-05T14:05:00+99:00", "dün",
  ])
  func `is none where no calendar has it`(_ text: String) { #expect(DateTimeText.moment(text) == nil) }
}
