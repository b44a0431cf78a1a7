import Domain
import Intake
import Testing

@Suite struct `The response of IYEMTumYoneticileriGetirWs` {
  private func envelope(_ objects: String, failed: String = "false", message: String = "") -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><IYEMTumYoneticileriGetirWsResponse>\
    <IYEMTumYoneticileriGetirWsResult><SonucHatali>\(failed)</SonucHatali><Sonuclar>\(objects)</Sonuclar>\
    <HataMsj>\(message)</HataMsj></IYEMTumYoneticileriGetirWsResult></IYEMTumYoneticileriGetirWsResponse>\
    </s:Body></s:Envelope>
    """
  }

  private let object = """
    <IyemYoneticiObj><ID>10000002</ID><Ad>Personel  Genel Müdürlüğü</Ad><UnvanAdi>Genel Müdür</UnvanAdi>\
    <YoneticiKodu>100000004</YoneticiKodu><YoneticiAdiSoyadi>Ayşe BİÇER</YoneticiAdiSoyadi><Yasi>44</Yasi>\
    <GorevTuru>Asaleten</GorevTuru><GorevBaslamaTarihi>2016-01-11T10:00:00</GorevBaslamaTarihi>\
    <GorevBitisTarihi nil="true"/><Aktifmi>true</Aktifmi></IyemYoneticiObj>
    """

  private func read(_ text: String) throws -> (managers: [ServiceManager], end: ManagerResponseReader.End) {
    var chunks = [Array(text.utf8)]
    var managers = [ServiceManager]()
    let end = try ManagerResponseReader.read(nextChunk: { chunks.popLast() }, each: { managers.append($0) })
    return (managers, end)
  }

  @Test func `gives its managers`() throws {
    let (managers, end) = try read(envelope(object + object.replacing("true</Aktifmi>", with: "false</Aktifmi>")))
    #expect(end == .whole && managers.map(\.ordinal) == [1, 2] && managers.map(\.isActive) == [true, false])
    #expect(
      managers.first?.values == [
        .unitDetsisNo: "10000002", .unitName: "Personel Genel Müdürlüğü", .title: "Genel Müdür",
        .managerCode: "100000004", .fullName: "Ayşe BİÇER", .appointmentType: "Asaleten",
        .start: "2016-01-11T10:00:00",
      ])
  }

  @Test func `that gives a field twice gives neither of both values`() throws {
    let twice = object.replacing("<GorevTuru>", with: "<GorevTuru>Tedviren</GorevTuru><GorevTuru>")
    #expect(try read(envelope(twice)).managers.first?.values[.appointmentType] == "Tedviren | Asaleten")
    let same = object.replacing("<GorevTuru>", with: "<GorevTuru>Asaleten</GorevTuru><GorevTuru>")
    #expect(try read(envelope(same)).managers.first?.values[.appointmentType] == "Asaleten")
    let active = object.replacing("<Aktifmi>", with: "<Aktifmi>false</Aktifmi><Aktifmi>")
    #expect(try read(envelope(active)).managers.first?.values[.end] == "Aktifmi | true")
  }

  @Test func `that says UTF-16 and is UTF-8 is read`() throws {
    let text = envelope(object).replacing("encoding=\"utf-8\"", with: "encoding=\"UTF-16\"")
    #expect(try read(text).end == .whole)
  }

  @Test func `that breaks off gives what was read, and says that it is not whole`() throws {
    let text = envelope(object + object)
    let (managers, end) = try read(String(text.prefix(text.count - 260)))
    #expect(managers.count == 1)
    guard case .incomplete(let finding) = end else { return #expect(Bool(false)) }
    #expect(finding.code == .tableCutOff)
  }

  @Test func `that tells of a failure gives its message`() throws {
    #expect(try read(envelope("", failed: "true", message: "Yetki yok")).end == .refused(message: "Yetki yok"))
  }

  @Test func `is told from other files`() {
    #expect(ManagerResponseReader.isResponse(Array(envelope("").utf8)))
    #expect(!ManagerResponseReader.isResponse(Array("<html><body></body></html>".utf8)))
    #expect(!ManagerResponseReader.isResponse(Array("DETSİS NO;T.C. NO".utf8)))
  }
}
