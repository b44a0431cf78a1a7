import Foundation
import TestSupport
import Testing

@Suite struct `Senders and held forms at the command line` {
  private let tool: Tool
  private static let ministry = SampleUnits.ministry.no.description

  /// An office in which a form of an unconfirmed sender waits.
  init() throws {
    tool = try Tool()
    try tool.receive(try SampleMail(SampleForm(rows: 2)).bytes, as: "talep.eml")
    let result = try tool.run("process")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("beklemede  form 1  talep.eml › ek1.xlsx"), "\(result.output)")
    #expect(result.messages.contains("BEKLEMEDE: 1 form (2 satır)"))
  }

  private func write(_ text: String) throws -> String {
    let path = tool.folder.path("alan.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func `show what waits, and take it up once the sender is confirmed`() throws {
    #expect(try tool.run("forms", "list").output.contains("personel@ornek.gov.tr"))
    #expect(try tool.run("forms", "list", "--json").output.contains(#""form":1,"status":"held""#))
    #expect(try tool.run("status", "--json").output.contains(#""heldForms": 1"#))
    let confirm = ["senders", "confirm", "ornek.gov.tr", "--institution", Self.ministry, "--justification", "telefon"]
    #expect(try tool.run(confirm + ["--dry-run"]).status == 0)
    #expect(try tool.run("senders", "--json").output == "[]\n")
    let result = try tool.run(confirm)
    #expect(result.status == 0 && result.output == "ornek.gov.tr → \(Self.ministry): teyit edildi\n", "\(result)")
    #expect(result.messages.contains("Bekleyen 1 formu sonraki çalıştırma işleyecek"))
    // Said twice, it is recorded once.
    #expect(try tool.run(confirm).messages.contains("0 karar kaydedildi, 1 karar zaten kayıtlıydı"))
    for list in [["senders", "--json"], ["senders", "list", "--json", "--institution", Self.ministry]] {
      #expect(
        try tool.run(list).output.contains(#""domain":"ornek.gov.tr","origin":"confirmed","justification":"telefon""#))
    }
    let process = try tool.run("process", "--json")
    #expect(process.status == 0 && process.output.contains(#""granted":2,"#) && process.output.contains(#""held":0"#))
    #expect(try tool.run("forms", "list").messages.contains("Teyit bekleyen form yok."))
    let log = try tool.run("log").output
    #expect(
      log.contains("alan adı teyit edildi  ornek.gov.tr \(Self.ministry) Örnek Bakanlığı\n    telefon\n"), "\(log)")
    #expect(try tool.run("log", "--json", "--limit", "99").output.contains(#""kind":"domain-confirmed","entry":1"#))
    #expect(try tool.run("verify").status == 0)
  }

  @Test func `lead from a held form to the number under which it was applied`() throws {
    try tool.confirmSender()
    #expect(try tool.run("forms", "list").output.contains("teyitli"))
    #expect(try tool.run("status").output.contains("teyidi verilmiş 1 form"))
    #expect(try tool.run("process").status == 0)
    let log = try tool.run("log", "--form", "1")
    #expect(
      log.messages.contains("form 1, 2 numaralı form olarak değerlendirildi: iyem log --form 2"), "\(log.messages)")
    let undo = try tool.run("undo", "1", "--reason", "yanlış")
    #expect(
      undo.messages.contains("2 numaralı form olarak değerlendirildi: iyem undo 2 --reason yanlış"), "\(undo.messages)")
    #expect(try !tool.run("log", "--form", "2").messages.contains("değerlendirildi"))
  }

  @Test func `release and close single forms, by number and with a reason`() throws {
    #expect(try tool.run("forms", "release", "1", "--justification", "yazı", "--dry-run").status == 0)
    #expect(try tool.run("forms", "list", "--json").output.contains(#""released":false"#))
    #expect(try tool.run("forms", "release", "1", "--justification", " ").status == 64)
    #expect(try tool.run("forms", "release", "7", "--justification", "yazı").status == 65)
    #expect(try tool.run("forms", "release", "1", "--justification", "yazı").status == 0)
    #expect(try tool.run("forms", "list", "--json").output.contains(#""released":true"#))
    // As long as no run has taken it up, the office may think better of it.
    #expect(try tool.run("forms", "reject", "1", "--reason", "sahte").status == 0)
    #expect(try tool.run("process").messages.contains("işlenecek dosya yok"))
    #expect(try tool.run("log", "--form", "1").output.contains("bekleyen form kapatıldı  form 1\n    sahte\n"))
    #expect(try tool.run("users", "--json").output == "[]\n")
  }

  @Test func `confirm many domains at once, or none`() throws {
    let path = try write(
      """
      DETSİS NO;KURUM ADI;ALAN ADI;GEREKÇE
      \(Self.ministry);Bakanlık;@ORNEK.gov.tr;yazı
      30000001;;camli.gov.tr;telefon
      99999999;;gov.tr;

      """)
    let refused = try tool.run("senders", "confirm", "--file", path)
    #expect(refused.status == 1)
    #expect(
      refused.output == """
        4. satır: “99999999” DETSİS'te olan 8 haneli bir numara değil.
        4. satır: “gov.tr” bir kurumun alan adı olamaz.
        4. satır: GEREKÇE boş ya da çok uzun.

        """)
    #expect(try tool.run("senders", "--json").output == "[]\n")
    _ = try write("DETSİS NO;ALAN ADI;GEREKÇE\n\(Self.ministry);ornek.gov.tr;yazı\n30000001;camli.gov.tr;telefon\n")
    let taken = try tool.run("senders", "confirm", "--file", path)
    #expect(taken.status == 0 && taken.messages.contains("2 karar kaydedildi"), "\(taken)")
    #expect(try tool.run("process", "--json").output.contains(#""granted":2,"#))
    _ = try write("AD;SOYAD\nAli;Veli\n")
    #expect(try tool.run("senders", "confirm", "--file", path).status == 1)
  }

  @Test func `refuse what is no institution's domain, and half a command`() throws {
    func confirm(_ domain: String, _ institution: String = Self.ministry) throws -> Int32 {
      try tool.run("senders", "confirm", domain, "--institution", institution, "--justification", "x").status
    }
    #expect(try confirm("gov.tr") == 64)
    #expect(try confirm("ornek.com.tr") == 64)
    #expect(try confirm("xn--rnek-5qa.gov.tr") == 64)
    #expect(try confirm("ornek.gov.tr", "99999999") == 65)
    #expect(try tool.run("senders", "confirm", "ornek.gov.tr", "--institution", Self.ministry).status == 64)
    #expect(try tool.run("senders", "confirm").status == 64)
    #expect(try tool.run("senders", "confirm", "a.gov.tr", "--file", "x.csv").status == 64)
    #expect(try tool.run("senders", "confirm", "--file", "x.csv", "--institution", Self.ministry).status == 64)
  }

  @Test func `take a confirmation back`() throws {
    try tool.confirmSender()
    let reject = ["senders", "reject", "ornek.gov.tr", "--institution", Self.ministry, "--reason", "yanlış"]
    #expect(try tool.run(reject).output == "ornek.gov.tr → \(Self.ministry): reddedildi\n")
    #expect(try tool.run("process").messages.contains("işlenecek dosya yok"))
    #expect(try tool.run("senders", "--json").output.contains(#""origin":"rejected","justification":"yanlış""#))
  }
}

/// Killed while it takes held forms up from their kept originals.
@Suite(.serialized) struct `A run over held forms that is killed` {
  private func office() throws -> Tool {
    let tool = try Tool()
    for number in 0..<12 {
      var form = SampleForm()
      form.rows = (1...3).map { SampleForm.row(number * 3 + $0).merging([.rowNumber: String($0)]) { $1 } }
      var mail = try SampleMail(form)
      mail.messageID = "<\(number)@ornek.gov.tr>"
      try tool.receive(mail.bytes, as: "posta-\(10 + number).eml")
    }
    #expect(try tool.run("process").status == 1)
    try tool.confirmSender()
    return tool
  }

  @Test func `ends, when it is run again, as if nothing had happened`() throws {
    let undisturbed = try office()
    let took = try ContinuousClock().measure { try undisturbed.run("process") } / .milliseconds(1)
    let (outbox, registry) = (try undisturbed.files(below: "Outbox"), try undisturbed.registryState())
    #expect(registry.journal.count > 36)
    var random = SystemRandomNumberGenerator()
    for _ in 1...4 {
      let tool = try office()
      let delay = Double.random(in: 0...took, using: &random)
      try tool.run("process", killAfter: delay)
      let again = try tool.run("process")
      #expect(again.status == 0, "killed after \(delay) ms: \(again.messages)")
      let files = try tool.files(below: "Outbox")
      let different = Set(files.keys).union(outbox.keys).filter { files[$0] != outbox[$0] }.sorted()
      #expect(different.isEmpty, "killed after \(delay) ms")
      #expect(try tool.registryState() == registry)
      #expect(try tool.run("forms", "list", "--json").output == "[]\n")
    }
  }
}
