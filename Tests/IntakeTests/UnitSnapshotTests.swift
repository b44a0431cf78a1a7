import Domain
import Foundation
import Intake
import Testing

@Suite struct `A DETSİS snapshot` {
  private static let wholeUnit = """
    <DETSISNo>59540451</DETSISNo><Ad>Mevzuat Dairesi Başkanlığı</Ad><ParentIdareKimlikKodu>21639034</ParentIdareKimlikKodu>\
    <AnaKurumIdareKimlikKodu>62097521</AnaKurumIdareKimlikKodu><Fk_BulunduguYerID>6</Fk_BulunduguYerID>\
    <Fk_KurumBirimTipID1>1</Fk_KurumBirimTipID1><Fk_KurumBirimTipID2>2</Fk_KurumBirimTipID2>\
    <KurumHiyerarsik>Bakanlık / Mevzuat</KurumHiyerarsik><Aktifmi>true</Aktifmi>\
    <KurumBirimTip3ler><int>5</int></KurumBirimTip3ler><ParentIdareKimlikKodu2>72131250</ParentIdareKimlikKodu2>\
    <FaalOlupOlmadigi>true</FaalOlupOlmadigi><Seviye>3</Seviye>\
    <DisYazismaMuhatabiOlupOlmadigi>true</DisYazismaMuhatabiOlupOlmadigi><Adres>Çankaya</Adres><YerAdi>Ankara</YerAdi>
    """

  /// A response that holds these units, `KurumBirimWS` elements without their tags.
  private func response(
    _ units: [String], envelope: String = "http://schemas.xmlsoap.org/soap/envelope/", prefix: String = "soap",
    failed: String = "false", message: String = ""
  ) -> String {
    let elements = units.map { "<KurumBirimWS>\($0)</KurumBirimWS>" }.joined(separator: "\n")
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <\(prefix):Envelope xmlns:\(prefix)="\(envelope)"><\(prefix):Body>\
      <KendiTumBirimleriGetirWsResponse xmlns="http://kaysis.gov.tr/"><KendiTumBirimleriGetirWsResult>\
      <SonucHatali>\(failed)</SonucHatali><Sonuclar>\(elements)</Sonuclar><HataMsj>\(message)</HataMsj>\
      </KendiTumBirimleriGetirWsResult></KendiTumBirimleriGetirWsResponse></\(prefix):Body></\(prefix):Envelope>
      """
  }

  private func units(_ text: String, chunk: Int = 4096) throws -> [UnitRecord] {
    var rest = Array(text.utf8)[...]
    var units: [UnitRecord] = []
    try UnitSnapshotReader.read(
      nextChunk: {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(chunk) }
        return Array(rest.prefix(chunk))
      }, each: { units.append($0) })
    return units
  }

  private func error(_ text: String) -> UnitSnapshotError? {
    do {
      _ = try units(text)
      return nil
    } catch {
      return error as? UnitSnapshotError
    }
  }

  /// A unit with the fields that it needs, and one more or other.
  private func unit(_ no: String = "59540451", _ more: String = "", operating: String = "true") -> String {
    "<DETSISNo>\(no)</DETSISNo><Ad>Birim</Ad>\(more)<FaalOlupOlmadigi>\(operating)</FaalOlupOlmadigi>"
  }

  @Test(arguments: [1, 13, 4096])
  func `gives every field of every unit`(chunk: Int) throws {
    let expected = UnitRecord(
      no: try #require(DetsisNo("59540451")), name: "Mevzuat Dairesi Başkanlığı", parent: DetsisNo("21639034"),
      secondParent: DetsisNo("72131250"), mainInstitution: DetsisNo("62097521"), placeID: 6, placeName: "Ankara",
      category: 1, status: 2, hierarchy: "Bakanlık / Mevzuat", level: 3, address: "Çankaya", isCorrespondent: true,
      isActive: true)
    #expect(try units(response([Self.wholeUnit, unit("10000001")]), chunk: chunk).first == expected)
    #expect(try units(response([Self.wholeUnit, unit("10000001")]), chunk: chunk).count == 2)
  }

  @Test func `comes in an envelope of either version, under any prefix`() throws {
    #expect(
      try units(response([unit()], envelope: "http://www.w3.org/2003/05/soap-envelope", prefix: "s12")).count == 1)
    let prefixed = response([unit()]).replacing(
      "<KurumBirimWS>", with: "<k:KurumBirimWS xmlns:k='http://kaysis.gov.tr/'>"
    )
    .replacing("</KurumBirimWS>", with: "</k:KurumBirimWS>")
    #expect(try units(prefixed).count == 1)
  }

  @Test func `may hold no unit`() throws {
    #expect(try units(response([])).isEmpty)
  }

  @Test(arguments: ["0", "59540451", ""])
  func `has roots, whose parent is 0 or themselves`(parent: String) throws {
    let units = try units(response([unit("59540451", "<ParentIdareKimlikKodu>\(parent)</ParentIdareKimlikKodu>")]))
    #expect(units.map(\.parent) == [nil])
  }

  @Test func `leaves out what the service says is nil`() throws {
    let nothing = "<Fk_BulunduguYerID xsi:nil='true' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'/>"
    #expect(try units(response([unit("59540451", nothing)])).map(\.placeID) == [nil])
  }

  @Test(arguments: ["false", "False", "0", "Hayır", "HAYIR", "pasif", "PASİF", "H", " h "])
  func `has units that are closed by a word for no`(word: String) throws {
    #expect(try units(response([unit("59540451", "<Aktifmi>\(word)</Aktifmi>")])).map(\.isActive) == [false])
  }

  @Test(arguments: ["true", "1", "Evet", "Aktif", ""])
  func `has units that are open by any other word`(word: String) throws {
    #expect(try units(response([unit("59540451", "<Aktifmi>\(word)</Aktifmi>")])).map(\.isActive) == [true])
  }

  @Test func `has units that are closed because they do not operate`() throws {
    let closed = unit("59540451", "<Aktifmi>true</Aktifmi>", operating: "false")
    #expect(try units(response([closed])).map(\.isActive) == [false])
  }

  @Test func `fails when the service says so, with its message`() {
    let answer = response([unit()], failed: "true", message: "Yetkiniz yok &amp; süre doldu")
    #expect(error(answer) == .failedResponse(message: "Yetkiniz yok & süre doldu"))
  }

  @Test func `fails when the service answers with a fault`() {
    let fault = """
      <s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault><faultcode>s:Server</faultcode>\
      <faultstring>Sunucu hatası</faultstring></s:Fault></s:Body></s:Envelope>
      """
    #expect(error(fault) == .failedResponse(message: "Sunucu hatası"))
    let newer = """
      <e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><e:Fault><e:Code><e:Value>e:Receiver</e:Value>\
      </e:Code><e:Reason><e:Text xml:lang='tr'>Sunucu hatası</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>
      """
    #expect(error(newer) == .failedResponse(message: "Sunucu hatası"))
  }

  @Test(arguments: [
    ("DETSISNo", "1234567"), ("DETSISNo", ""), ("DETSISNo", "abc"), ("ParentIdareKimlikKodu", "12"),
    ("ParentIdareKimlikKodu", "99999999999999"), ("Seviye", "üç"), ("FaalOlupOlmadigi", "belki"),
    ("FaalOlupOlmadigi", ""), ("AnaKurumIdareKimlikKodu", "-1"),
  ])
  func `names the unit and the field that cannot be understood`(field: String, value: String) {
    let element = "<\(field)>\(value)</\(field)>"
    let broken = field == "DETSISNo" ? "\(element)<FaalOlupOlmadigi>true</FaalOlupOlmadigi>" : unit("59540451", element)
    let last = field == "FaalOlupOlmadigi" ? "<DETSISNo>59540451</DETSISNo>\(element)" : broken
    #expect(error(response([unit("10000001"), last])) == .badUnit(ordinal: 2, field: field, value: value))
  }

  @Test func `is refused at every length to which it is cut`() {
    let text = response([Self.wholeUnit])
    for length in stride(from: 0, to: text.count - 1, by: 7) {
      #expect(error(String(text.prefix(length))) != nil, "cut to \(length) characters")
    }
  }

  @Test func `is read where it says UTF-16 and is UTF-8, as .NET's StringWriter writes it`() throws {
    for name in ["utf-16", "UTF-16"] {
      let text = response([unit()]).replacing("encoding=\"utf-8\"", with: "encoding=\"\(name)\"")
      #expect(try units(text).count == 1)
      #expect(try units(text, chunk: 1 << 16).count == 1)
    }
  }

  @Test func `in an encoding that is not read is refused by its name`() {
    let text = response([unit()]).replacing("encoding=\"utf-8\"", with: "encoding='x-ebcdic'")
    guard case .damaged(_, _, let reason) = error(text) else {
      Issue.record("not damaged")
      return
    }
    #expect(reason == "the encoding “x-ebcdic” is not read")
  }

  @Test func `has its texts composed`() throws {
    let name = "Şube Müdürlüğü (İç Hizmetler)"
    let apart = name.decomposedStringWithCanonicalMapping
    let read = try units(response([unit("59540451", "").replacing("<Ad>Birim", with: "<Ad>" + apart)]))
    #expect(read.first?.name.unicodeScalars.elementsEqual(name.unicodeScalars) ?? false)
  }

  @Test(arguments: ["<Ad>Başka</Ad>", "<DETSISNo>59540452</DETSISNo>", "<FaalOlupOlmadigi>false</FaalOlupOlmadigi>"])
  func `has each field of a unit once`(again: String) {
    guard case .badUnit(1, _, _) = error(response([unit("59540451", again)])) else {
      Issue.record("one of both was taken")
      return
    }
  }

  @Test func `says where it is broken`() {
    let text = response([unit()]).replacing("</Sonuclar>", with: "</Yanlis>")
    guard case .damaged(let line, let column, let reason) = error(text) else {
      Issue.record("not damaged")
      return
    }
    #expect(line == 2)
    #expect(column > 1)
    #expect(reason == "mismatched tag")
  }

  @Test(arguments: ["", "metin", "{\"a\": 1}", "PK\u{3}\u{4}"])
  func `is no XML at all`(text: String) {
    #expect(error(text) == .notXML)
  }

  @Test func `is XML of another kind`() {
    #expect(error("<html><body/></html>") == .notUnits)
    #expect(error(response([]).replacing("<Sonuclar>", with: "<Sonuclar><IyemYoneticiObj/>")) == .notUnits)
  }

  @Test func `may not declare a document type`() {
    let text = "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"
    guard case .notXML = error(text) else {
      Issue.record("a document type was read")
      return
    }
  }

  @Test func `ends at the first error of who takes the units`() {
    struct Full: Error {}
    var given = 0
    #expect(throws: Full.self) {
      var chunks = [Array(response([unit(), unit(), unit()]).utf8)]
      try UnitSnapshotReader.read(
        nextChunk: { chunks.popLast() },
        each: { _ in
          given += 1
          if given == 2 { throw Full() }
        })
    }
    #expect(given == 2)
  }
}
