import Domain
import Foundation
import Testing

@Suite struct `A time to the minute` {
  static let writings: [(String, String)] = [
    ("11/01/2016 10:00", "2016-01-11T10:00:00+02:00"), ("11.01.2016 10:00", "2016-01-11T10:00:00+02:00"),
    ("1.07.2016 9:05", "2016-07-01T09:05:00+03:00"), ("2016-01-11T10:00", "2016-01-11T10:00:00+02:00"),
    ("2016-01-11 10:00", "2016-01-11T10:00:00+02:00"), ("2016-01-11T10:00:00", "2016-01-11T10:00:00+02:00"),
    ("2016-01-11T10:00:00.000", "2016-01-11T10:00:00+02:00"), ("2016-01-11T08:00:00Z", "2016-01-11T10:00:00+02:00"),
    ("2016-01-11T10:00:00+03:00", "2016-01-11T09:00:00+02:00"), ("29/02/2016 23:59", "2016-02-29T23:59:00+02:00"),
    ("2026-01-11T10:00", "2026-01-11T10:00:00+03:00"),
    // Seconds are part of many a time (xs:dateTime, ISO 8601); the register keeps minutes.
    ("2016-01-11T10:00:45", "2016-01-11T10:00:00+02:00"), ("11/01/2016 10:00:30", "2016-01-11T10:00:00+02:00"),
    ("2016-01-11T10:00:59.12345678901234567", "2016-01-11T10:00:00+02:00"),
    ("2016-01-11T08:00:30.9999999+00:00", "2016-01-11T10:00:00+02:00"),
    ("2016-01-11T08:00:00.00000000000000000Z", "2016-01-11T10:00:00+02:00"),
  ]

  @Test(arguments: writings)
  func `is read in each of its writings, on Turkey's clocks`(text: String, moment: String) {
    #expect(MinuteText.moment(text)?.description == moment)
  }

  @Test(arguments: [
    "", "42380.4166666667", "42380", "11/01/2016", "2016-01-11", "10:00", "01/13/2016 10:00", "30/02/2016 10:00",
    "29/02/2015 10:00", "11/01/2016 24:00", "11/01/2016 10:60", "11/01/2016 10:00:60", "11/01/16 10:00",
    "11-01-2016 10:00", "11/01.2016 10:00", "11/01/2016 10:00 ", "11/01/2016  10:00", "11/01/2016 10.00",
    "2016-1-11T10:00", "2016-01-11T10:00:00+15:00", "2016-01-11T10:00:00.", "11/01/2016 10:00 PM",
    "111/01/2016 10:00", "2016-01-11T10:00:00+02:00 and much more than any time could ever need",
  ])
  func `is nothing else`(text: String) {
    #expect(MinuteText.moment(text) == nil)
  }

  @Test func `that programs write where there is none is told from every other`() {
    for text in ["0001-01-01T00:00:00", "0001-01-01T00:00:00.0000000", "0001-01-01T00:00:00Z", "01.01.0001 00:00"] {
      #expect(MinuteText.isNoDate(text) && MinuteText.moment(text) == nil)
    }
    for text in ["", "1901-01-01T00:00:00", "0001-01-02T00:00:00", "0001-01-01T10:00:00", "01/01/2001 00:00"] {
      #expect(!MinuteText.isNoDate(text))
    }
  }

  @Test func `is refused where the clocks leap over it, and taken for the first where they show it twice`() {
    #expect(MinuteText.moment("29/03/2015 03:30") == nil)
    #expect(MinuteText.moment("08/11/2015 03:30")?.description == "2015-11-08T03:30:00+03:00")
  }

  @Test func `agrees with the calendar on every day`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Istanbul"))
    for day in stride(from: 0, to: 25_000, by: 13) {
      let moment = Moment(secondsSince1970: Int64(day) * 86_400 + 43_200)
      #expect(MinuteText.moment(moment.slashedMinute) == moment)
      let midnight = calendar.startOfDay(for: Date(timeIntervalSince1970: Double(moment.secondsSince1970)))
      let offset = calendar.timeZone.secondsFromGMT(for: midnight)
      #expect(TurkishClock.day(of: moment) == (Int(midnight.timeIntervalSince1970) + offset) / 86_400)
    }
  }
}
