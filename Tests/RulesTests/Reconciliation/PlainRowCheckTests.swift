import Domain
import Rules
import SheetModel
import TestSupport
import Testing

@Suite struct `A plainly written row` {
  private static let settings = FormSettings()

  /// What the bytes alone tell of a sample row with some fields replaced.
  private func plain(_ changes: [Field: String] = [:]) -> PlainRow? {
    let row = SampleManagers.row(1).merging(changes) { $1 }
    var check = PlainRowCheck(settings: Self.settings)
    check.begin()
    for field in TableLayout.roster.fields {
      guard let text = row[field], !text.isEmpty else { continue }
      guard check.take(field, text.utf8.span) else { return nil }
    }
    return check.finish()
  }

  @Test func `is taken, with all that it says`() throws {
    let row = try #require(plain())
    #expect(row.unit == SampleUnits.personnel.no && row.seat == .principal)
    #expect(row.person == (try SampleManagers.person(1)).number)
    #expect(row.unitName == AppointmentDigest.hash(folded: SampleUnits.personnel.foldedName.utf8.span))
  }

  @Test(
    arguments: [
      (.fullName, "AYŞE  BIÇER"), (.email, "KISI1@ORNEK.GOV.TR"), (.title, " müdür "),
      (.appointmentType, "ASİL"), (.reference, "08/01/2016  Tarih ve 1 SAYILI bakan oluru"),
      (.start, "2016-01-11T10:00"),
      (.unitName, "PERSONEL GENEL MÜDÜRLÜĞÜ"),
    ] as [(Field, String)])
  func `says the same in another writing`(field: Field, text: String) throws {
    #expect(plain([field: text]) == plain())
  }

  @Test(
    arguments: [
      (.fullName, "Başka BİRİ"), (.title, "Şef"), (.title, ""), (.appointmentType, "Tedviren"),
      (.reference, "08/01/2016 tarih ve 2 sayılı Bakan Oluru"), (.start, "11/01/2016 10:01"),
      (.end, "11/01/2017 10:00"),
      (.email, "kisi2@ornek.gov.tr"),
    ] as [(Field, String)])
  func `says something else where a field differs`(field: Field, text: String) throws {
    let (first, second) = (try #require(plain()), try #require(plain([field: text])))
    #expect(first.digest != second.digest)
  }

  @Test(
    arguments: [
      (.unitDetsisNo, "01234567"), (.nationalId, "10000000001"), (.fullName, "Ayşe"), (.fullName, "Ayşe -"),
      (.fullName, "Ayşe K2R"), (.fullName, ""), (.appointmentType, "Vekaleten"), (.reference, "Karar"),
      (.reference, ""),
      (.reference, "08/01/2016 tarih ve SAYILI 1 sayılı Karar"), (.reference, "30/02/2016 tarih ve 1 sayılı Karar"),
      (.start, "11/01/2016"), (.start, ""), (.end, "11/01/2015 10:00"), (.email, "kısı1@ornek.gov.tr"),
      (.email, "kisi1@ornek.com"), (.email, "mailto:kisi1@ornek.gov.tr"), (.email, ""), (.title, "“Müdür”"),
    ] as [(Field, String)])
  func `is not one with a doubtful field`(field: Field, text: String) {
    #expect(plain([field: text]) == nil)
  }
}
