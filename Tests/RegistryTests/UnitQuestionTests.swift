import Domain
import Testing

@testable import Registry

@Suite struct `A question about units` {
  private func search(_ words: String, in fresh: FreshRegistry, limit: Int = 20) throws -> [DetsisNo] {
    try fresh.registry.read { try $0.search(words, limit: limit).map(\.unit.no) }
  }

  @Test(arguments: [
    "YAZI İŞLERİ", "yazi isleri", "yazı işleri", "Yazı  işl", "müd yaz", "isleri inceova", "İNCEOVA yazı",
    "(yazı) \"iş",
  ])
  func `finds words without regard to accents, case and order`(words: String) throws {
    #expect(try search(words, in: FreshRegistry()) == [Sample.cityClerk])
  }

  @Test(arguments: ["", "  ", "\"", "yok", "yazi yok", "name:", "* OR *", "NEAR(", "azi"])
  func `finds nothing for words that are not there, whatever signs they hold`(words: String) throws {
    let found = try search(words, in: FreshRegistry())
    #expect(found.isEmpty)
  }

  @Test func `puts those with the words in their own name first`() throws {
    #expect(try search("millî eğitim", in: FreshRegistry()) == [Sample.ministry, Sample.personnel, Sample.branch])
    #expect(try search("egitim mud", in: FreshRegistry(), limit: 1) == [Sample.branch])
  }

  @Test func `shows the hierarchy above a unit`() throws {
    let fresh = try FreshRegistry()
    let match = try #require(try fresh.registry.read { try $0.search("sube").first })
    #expect(match.unit.no == Sample.branch)
    #expect(match.path.map(\.no) == [Sample.ministry, Sample.personnel, Sample.branch])
    #expect(try fresh.registry.read { try $0.path(of: Sample.no(99_999_999)) }.isEmpty)
  }

  @Test func `sees new names and places at once, also of the units above`() throws {
    let fresh = try FreshRegistry()
    try fresh.take(Sample.units(changing: Sample.ministry) { $0.name = "Talim Bakanlığı" })
    #expect(try search("talim sube", in: fresh) == [Sample.branch])
    #expect(try search("egitim", in: fresh).isEmpty)
    try fresh.take(
      Sample.units(changing: Sample.ministry) { $0.name = "Talim Bakanlığı" }
        .map { $0.no == Sample.personnel ? Sample.with($0) { $0.parent = Sample.city } : $0 })
    #expect(try search("talim", in: fresh) == [Sample.ministry])
    #expect(try search("inceova sube", in: fresh) == [Sample.branch])
    try fresh.sql("INSERT INTO unit_search (unit_search) VALUES ('integrity-check')")
  }

  @Test func `tells whether a unit stands inside an institution`() throws {
    let fresh = try FreshRegistry()
    try fresh.registry.read { reading throws in
      #expect(try reading.isInside(Sample.branch, Sample.ministry))
      #expect(try reading.isInside(Sample.ministry, Sample.ministry))
      #expect(try !reading.isInside(Sample.ministry, Sample.branch))
      #expect(try !reading.isInside(Sample.branch, Sample.city))
      #expect(try !reading.isInside(Sample.no(99_999_999), Sample.ministry))
    }
  }

  @Test func `lists the open units below one, level by level`() throws {
    let fresh = try FreshRegistry()
    #expect(
      try fresh.registry.read { try $0.unitsBelow(Sample.ministry).map(\.no) }
        == [Sample.ministry, Sample.personnel, Sample.branch])
    try fresh.take(Sample.units(changing: Sample.personnel) { $0.isActive = false }, confirmed: true)
    #expect(
      try fresh.registry.read { try $0.unitsBelow(Sample.ministry).map(\.no) } == [Sample.ministry, Sample.branch])
  }

  @Test(arguments: [3, 300])
  func `finds the bearers of a name inside an institution, few or many`(count: Int) throws {
    let namesakes = (0..<count).map {
      UnitRecord(
        no: Sample.no(50_000_000 + Int32($0)), name: "1. ŞUBE MÜDÜRLÜĞÜ",
        parent: $0.isMultiple(of: 3) ? Sample.city : Sample.cityClerk, isActive: $0 != 1)
    }
    let fresh = try FreshRegistry(units: Sample.units + namesakes)
    let name = TurkishText.fold("1. Şube Müdürlüğü")
    try fresh.registry.read { reading throws in
      #expect(try reading.activeUnits(named: name, inside: Sample.ministry).map(\.no) == [Sample.branch])
      #expect(try reading.activeUnits(named: name, inside: Sample.city).count == count - 1)
    }
  }
}
