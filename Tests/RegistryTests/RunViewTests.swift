import Domain
import Testing

@testable import Registry

@Suite struct `The registry as the rules see it` {
  @Test func `knows units by number`() throws {
    let fresh = try FreshRegistry()
    try fresh.registry.read { reading throws in
      let city = try #require(try reading.view().unit(Sample.city))
      #expect(city.name == "İnceova Belediye Başkanlığı" && city.parent == nil && city.isActive)
      #expect(city.foldedName == TurkishText.fold(city.name))
      #expect(try reading.view().unit(Sample.no(99_999_999)) == nil)
    }
  }

  @Test func `knows open units by folded name within an institution, also when asked again`() throws {
    let other = UnitRecord(no: Sample.no(10_000_000), name: "YAZI İŞLERİ MÜDÜRLÜĞÜ", parent: Sample.city)
    let closed = UnitRecord(
      no: Sample.no(10_000_010), name: "Yazı İşleri Müdürlüğü", parent: Sample.city, isActive: false)
    let fresh = try FreshRegistry(units: Sample.units + [other, closed])
    let name = TurkishText.fold("yazı işleri müdürlüğü")
    try fresh.registry.read { reading throws in
      for _ in 1...2 {
        #expect(
          try reading.view().activeUnits(named: name, inside: Sample.city).map(\.no) == [other.no, Sample.cityClerk])
        #expect(try reading.view().activeUnits(named: name, inside: Sample.ministry).isEmpty)
      }
      #expect(try reading.view().activeUnits(named: "yazi", inside: Sample.city).isEmpty)
    }
  }

  @Test func `knows persons and who stands authorised`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run, part: 1)
    try fresh.apply(.grant, Sample.mehmet, Sample.branch, run: run, part: 2)
    try fresh.apply(.revoke, Sample.mehmet, Sample.branch, run: run, part: 3)
    try fresh.registry.read { reading throws in
      let view = reading.view()
      let claim = KnownName.Claim(form: 1, run: run, institution: Sample.ministry)
      #expect(try view.name(of: Sample.ayse) == KnownName("Ayşe Yılmazoğlu", claim: claim))
      // Whose authority was revoked is known as ever.
      #expect(try view.name(of: Sample.mehmet)?.claim?.form == 2)
      #expect(try view.managerName(of: Sample.ayse) == nil)
      #expect(try view.name(of: Sample.person(100_000_003)) == nil)
      #expect(try view.isAuthorised(Sample.ayse, in: Sample.branch))
      #expect(try !view.isAuthorised(Sample.ayse, in: Sample.city))
      #expect(try !view.isAuthorised(Sample.mehmet, in: Sample.branch))
      #expect(try view.authorisedCount(in: Sample.branch) == 1)
      #expect(try view.authorisedCount(in: Sample.city) == 0)
    }
  }

  @Test func `finds accepted rows of the same run only`() throws {
    let fresh = try FreshRegistry()
    let first = try fresh.begin("a.xlsx")
    var refused = Sample.form(.revoke, Sample.ayse, Sample.branch)
    refused.rows[0].effect = .refused
    try fresh.registry.write { [refused] transaction in
      _ = try transaction.record(
        form: refused, run: first.id, ordinal: 1, part: 1, sha256: "", at: FreshRegistry.noon)
      try transaction.setState(.published, ofItem: 1, in: first.id)
    }
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: first.id, part: 2)
    let view = { (run: String?, operation: FormOperation) in
      try fresh.registry.read {
        try $0.view(run: run).acceptedInRun(operation, person: Sample.ayse, unit: Sample.branch)
      }
    }
    #expect(try view(first.id, .grant) == EarlierRow(file: "form.xlsx", rowNumber: 1))
    #expect(try view(first.id, .revoke) == nil)
    #expect(try view(nil, .grant) == nil)
    #expect(try view("2016-06-23-002", .grant) == nil)
  }

  @Test func `finds rows by SIRA NO in this run, or since a day`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
    let asks = { (number: Int, institution: DetsisNo, days: Int, run: String?) in
      try fresh.registry.read {
        try $0.view(run: run).hasRow(
          numbered: number, of: institution, since: FreshRegistry.noon.adding(days: days))
      }
    }
    #expect(try asks(1, Sample.ministry, -30, nil))
    #expect(try asks(1, Sample.ministry, 0, nil))
    #expect(try !asks(1, Sample.ministry, 1, nil))
    #expect(try asks(1, Sample.ministry, 1, run.id))
    #expect(try !asks(1, Sample.ministry, 1, "2016-06-23-002"))
    #expect(try !asks(2, Sample.ministry, -30, run.id))
    #expect(try !asks(1, Sample.city, -30, run.id))
  }

  @Test func `knows the first form of the same bytes`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx", "b.xlsx")
    try fresh.registry.write { transaction in
      for (ordinal, file) in [(1, "a.xlsx"), (2, "b.xlsx")] {
        _ = try transaction.record(
          form: FormOutcome(file: file, status: .refused, outputs: "\(run.id)/000\(ordinal)-a"), run: run.id,
          ordinal: ordinal,
          part: 1, sha256: "same", at: FreshRegistry.noon.adding(days: ordinal))
      }
    }
    try fresh.registry.read { reading throws in
      #expect(
        try reading.view().processed(sha256: "same")
          == EarlierForm(
            file: "a.xlsx", run: run.id, processedAt: FreshRegistry.noon.adding(days: 1),
            outputs: "2016-06-23-001/0001-a",
            status: .refused))
      #expect(try reading.view().processed(sha256: "other") == nil)
    }
  }
}
