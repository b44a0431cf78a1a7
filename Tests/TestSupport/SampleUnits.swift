import Domain

/// A small invented state: a ministry with its units, a governorship with a district, a municipality.
public enum SampleUnits {
  public static let ministry = unit(10_000_001, "Örnek Bakanlığı")
  public static let personnel = unit(10_000_002, "Personel Genel Müdürlüğü", below: ministry)
  public static let planning = unit(10_000_003, "İnsan Kaynakları Planlama Dairesi Başkanlığı", below: personnel)
  public static let support = unit(10_000_004, "Destek Hizmetleri Dairesi Başkanlığı", below: ministry)
  public static let closed = unit(10_000_005, "Personel Eğitimi Dairesi Başkanlığı", below: ministry, isActive: false)
  public static let interior = unit(20_000_001, "İçişleri Örnek Bakanlığı")
  public static let governorship = unit(20_000_002, "Ilgaz Valiliği", below: interior)
  public static let directorate = unit(20_000_003, "Örnek İl Müdürlüğü", below: governorship)
  public static let fieldPersonnel = unit(20_000_004, "Personel Şube Müdürlüğü", below: directorate)
  public static let district = unit(20_000_005, "Çamlı Kaymakamlığı", below: governorship)
  public static let districtOffice = unit(20_000_006, "İlçe Yazı İşleri Müdürlüğü", below: district)
  public static let municipality = unit(30_000_001, "Çamlı Belediye Başkanlığı")
  public static let works = unit(30_000_002, "Fen İşleri Müdürlüğü", below: municipality)
  public static let abolished = unit(40_000_001, "Kaldırılan Örnek Müsteşarlığı", isActive: false)

  public static let all = [
    ministry, personnel, planning, support, closed, interior, governorship, directorate, fieldPersonnel, district,
    districtOffice, municipality, works, abolished,
  ]

  private static func unit(
    _ number: Int32, _ name: String, below parent: DetsisUnit? = nil, isActive: Bool = true
  ) -> DetsisUnit {
    guard let no = DetsisNo(number) else { preconditionFailure("\(number) is no DETSİS no") }
    return DetsisUnit(no: no, name: name, parent: parent?.no, isActive: isActive)
  }

  /// The units as the SOAP response of the web service.
  public static var response: String { response(all) }

  public static func response(_ units: [DetsisUnit]) -> String {
    let units = units.map { unit in
      let active = unit.isActive ? "true" : "false"
      return "<KurumBirimWS><DETSISNo>\(unit.no)</DETSISNo><Ad>\(unit.name)</Ad>"
        + "<ParentIdareKimlikKodu>\(unit.parent?.description ?? "0")</ParentIdareKimlikKodu>"
        + "<AnaKurumIdareKimlikKodu>\(unit.no)</AnaKurumIdareKimlikKodu><Fk_BulunduguYerID>6</Fk_BulunduguYerID>"
        + "<Fk_KurumBirimTipID1>1</Fk_KurumBirimTipID1><Fk_KurumBirimTipID2>1</Fk_KurumBirimTipID2>"
        + "<KurumHiyerarsik>\(unit.name)</KurumHiyerarsik><Aktifmi>\(active)</Aktifmi>"
        + "<ParentIdareKimlikKodu2>0</ParentIdareKimlikKodu2><FaalOlupOlmadigi>\(active)</FaalOlupOlmadigi>"
        + "<Seviye>1</Seviye><DisYazismaMuhatabiOlupOlmadigi>true</DisYazismaMuhatabiOlupOlmadigi></KurumBirimWS>\n"
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
      <KendiTumBirimleriGetirWsResponse xmlns="http://kaysis.gov.tr/"><KendiTumBirimleriGetirWsResult>\
      <SonucHatali>false</SonucHatali><Sonuclar>
      \(units.joined())</Sonuclar><HataMsj/></KendiTumBirimleriGetirWsResult></KendiTumBirimleriGetirWsResponse>\
      </soap:Body></soap:Envelope>
      """
  }
}
