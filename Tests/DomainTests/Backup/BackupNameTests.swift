import Domain
import Testing

@Suite struct `The name of a backup` {
  private static let time = Moment(secondsSince1970: 1_466_663_407)  // 2016-06-23T09:30:07+03:00
  private static let digest = String(repeating: "9f86d081884c", count: 6).prefix(64)

  @Test func `says when it was made, and where its chain ends`() throws {
    let head = try #require(ChainHead(position: 57, digest: String(Self.digest)))
    let plain = BackupName(time: Self.time, head: head, isEncrypted: false)
    #expect(plain.text == "registry-2016-06-23T093007-57-9f86d081884c.sqlite")
    let encrypted = BackupName(time: Self.time, head: head, isEncrypted: true)
    #expect(encrypted.text == plain.text + ".age")
    let empty = BackupName(time: Self.time, head: nil, isEncrypted: false)
    #expect(empty.text == "registry-2016-06-23T093007-0.sqlite")
    for name in [plain, encrypted, empty] { #expect(BackupName(name.text) == name) }
  }

  @Test(arguments: [
    "registry.sqlite", "registry-2016-06-23T093007.sqlite", "registry-2016-06-31T093007-0.sqlite",
    "registry-2016-06-23T253007-0.sqlite", "registry-2016-06-23T093061-0.sqlite",
    "registry-2016-06-23T093007-0-9f86d081884c.sqlite", "registry-2016-06-23T093007-57-9f86.sqlite",
    "registry-2016-06-23T093007-57.sqlite", "registry-2016-06-23T093007-0.sqlite.tmp", "2016-06-23T093007-0.sqlite",
    "registry-2016-06-23T093007-57-9f86d081884c.sqlite.gz", "registry-.sqlite", "",
  ])
  func `is read from no other file's`(text: String) { #expect(BackupName(text) == nil) }
}

@Suite struct `The rotation of backups` {
  private func backups(_ times: String...) -> [BackupName] {
    times.compactMap { Moment(iso8601: $0 + "+03:00") }.map { BackupName(time: $0, head: nil, isEncrypted: false) }
  }

  private func rotation(daily: Int, monthly: Int) -> BackupRotation {
    var settings = BackupSettings()
    settings.keepDaily = daily
    settings.keepMonthly = monthly
    return BackupRotation(settings)
  }

  @Test func `keeps the newest of so many days and months, and all of the newest day`() {
    let all = backups(
      "2016-01-05T09:00:00", "2016-01-31T09:00:00", "2016-02-10T09:00:00", "2016-05-30T09:00:00", "2016-05-31T08:00:00",
      "2016-05-31T09:00:00", "2016-06-22T09:00:00", "2016-06-23T08:00:00", "2016-06-23T09:00:00")
    let gone = rotation(daily: 3, monthly: 4).surplus(of: all.shuffled()).map { String($0.time.description.prefix(13)) }
    #expect(gone == ["2016-01-05T08", "2016-05-30T09", "2016-05-31T08"])
  }

  @Test func `counts days and months that have a backup, so that a pause takes none away`() {
    let all = backups("2010-01-01T09:00:00", "2012-01-01T09:00:00", "2016-06-23T09:00:00")
    #expect(rotation(daily: 3, monthly: 0).surplus(of: all).isEmpty)
    #expect(rotation(daily: 1, monthly: 2).surplus(of: all) == backups("2010-01-01T09:00:00"))
  }

  @Test func `never takes the newest`() {
    for (daily, monthly) in [(1, 0), (1, 1), (14, 12)] {
      let all = backups("2016-06-22T09:00:00", "2016-06-23T09:00:00")
      #expect(!rotation(daily: daily, monthly: monthly).surplus(of: all).contains(all[1]))
      #expect(rotation(daily: daily, monthly: monthly).surplus(of: []).isEmpty)
    }
  }
}

@Suite struct `A day on the calendar` {
  @Test(arguments: ["2016-06-23", "23/06/2016", "23.06.2016", "23/6/2016", "23.6.2016"])
  func `is read as people and machines write it`(text: String) {
    #expect(CalendarDay(text)?.description == "2016-06-23")
  }

  @Test(arguments: [
    "", "2016", "2016-6-23", "23/6/16", "/6/2016", "2016-02-30", "29.02.2015", "06/23/2016", "2016-06-23T00",
    "+016-06-23",
    "2016-06-23-001", "٢٣/٠٦/٢٠١٦",
  ])
  func `is read from nothing else`(text: String) { #expect(CalendarDay(text) == nil) }

  @Test func `lies so many years before a moment`() throws {
    let moment = try #require(Moment(iso8601: "2016-02-29T00:30:00+02:00"))
    let day = try #require(CalendarDay("2006-03-01"))
    #expect(CalendarDay(of: moment, yearsBefore: 10) < day)
    #expect(CalendarDay(of: moment).description == "2016-02-29")
  }
}

@Suite struct `The marks of purged files` {
  @Test func `are added once for each content`() throws {
    func file(_ name: String, _ sha256: String) -> PurgeMarks.File {
      let time = Moment(secondsSince1970: 1_466_663_400)
      return PurgeMarks.File(file: name, sha256: sha256, bytes: 1, modifiedAt: time, purgedAt: time, by: "memur")
    }
    var marks = PurgeMarks(run: "2016-06-23-001", head: nil)
    marks.add([file("a", "1"), file("b", "2")])
    marks.add([file("b", "2"), file("b", "3")])
    #expect(marks.files.map(\.sha256) == ["1", "2", "3"])
  }
}
