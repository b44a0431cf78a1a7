import SheetModel
import SpreadsheetReader
import Testing

/// Programs look for an archive's members from its end or from its start, and believe other of its headers: only an
/// archive in which all of them find the same is read.
@Suite struct `An archive in which programs would find different members` {
  private static let part = "xl/worksheets/sheet1.xml"
  private static let ambiguous = ReaderError.damaged(part: "", reason: "programs would find different members in it")

  private static func book(_ value: Int) -> ZipBuilder {
    PackageBuilder(rows: #"<row r="1"><c r="A1"><v>\#(value)</v></c></row>"#).zip
  }

  private func isRefused(_ bytes: [UInt8]) -> Bool { readingError(bytes) == Self.ambiguous }

  private func isRefused(_ change: (inout ZipBuilder) -> Void) -> Bool {
    var zip = Self.book(7)
    change(&zip)
    return isRefused(zip.bytes())
  }

  private func isPartRefused(_ change: (inout ZipBuilder.Member) -> Void) -> Bool {
    isRefused { zip in
      for index in zip.members.indices where zip.members[index].name == Self.part { change(&zip.members[index]) }
    }
  }

  @Test func `is refused with another archive before it, behind it or in its comment`() {
    let other = Self.book(9).bytes()
    #expect(isRefused(Self.book(7).bytes() + other))
    #expect(isRefused { $0.junk = other })
    #expect(isRefused { $0.gap = other })
    #expect(isRefused { $0.comment = other })
    #expect(isRefused { $0.comment = Array(other.suffix(22)) })
    #expect(isRefused { $0.claimedCommentLength = 5 })
    #expect(isRefused(Self.book(7).bytes() + [0, 0]))
  }

  @Test func `may have a comment that is none of its end`() throws {
    var zip = Self.book(7)
    zip.comment = Array("PK ve açıklama".utf8)
    #expect(try Workbook(bytes: zip.bytes()).sheet(at: 0)["A1"] == .number(7))
  }

  @Test func `is refused with bytes that belong to no member`() {
    #expect(isRefused { $0.junk = Array("PK\u{3}\u{4}".utf8) })
    #expect(isRefused { $0.gap = [0] })
    #expect(isRefused { $0.members[1].isOnlyListed = true })
  }

  @Test func `is refused where both forms of its end say different things`() throws {
    #expect(isRefused { $0.claimedLongCount = 3 })
    #expect(isRefused { $0.claimedLongCount = 6 })
    var zip = Self.book(7)
    zip.claimedLongCount = UInt64(zip.members.count)
    #expect(try Workbook(bytes: zip.bytes()).sheet(at: 0)["A1"] == .number(7))
  }

  @Test func `is refused where a member's own header says other than the directory`() {
    #expect(isRefused { $0.members[4].claimedLocalName = "xl/worksheets/sheet2.xml" })
  }

  /// Two sheets whose extra fields swap their names.
  @Test func `is refused where an extra field gives a member another name`() {
    #expect(
      isPartRefused({ $0.extra = ZipBuilder.unicodePath("xl/worksheets/sheet2.xml", insteadOf: Self.part) }))
    #expect(
      isPartRefused({ $0.localExtra = ZipBuilder.unicodePath("xl/worksheets/sheet2.xml", insteadOf: Self.part) }))
    #expect(!isPartRefused({ $0.extra = ZipBuilder.unicodePath(Self.part, insteadOf: Self.part) }))
  }

  @Test func `is refused where its sizes stand in two extra fields`() {
    let sizes = [UInt8]([1, 0, 16, 0]) + [UInt8](repeating: 0, count: 16)
    #expect(isPartRefused({ $0.extra = sizes + sizes }))
    #expect(isPartRefused({ $0.localExtra = sizes + sizes }))
  }

  @Test func `may have a file of any name among those of a mail`() throws {
    let name = "?lce.xlsx"
    let member = ZipBuilder.Member(
      name: name, content: [1], extra: ZipBuilder.unicodePath("İlçe.xlsx", insteadOf: name))
    let archive = try ArchiveMembers(bytes: ZipBuilder(members: [member]).bytes())
    #expect(archive.members.map(\.name) == ["İlçe.xlsx"])
    var two = ZipBuilder(members: [member])
    two.comment = Self.book(9).bytes()
    #expect(throws: Self.ambiguous) { try ArchiveMembers(bytes: two.bytes()) }
  }
}
