import Domain
import Foundation
import Testing

@Suite struct `A moment` {
  static let written: [(String, String)] = [
    ("2016-02-12T09:30:00+02:00", "2016-02-12T09:30:00+02:00"),
    ("2016-02-12T07:30:00Z", "2016-02-12T09:30:00+02:00"),
    ("2016-06-23T09:30:00+03:00", "2016-06-23T09:30:00+03:00"),
    ("2016-06-23T06:30:00Z", "2016-06-23T09:30:00+03:00"),
    ("2016-12-15T12:00:00Z", "2016-12-15T15:00:00+03:00"),
    ("2017-01-15T12:00:00+02:00", "2017-01-15T13:00:00+03:00"),
    ("2026-07-01T00:00:00-05:00", "2026-07-01T08:00:00+03:00"),
    ("1970-01-01T00:00:00Z", "1970-01-01T02:00:00+02:00"),
    ("2016-02-29T23:59:59+02:00", "2016-02-29T23:59:59+02:00"),
  ]

  @Test(arguments: written)
  func `is shown with the offset that was in force in Turkey`(text: String, shown: String) throws {
    let moment = try #require(Moment(iso8601: text))
    #expect(moment.description == shown)
    #expect(Moment(iso8601: shown) == moment)
  }

  static let rejected = [
    "", "2016-06-23", "2016-06-23T09:30:00", "23/06/2016", "2016-06-23 09:30", "x", "2016-13-01T00:00:00Z",
  ]

  @Test(arguments: rejected)
  func `is read from ISO 8601 with an offset alone`(text: String) {
    #expect(Moment(iso8601: text) == nil)
  }

  @Test func `is written for machines, for justifications and for people`() {
    let moment = Moment(secondsSince1970: 1_466_663_400)
    #expect(moment.isoDay == "2016-06-23")
    #expect(moment.slashedDay == "23/06/2016")
    #expect(moment.readable == "23.06.2016 09:30")
  }

  @Test func `shows what the system's calendar shows, from the sun's time to summer times to come`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Istanbul"))
    let start: Int64 = -2_208_988_800  // 1900
    // Every hour shows up at some day, and every change of the clock lies between two neighbours.
    for step in 0..<30_000 {
      let moment = Moment(secondsSince1970: start + Int64(step) * 151_321)
      let date = Date(timeIntervalSince1970: Double(moment.secondsSince1970))
      let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
      let civil = moment.civil
      #expect(
        [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second] == [
          civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second,
        ])
      guard moment.civil.year > 1910 else { continue }
      #expect(Moment(iso8601: moment.description) == moment)
    }
  }

  @Test func `belongs to the day that it is in Turkey`() throws {
    #expect(try #require(Moment(iso8601: "2016-06-22T21:00:00Z")).slashedDay == "23/06/2016")
    #expect(try #require(Moment(iso8601: "2016-06-22T20:59:59Z")).slashedDay == "22/06/2016")
    #expect(try #require(Moment(iso8601: "2016-02-11T21:59:59Z")).slashedDay == "11/02/2016")
    #expect(try #require(Moment(iso8601: "2016-02-11T22:00:00Z")).slashedDay == "12/02/2016")
  }

  @Test func `moves by days and is ordered`() {
    let moment = Moment(secondsSince1970: 1_466_663_400)
    #expect(moment.adding(days: -30).isoDay == "2016-05-24")
    #expect(moment.adding(days: -30) < moment)
    #expect(moment.civil == (2016, 6, 23, 9, 30, 0))
  }
}
