import Foundation
import Registry
import TestSupport
import Testing

private enum UndoOffice {
  static let day = ["IYEM_NOW": "2016-06-24T09:30:00+03:00"]

  /// An office that granted three persons and appointed a manager.
  static func office() throws -> Tool {
    let tool = try Tool()
    var form = SampleForm()
    form.rows = (1...3).map { SampleForm.row($0) }
    try tool.receive(try form.workbook(), as: "a.xlsx")
    try tool.run("process")
    let batch = tool.folder.path("liste.csv")
    try Data(SampleManagers.csv([SampleManagers.row(1)]).utf8).write(to: URL(fileURLWithPath: batch))
    try tool.run("managers", "apply", batch)
    return tool
  }
}

@Suite struct `The command undo` {
  @Test func `says of each row how it ended`() throws {
    let tool = try UndoOffice.office()
    let rehearsed = try tool.run(["undo", "1:2", "--reason", "yanlış satır", "--dry-run"], environment: UndoOffice.day)
    #expect(rehearsed.status == 0 && rehearsed.output.hasPrefix("geri alınacak  1:2  yetki verildi"), "\(rehearsed)")
    #expect(rehearsed.messages.contains("1 satır geri alınacak, 0 olduğu gibi kalacak"), "\(rehearsed.messages)")
    let done = try tool.run(["undo", "1:2", "--reason", "yanlış satır", "--json"], environment: UndoOffice.day)
    #expect(done.status == 0, "\(done.messages)")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
    #expect(document["run"] as? String == "2016-06-24-001" && document["undoes"] as? String == "1:2")
    #expect(document["summary"] as? [String: Int] == ["reversed": 1, "kept": 0, "failed": 0])
    let again = try tool.run(["undo", "1", "--reason", "yanlış form"], environment: UndoOffice.day)
    #expect(again.status == 1)
    #expect(
      again.output.contains("olduğu gibi kaldı  1:2") && again.output.contains("zaten geri alınmış: 2016-06-24-001"))
    #expect(!again.output.contains(InventedPeople.nationalID(2)))
    let log = try tool.run("log", "--form", "1").output
    #expect(log.contains("sonradan geri alındı") && log.contains("): yanlış satır"), "\(log)")
    #expect(try tool.run("verify").status == 0)
  }

  @Test func `ends an appointment and registers it anew`() throws {
    let tool = try UndoOffice.office()
    func signing() throws -> Bool {
      try tool.run(["managers", "show", "--unit", SampleUnits.personnel.no.description], environment: UndoOffice.day)
        .output.contains(InventedPeople.name(1))
    }
    #expect(try signing())
    let undone = try tool.run(["undo", "2016-06-23-002", "--reason", "yanlış liste"], environment: UndoOffice.day)
    #expect(undone.status == 0 && !undone.output.contains("eski adlar"), "\(undone)")
    #expect(try !signing())
    let row = try tool.run(["undo", "2016-06-24-001", "--reason", "liste doğruymuş"], environment: UndoOffice.day)
    #expect(row.status == 0, "\(row)")
    #expect(try signing())
    let twice = try tool.run(["undo", "2016-06-24-001", "--reason", "yine"], environment: UndoOffice.day)
    #expect(twice.status == 1 && twice.output.isEmpty, "\(twice)")
    #expect(twice.messages.contains("hepsi daha önce geri alınmış: 2016-06-24-002. Yeni bir geri alma yapılmadı."))
    #expect(try !tool.files(below: "Outbox").keys.contains { $0.hasPrefix("2016-06-24-003") })
    #expect(try tool.run("verify").status == 0)
  }

  @Test func `says of a row that is not there that it is not there`() throws {
    let tool = try UndoOffice.office()
    let form = try tool.run("undo", "1:99", "--reason", "x")
    #expect(form.status == 65 && form.messages.contains("1 numaralı formda 99. satır yok"), "\(form.messages)")
    let batch = try tool.run("undo", "2016-06-23-002:99", "--reason", "x", "--dry-run")
    #expect(
      batch.status == 65 && batch.messages.contains("2016-06-23-002 listesinin 99. satırıyla"), "\(batch.messages)")
    #expect(try !tool.files(below: "Outbox").keys.contains { $0.hasPrefix("2016-06-23-003") })
  }

  @Test func `has nothing to do for a row that was refused`() throws {
    let tool = try Tool()
    var form = SampleForm()
    form.rows = [SampleForm.row(1), SampleForm.row(2).merging([.email: "x@example.com"]) { $1 }]
    try tool.receive(try form.workbook(), as: "a.xlsx")
    try tool.run("process")
    let undone = try tool.run("undo", "1:2", "--reason", "x")
    #expect(undone.status == 0 && undone.messages.contains("Geri alınacak bir şey yok"), "\(undone.messages)")
  }

  @Test(arguments: [
    (["undo", "yok", "--reason", "x"], 64), (["undo", "1"], 64), (["undo", "1", "--reason", " "], 64),
    (["undo", "77", "--reason", "x"], 65), (["undo", "2016-06-23-009", "--reason", "x"], 65),
  ])
  func `is refused`(arguments: [String], status: Int) throws {
    #expect(try Int(UndoOffice.office().run(arguments).status) == status)
  }
}

@Suite struct `An undo that is killed` {
  /// As for runs: see `Scripts/kill-test`.
  private static let kills = ProcessInfo.processInfo.environment["IYEM_KILLS"].flatMap { Int($0) } ?? 6

  @Test func `is done once`() throws {
    let day = UndoOffice.day
    let clock = ContinuousClock()
    let undisturbed = try UndoOffice.office()
    let arguments = ["undo", "2016-06-23-001", "--reason", "yanlış form"]
    let took = try clock.measure { _ = try undisturbed.run(arguments, environment: day) } / .milliseconds(1)
    let outbox = try undisturbed.files(below: "Outbox")
    var random = SystemRandomNumberGenerator()
    for _ in 1...Self.kills {
      let tool = try UndoOffice.office()
      let delay = Double.random(in: 0...took, using: &random)
      _ = try tool.run(arguments, environment: day, killAfter: delay)
      let again = try tool.run(arguments, environment: day)
      #expect(again.status <= 1, "killed after \(delay) ms: \(again.messages)")
      #expect(try tool.run("users", "--json").output == "[]\n", "killed after \(delay) ms")
      let files = try tool.files(below: "Outbox")
      #expect(outbox.allSatisfy { files[$0.key] == $0.value }, "killed after \(delay) ms")
      #expect(try tool.run("verify").status == 0, "killed after \(delay) ms")
    }
  }
}
