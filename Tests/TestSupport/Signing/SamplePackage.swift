internal import COpenSSL

/// An e-Yazışma package of version 2.0 with one letter, signed and sealed; invented throughout.
public struct SamplePackage {
  public var number = "E-60000002-903.07.02-4752"
  public var date: String? = "2023-02-14T10:15:00+03:00"
  public var institution = "60000001"
  public var unit: String? = "60000002"
  public var signerName = ("Ayşe", "ÖRNEK")
  public var nationalID: String? = "10000000146"
  /// Nil for no signature.
  public var signer: InventedCertificate?
  public var sealer: InventedCertificate?
  /// What is done to parts, by name, after everything was signed and sealed; nil removes them.
  public var changes: [String: ([UInt8]) -> [UInt8]?] = [:]
  /// Members that are put in behind the others.
  public var extra: [(name: String, content: [UInt8])] = []
  /// Parts that the lists leave out.
  public var unlisted: Set<String> = []

  /// 14 February 2023, 10:15 in Turkey.
  public static let signedAt: Int64 = 1_676_358_900
  public static let letter = "UstYazi/yazi.pdf"
  public static let attachment = "Ekler/ek%201.pdf"

  public init(signer: InventedCertificate?, sealer: InventedCertificate?) {
    self.signer = signer
    self.sealer = sealer
  }

  public var bytes: [UInt8] {
    var parts: [(name: String, content: [UInt8])] = [
      (Self.letter, Array("%PDF-1.7 yazı".utf8)), (Self.attachment, Array("%PDF-1.7 ek".utf8)),
      ("Ustveri/Ustveri.xml", xml("UstVeri", "Ustveri", metadata)),
    ]
    let summary = list("PaketOzeti", parts)
    parts.append(("PaketOzeti/PaketOzeti.xml", summary))
    if let signer {
      parts.append(("Imzalar/ImzaCades.imz", InventedSignature.sign(summary, by: [.init(signer, at: Self.signedAt)])))
    }
    parts.append(("NihaiUstveri/NihaiUstveri.xml", xml("NihaiUstVeri", "NihaiUstveri", finalMetadata)))
    parts.append(("docProps/core.xml", Array(properties.utf8)))
    let final = list("NihaiOzet", parts)
    parts.append(("NihaiOzet/NihaiOzet.xml", final))
    if let sealer {
      parts.append(("Muhur/MuhurCades.imz", InventedSignature.sign(final, by: [.init(sealer, at: Self.signedAt)])))
    }
    parts += relationships
    var zip = StoredZip()
    for (name, content) in parts {
      guard let changed = changes[name].map({ $0(content) }) ?? content else { continue }
      zip.add(name, changed)
    }
    for (name, content) in extra { zip.add(name, content) }
    return zip.bytes
  }

  // MARK: - The parts

  private var metadata: String {
    """
    <BelgeId>11111111-2222-3333-4444-555555555555</BelgeId><Konu>İmza Yetkilileri</Konu>
    <DagitimListesi><Dagitim><KurumKurulus><KKK>60000009</KKK><Adi>Örnek Valiliği</Adi></KurumKurulus></Dagitim></DagitimListesi>
    <Ekler><Ek><Id Value="AAAA"/><Tur>DED</Tur><DosyaAdi>EK 1.pdf</DosyaAdi><Ad>Liste</Ad><ImzaliMi>true</ImzaliMi></Ek></Ekler>
    <Olusturan><KurumKurulus><KKK>\(institution)</KKK><Adi>Örnek Bakanlığı</Adi>\(unit.map { "<BirimKKK>\($0)</BirimKKK>" } ?? "")</KurumKurulus></Olusturan>
    """
  }

  private var finalMetadata: String {
    let number = nationalID.map { "<TCKN>\($0)</TCKN>" } ?? ""
    let time = date.map { "<Tarih>\($0)</Tarih>" } ?? ""
    return """
      \(time)<BelgeNo>\(self.number)</BelgeNo><BelgeImzalar><Imza><Imzalayan><Kisi><IlkAdi>\(signerName.0)</IlkAdi>
      <Soyadi>\(signerName.1)</Soyadi></Kisi>\(number)</Imzalayan>\(time)</Imza></BelgeImzalar>
      """
  }

  private var properties: String {
    """
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier>11111111-2222-3333-4444-555555555555</dc:identifier>\
    <dc:creator>Örnek Bakanlığı/\(institution)</dc:creator><cp:version>2.0</cp:version></cp:coreProperties>
    """
  }

  private func xml(_ root: String, _ schema: String, _ body: String) -> [UInt8] {
    Array(
      """
      \u{FEFF}<x:\(root) xmlns:x="urn:dpt:eyazisma:schema:xsd:\(schema)-2" xmlns="urn:dpt:eyazisma:schema:xsd:Tipler-2">\(body)</x:\(root)>
      """.utf8)
  }

  private func list(_ name: String, _ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    let references = parts.filter { !unlisted.contains($0.name) }.map { part in
      let items = [("xmldsig-more#sha384", "SHA384"), ("xmlenc#sha512", "SHA512")].map { identifier, algorithm in
        """
        <DigestItem><DigestMethod Algorithm="http://www.w3.org/2001/04/\(identifier)"/>\
        <DigestValue>\(Self.base64(Self.digest(part.content, algorithm)))</DigestValue></DigestItem>
        """
      }
      return "<Reference URI=\"/\(part.name)\">\(items.joined())</Reference>"
    }
    return Array(
      "<\(name) xmlns=\"urn:dpt:eyazisma:schema:xsd:PaketOzeti-2\">\(references.joined())</\(name)>".utf8)
  }

  private var relationships: [(name: String, content: [UInt8])] {
    func part(_ name: String, _ targets: [(String, String)]) -> (String, [UInt8]) {
      let elements = targets.enumerated().map { index, target in
        let type = target.0.contains(":") ? target.0 : "http://eyazisma.dpt/iliskiler/" + target.0
        return "<Relationship Type=\"\(type)\" Target=\"\(target.1)\" Id=\"r\(index)\"/>"
      }
      let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
      return (name, Array("<Relationships xmlns=\"\(namespace)\">\(elements.joined())</Relationships>".utf8))
    }
    return [
      part(
        "_rels/.rels",
        [
          ("UstYazi", "/" + Self.letter), ("ek", Self.attachment), ("ustveri", "/Ustveri/Ustveri.xml"),
          ("paketozeti", "PaketOzeti/PaketOzeti.xml"), ("nihaiustveri", "/NihaiUstveri/NihaiUstveri.xml"),
          ("nihaiozet", "/NihaiOzet/NihaiOzet.xml"),
          (
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"
          ),
        ]),
      part("PaketOzeti/_rels/PaketOzeti.xml.rels", [("imzacades", "../Imzalar/ImzaCades.imz")]),
      part("NihaiOzet/_rels/NihaiOzet.xml.rels", [("muhurcades", "../Muhur/MuhurCades.imz")]),
    ]
  }

  private static func digest(_ bytes: [UInt8], _ algorithm: String) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 64)
    var count = 64
    EVP_Q_digest(nil, algorithm, nil, bytes, bytes.count, &digest, &count)
    return Array(digest.prefix(count))
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    var text = [UInt8](repeating: 0, count: bytes.count * 2)
    let count = EVP_EncodeBlock(&text, bytes, Int32(bytes.count))
    return String(decoding: text.prefix(Int(count)), as: UTF8.self)
  }
}
