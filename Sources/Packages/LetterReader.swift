import Domain
import XML

/// Reads what a package says of its letter; what is missing stays nil, for the checks to tell.
struct LetterReader {
  let archive: PackageArchive
  let map: PackageMap
  private(set) var letter = Letter()
  private(set) var findings: [LetterFinding] = []
  /// Attachments by the names of their files in lower case, with who does not get them.
  private(set) var listed: [ListedAttachment] = []

  struct ListedAttachment {
    let id: String
    let fileName: String
    /// Whether every addressee's list says that it was left out.
    var isLeftOut = false
  }

  init(_ archive: PackageArchive, _ map: PackageMap) {
    self.archive = archive
    self.map = map
    readProperties()
    let metadata = root(.metadata)
    let other = isSecond ? root(.finalMetadata) : root(.signerList)
    if let metadata { readMetadata(metadata) }
    let final = isSecond ? other : metadata
    letter.number = final?["BelgeNo"]?.text ?? metadata?["BelgeNo"]?.text
    letter.date = (final?["Tarih"]?.text ?? metadata?["Tarih"]?.text).flatMap { DateTimeText.moment($0) }
    let list = isSecond ? other?["BelgeImzalar"] : other?["ImzaListesi"]
    letter.signers = (list?.all("Imza") ?? []).compactMap(Self.signer)
  }

  /// Whether the package is of the second generation (2.x).
  var isSecond: Bool {
    guard let version = letter.version?.utf8.first else { return !map.has(.signerList) }
    return version != UInt8(ascii: "1")
  }

  private mutating func root(_ purpose: PackageMap.Purpose) -> MarkupElement? {
    let vocabulary = purpose == .properties ? LetterMarkup.properties : LetterMarkup.vocabulary
    do { return try LetterMarkup.root(of: map[purpose], in: archive, understanding: vocabulary) } catch {
      findings.append(error.finding)
      return nil
    }
  }

  // MARK: - The parts

  private mutating func readProperties() {
    guard let properties = root(.properties) else { return }
    letter.version = properties["version"]?.text
    letter.id = properties["identifier"]?.text
    letter.subject = properties["subject"]?.text
    // `Kalkınma Bakanlığı/64287095`
    guard let creator = properties["creator"]?.text else { return }
    let parts = creator.split(separator: "/", omittingEmptySubsequences: false).map { TurkishText.tidy($0) }
    letter.sender.name = parts.count > 1 ? parts.dropLast().joined(separator: "/") : creator
    letter.sender.institution = parts.last.flatMap { DetsisNo($0)?.description }
  }

  private mutating func readMetadata(_ root: MarkupElement) {
    letter.id = root["BelgeId"]?.text ?? letter.id
    letter.subject = root["Konu"]?.text ?? letter.subject
    letter.sender = root["Olusturan"].flatMap(Self.party) ?? letter.sender
    let targets = root["DagitimListesi"]?.all("Dagitim") ?? []
    letter.addressees = targets.compactMap(Self.party)
    letter.fileCode = root["SdpBilgisi", "AnaSdp", "Kod"]?.text
    let leftOut = targets.map { target in
      Set((target["KonulmamisEkListesi"]?.all("KonulmamisEk") ?? []).compactMap { $0["EkId"]?.text?.uppercased() })
    }
    for element in root["Ekler"]?.all("Ek") ?? [] {
      let file = element["DosyaAdi"]?.text
      letter.attachments.append(
        LetterAttachment(
          name: element["Ad"]?.text ?? file ?? "", file: file, isSigned: element["ImzaliMi"]?.text == "true"))
      // A file of the package (`DED`), no thing of paper and no reference.
      guard let file, element["Tur"]?.text ?? "DED" == "DED" else { continue }
      let id = (element["Id"]?.attributes["Value"] ?? "").uppercased()
      listed.append(
        ListedAttachment(
          id: id, fileName: file.lowercased(),
          isLeftOut: !leftOut.isEmpty && leftOut.allSatisfy { $0.contains(id) }))
    }
    letter.references = (root["Ilgiler"]?.all("Ilgi") ?? []).map { element in
      LetterReference(
        label: element["Etiket"]?.text, name: element["Ad"]?.text ?? "", number: element["BelgeNo"]?.text,
        date: element["Tarih"]?.text.flatMap { DateTimeText.moment($0) })
    }
  }

  /// Those for whom an encrypted package is (`BelgeHedef`).
  mutating func readRecipients() {
    guard let root = root(.recipients) else { return }
    letter.addressees = (root["HedefListesi"]?.all("Hedef") ?? []).compactMap(Self.party)
  }

  // MARK: - Persons and parties

  private static func party(_ element: MarkupElement) -> LetterParty? {
    if let body = element["KurumKurulus"] {
      return LetterParty(
        institution: body["KKK"]?.text, unit: body["BirimKKK"]?.text ?? body["BYK"]?.text, name: body["Adi"]?.text)
    }
    if let company = element["TuzelSahis"] { return LetterParty(name: company["Adi"]?.text) }
    return element["GercekSahis"].flatMap(person).map { LetterParty(name: $0.name) }
  }

  private static func person(_ element: MarkupElement) -> LetterPerson? {
    let names: [XMLName] = ["IlkAdi", "IkinciAdi", "Soyadi"]
    let name = names.compactMap { element["Kisi", $0]?.text }.joined(separator: " ")
    let nationalID = element["TCKN"]?.text
    guard !name.isEmpty || nationalID != nil else { return nil }
    return LetterPerson(name: name, nationalID: nationalID, duty: element["Gorev"]?.text)
  }

  private static func signer(_ element: MarkupElement) -> LetterSigner? {
    guard let person = element["Imzalayan"].flatMap(person) else { return nil }
    return LetterSigner(
      person: person, delegator: element["YetkiDevreden"].flatMap(Self.person),
      represented: element["VekaletVeren"].flatMap(Self.person),
      managerCode: element["TCYK"]?.text ?? element["Imzalayan", "TCYK"]?.text,
      date: element["Tarih"]?.text.flatMap { DateTimeText.moment($0) })
  }
}
