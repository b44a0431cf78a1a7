import Domain
import Files
import Foundation
import TestSupport
import Testing

@Suite struct `The command that compares rosters` {
  private let tool: Tool

  /// A registry of three units of the ministry and one of the municipality.
  init() throws {
    tool = try Tool()
    let rows = [
      SampleManagers.row(1), SampleManagers.row(2, as: .doluKadroyaVekaleten),
      SampleManagers.row(3, in: SampleUnits.support), SampleManagers.row(4, in: SampleUnits.works),
    ]
    let batch = try write(SampleManagers.csv(rows), as: "atamalar.csv")
    let result = try tool.run("managers", "apply", batch, environment: ["IYEM_NOW": "2016-01-11T17:30:00+02:00"])
    #expect(result.status == 0)
  }

  private static let ministry = SampleUnits.ministry.no.description

  /// The registry's ministry once more.
  private static let same = [
    SampleManagers.row(1), SampleManagers.row(2, as: .doluKadroyaVekaleten),
    SampleManagers.row(3, in: SampleUnits.support),
  ]

  /// Somebody else for one of its units.
  private static let differing = [
    same[0], same[1],
    SampleManagers.row(5, in: SampleUnits.support).merging([.start: "01/06/2016 09:00"]) { $1 },
  ]

  private func write(_ data: Data, as name: String) throws -> String {
    let path = tool.folder.path(name)
    try data.write(to: URL(fileURLWithPath: path))
    return path
  }

  private func write(_ text: String, as name: String) throws -> String { try write(Data(text.utf8), as: name) }

  private func roster(_ rows: [[Field: String]], as name: String = "liste.csv") throws -> String {
    try write(SampleManagers.csv(rows, layout: .roster), as: name)
  }

  private func reconcile(_ arguments: String...) throws -> Tool.Result { try tool.run(["reconcile"] + arguments) }

  private func ministry(_ arguments: String...) throws -> Tool.Result {
    try tool.run(["reconcile", "--institution", Self.ministry] + arguments)
  }

  /// The one document on standard output.
  private func document(_ result: Tool.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func counts(_ result: Tool.Result) throws -> [String: Int] {
    try #require(try document(result)["counts"] as? [String: Int]).filter { $0.value > 0 }
  }

  // MARK: - Exit statuses

  @Test func `says what a file is that is no roster, and that an empty one is empty`() throws {
    let form = try write(Data(try SampleForm(rows: 1).workbook()), as: "form.xlsx")
    let units = tool.folder.path("detsis.xml")
    let empty = tool.folder.path("bos.xlsx")
    #expect(try tool.run("template", "roster", "-o", empty).status == 0)
    for (path, sentence) in [
      (form, "bu, bir EK-1 talep formudur"), (units, "bu, bir DETSİS birim listesidir"), (empty, "dolu satır yok"),
    ] {
      let result = try reconcile(path)
      #expect(result.status == 65 && result.messages.contains(sentence), "\(result.messages)")
    }
  }

  @Test func `ends with 0 where nothing differs, and with 1 where something does`() throws {
    let same = try ministry(roster(Self.same))
    #expect(same.status == 0)
    #expect(same.output.contains("3  Uyuşan (confirmed)"))
    let differing = try ministry(roster(Self.differing))
    #expect(differing.status == 1)
    #expect(differing.output.contains("1  Yerine başkası gelen (replaced)"))
  }

  @Test func `ends with 64 where the institution is not clear, and without a roster`() throws {
    #expect(try reconcile(roster(Self.same)).status == 64)
    #expect(try reconcile().status == 64)
  }

  @Test func `ends with 65 for what is no roster, for no file, and for an unknown institution`() throws {
    #expect(try ministry(write("Merhaba", as: "not.csv")).status == 65)
    #expect(try ministry(tool.folder.path("yok.csv")).status == 65)
    #expect(try tool.run("reconcile", "--institution", "99999999", roster(Self.same)).status == 65)
    let empty = try Tool(withUnits: false)
    let result = try empty.run("reconcile", roster(Self.same))
    #expect(result.status == 74, "no registry at all")
  }

  @Test func `ends with 74 where the results cannot be written`() throws {
    // A file where the Outbox is to be.
    let path = try write("", as: "Dolu")
    let result = try ministry("--outbox", path, roster(Self.same))
    #expect(result.status == 74 && result.messages.contains("Dolu"))
  }

  @Test func `ends with 75 while another run holds the registry`() throws {
    let lock = try FileLock(tool.folder.path("Registry/registry.sqlite.lock"), since: Tool.now)
    defer { withExtendedLifetime(lock) {} }
    #expect(try ministry(roster(Self.same)).status == 75)
  }

  // MARK: - Several rosters

  @Test func `takes several rosters, of which one that cannot be read keeps none back`() throws {
    let result = try reconcile(
      roster([SampleManagers.row(3, in: SampleUnits.support)], as: "a.csv"), write("Merhaba", as: "b.csv"),
      roster([SampleManagers.row(4, in: SampleUnits.works)], as: "c.csv"), "--json")
    #expect(result.status == 65)
    #expect(result.messages.contains("b.csv"))
    let documents = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(documents.compactMap { $0["file"] as? String } == ["a.csv", "c.csv"])
    #expect(
      documents.compactMap { $0["scope"] as? String }
        == [SampleUnits.support.no.description, SampleUnits.works.no.description])
    let folders = try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("Outbox/2016-06-23-001"))
    #expect(folders.sorted() == ["0001-a", "0003-c"])
  }

  @Test func `prints an array of none where no roster of several can be read`() throws {
    let result = try reconcile(write("Merhaba", as: "a.csv"), write("%PDF-1.4", as: "b.csv"), "--json")
    #expect(result.status == 65 && result.output == "[]\n")
    #expect(!FileManager.default.fileExists(atPath: tool.folder.path("Outbox/2016-06-23-001")))
  }

  @Test func `prints one document for one roster, with whole numbers for programs and masked ones for people`() throws {
    let path = try roster(Self.differing)
    let result = try ministry(path, "--json")
    #expect(try counts(result) == ["confirmed": 2, "replaced": 1, "vacant": 2])
    let items = try #require(try document(result)["items"] as? [[String: Any]])
    #expect(items.first?["nationalId"] as? String == InventedPeople.nationalID(5))
    #expect(items.first?["registryNationalId"] as? String == InventedPeople.nationalID(3))
    let people = try ministry(path)
    #expect(!(people.output + people.messages).contains(InventedPeople.nationalID(5)))
  }

  // MARK: - Proposals

  @Test func `holds what the brake holds, and the batch applies it by its number alone`() throws {
    let result = try ministry(roster(Self.differing))
    #expect(result.output.contains("--held 2"))
    let batch = tool.folder.path("Outbox/2016-06-23-001/0001-liste/oneriler.xlsx")
    #expect(try tool.run("managers", "apply", batch).status == 1)
    let wrong = try tool.run("managers", "apply", batch, "--held", "1")
    #expect(wrong.status == 64 && wrong.messages.contains("2 bekletilen satır") && wrong.messages.contains("--held 2"))
    let unit = SampleUnits.support.no.description
    #expect(try tool.run("managers", "show", "--unit", unit).output.contains(InventedPeople.name(3)))
    #expect(try tool.run("managers", "apply", batch, "--held", "2").status == 0)
    #expect(try tool.run("managers", "show", "--unit", unit).output.contains(InventedPeople.name(5)))
    #expect(try ministry(roster(Self.differing)).status == 0)
  }

  @Test func `leaves the registry as it is`() throws {
    let before = try tool.files(below: "Registry").filter { $0.key.hasSuffix(".sqlite") }
    _ = try ministry(roster(Self.differing))
    #expect(try tool.files(below: "Registry").filter { $0.key.hasSuffix(".sqlite") } == before)
  }

  @Test func `registering a correction anew takes nobody's authority of the time before`() throws {
    var rows = Self.same
    rows[2][.email] = "yeni@ornek.gov.tr"
    let result = try ministry(roster(rows), "--json")
    #expect(try counts(result)["changed"] == 1)
    let outputs = try #require(try document(result)["outputs"] as? String)
    let held = try #require(try document(result)["held"] as? Int)
    let batch = tool.folder.path("Outbox/\(outputs)/oneriler.xlsx")
    #expect(try tool.run("managers", "apply", batch, "--held", String(held)).status == 0)
    for arguments in [[], ["--known-at", "12/03/2016 09:00"]] {
      let shown = try tool.run(
        ["managers", "show", "--unit", SampleUnits.support.no.description, "--at", "12/03/2016 09:00"] + arguments)
      #expect(shown.output.contains(InventedPeople.name(3)), "\(arguments)")
    }
  }

  // MARK: - Kinds of files

  @Test func `reads Windows-1254 with tabs`() throws {
    let text = SampleManagers.csv(Self.differing, layout: .roster, separator: "\t")
    let turkish: [Character: UInt8] = [
      "Ğ": 0xD0, "ğ": 0xF0, "İ": 0xDD, "ı": 0xFD, "Ş": 0xDE, "ş": 0xFE, "Ç": 0xC7, "ç": 0xE7, "Ö": 0xD6, "ö": 0xF6,
      "Ü": 0xDC, "ü": 0xFC, "Â": 0xC2, "â": 0xE2,
    ]
    // A line end is one character in Swift.
    let bytes = text.flatMap { character in turkish[character].map { [$0] } ?? Array(String(character).utf8) }
    let result = try ministry(write(Data(bytes), as: "liste.txt"), "--json")
    #expect(try counts(result) == ["confirmed": 2, "replaced": 1, "vacant": 2])
  }

  @Test func `reads the web service's response`() throws {
    // Principals are registered before proxies.
    let code = try #require(ManagerCode(serial: 10_000_001))
    let text = """
      <?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
      <MethodResponse xmlns="http://kaysis.gov.tr/"><MethodResult><SonucHatali>false</SonucHatali><Sonuclar>
      <IyemYoneticiObj><ID>\(SampleUnits.support.no)</ID><YoneticiKodu>\(code)</YoneticiKodu>\
      <YoneticiAdiSoyadi>\(InventedPeople.name(3))</YoneticiAdiSoyadi><GorevTuru>Asaleten</GorevTuru>\
      <GorevBaslamaTarihi>2016-01-11T10:00:00</GorevBaslamaTarihi><Aktifmi>true</Aktifmi></IyemYoneticiObj>
      </Sonuclar><HataMsj/></MethodResult></MethodResponse></s:Body></s:Envelope>
      """
    let whole = try reconcile(write(text, as: "yanit.xml"), "--json")
    #expect(whole.status == 0)
    #expect(try counts(whole) == ["confirmed": 1])
    let failed = text.replacing("<SonucHatali>false", with: "<SonucHatali>true")
      .replacing("<HataMsj/>", with: "<HataMsj>Yetkiniz yok</HataMsj>")
    let refused = try reconcile(write(failed, as: "yanit.xml"))
    #expect(refused.status == 65 && refused.messages.contains("Yetkiniz yok"))
  }

  @Test(arguments: [30, 90, 200, 300])
  func `never concludes from a file cut off in the middle that somebody is gone`(missing: Int) throws {
    let text = SampleManagers.csv(Self.same, layout: .roster)
    let result = try ministry(write(String(text.dropLast(missing)), as: "liste.csv"), "--json")
    #expect(result.status == 1)
    #expect(try counts(result)["surplus"] == nil && counts(result)["vacant"] == nil)
    let document = try document(result)
    #expect(document["complete"] as? Bool == false && document["proposals"] as? Int == 0)
    #expect(document["withheld"] as? Int ?? 0 > 0)
  }

  @Test func `nor from a response that breaks off`() throws {
    let text = """
      <Envelope><Body><MethodResponse><MethodResult><SonucHatali>false</SonucHatali><Sonuclar>
      <IyemYoneticiObj><ID>\(SampleUnits.support.no)</ID>
      """
    let result = try ministry(write(text, as: "yanit.xml"), "--json")
    #expect(result.status == 1)
    #expect(try counts(result) == [:] && document(result)["withheld"] as? Int == 3)
  }
}
