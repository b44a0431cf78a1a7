import Domain
import Testing

@Suite struct `A moment on the command line` {
  static let moments: [(String, String, Bool)] = [
    ("2016-06-23T09:30:00+03:00", "2016-06-23T09:30:00+03:00", false),
    ("23/06/2016 09:30", "2016-06-23T09:30:00+03:00", false),
    ("23.06.2016 09:30", "2016-06-23T09:30:00+03:00", false),
    ("2016-06-23", "2016-06-23T23:59:59+03:00", true), ("23/06/2016", "2016-06-23T23:59:59+03:00", true),
    ("23.06.2016", "2016-06-23T23:59:59+03:00", true), ("11.1.2016", "2016-01-11T23:59:59+02:00", true),
    ("1/6/2016", "2016-06-01T23:59:59+03:00", true), ("1.6.2016 9:30", "2016-06-01T09:30:00+03:00", false),
    // The clocks were put back at midnight: the day's last hour came twice.
    ("1964-09-30", "1964-09-30T23:59:59+02:00", true), ("2015-11-08", "2015-11-08T23:59:59+02:00", true),
  ]

  @Test(arguments: moments)
  func `is a time, or the end of a day`(text: String, moment: String, isEndOfDay: Bool) throws {
    let option = try #require(MomentOption(text))
    #expect(option.moment.description == moment && option.isEndOfDay == isEndOfDay)
  }

  @Test(arguments: [
    "", "bugün", "2016-06", "23/06/16", "23-06-2016", "2016/06/23", "06/23/2016", "31/06/2016", "2016-02-30",
    "1/6.2016", "001/6/2016", "/6/2016", "2016-6-3", "23.06.2016 25:00", "23/06/2016 ", "2016-06-23 ", "23/06.2016",
  ])
  func `is nothing else`(text: String) { #expect(MomentOption(text) == nil) }

  @Test(arguments: MomentOption.examples)
  func `is written as the examples show`(text: String) { #expect(MomentOption(text) != nil) }
}
