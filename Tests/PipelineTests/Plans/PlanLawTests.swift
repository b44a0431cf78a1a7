import Domain
import Foundation
import Pipeline
import Registry
import TestSupport
import Testing

/// A plan that is applied comes to the same as a run without one. `IYEM_HISTORIES` sets how many random Inboxes are tried.
@Suite struct `Planning and applying` {
  private static let histories = ProcessInfo.processInfo.environment["IYEM_HISTORIES"].flatMap { Int($0) } ?? 12

  /// Puts the same random files into both offices.
  private func fill(_ offices: [Office], _ random: inout SeededRandom, atLeast least: Int, round: Int) throws {
    for number in 0..<Int.random(in: least...least + 8, using: &random) {
      var form = SampleForm()
      let first = Int.random(in: 0...12, using: &random)
      form.rows = (1...Int.random(in: 1...4, using: &random)).map {
        SampleForm.row(first + $0).merging([.rowNumber: String($0)]) { $1 }
      }
      if Int.random(in: 0..<4, using: &random) == 0 { form.rows[0][.operation] = "Yetki İptali" }
      if Int.random(in: 0..<4, using: &random) == 0 { form.rows[0][.mobilePhone] = "5321234567" }
      if Int.random(in: 0..<4, using: &random) == 0 {
        // Continues another form, which may have come, or may come yet.
        for row in form.rows.indices { form.rows[row][.rowNumber] = String(form.rows.count + row + 1) }
      }
      let name = "form-\(Int.random(in: 0...99, using: &random))-\(number)"
      var mail = try SampleMail(form, as: "EK-1.xlsx")
      mail.messageID = "<\(Int.random(in: 0...5, using: &random))-\(round)@posta.ornek.gov.tr>"
      let kind = Int.random(in: 0..<6, using: &random)
      let workbook = try form.workbook()
      for office in offices {
        switch kind {
        case 0: try office.receive(Array("%PDF-1.4".utf8), as: name + ".pdf")
        case 1: try office.receive(mail.bytes, as: name + ".eml")
        case 2:
          let mbox = Array("From a@ornek.gov.tr Thu Jun 23 09:00:00 2016\n".utf8) + mail.bytes + Array("\n\n".utf8)
          try office.receive(mbox + mbox, as: name + ".mbox")
        default: try office.receive(workbook, as: name + ".xlsx")
        }
      }
    }
  }

  /// What names the chain's head, or the plan, is left out.
  private func comparable(_ office: Office) throws -> [String: Data] {
    var files = try office.outbox().filter { file, _ in
      !["plan.json", "rapor.html", "rapor.xlsx"].contains { file.hasSuffix("/" + $0) }
    }
    for (file, data) in files where file.hasSuffix("/run.json") {
      files[file] = Data(String(decoding: data, as: UTF8.self).replacing(/"head":"[^"]*"/, with: "").utf8)
    }
    return files
  }

  @Test(arguments: 0..<histories)
  func `come to the same as processing`(seed: Int) async throws {
    var random = SeededRandom(UInt64(seed))
    let (direct, planned) = (try Office(), try Office())
    for round in 1...2 {
      // More than are recorded in one transaction, now and then.
      try fill([direct, planned], &random, atLeast: seed % 6 == 0 ? 70 : 1, round: round)
      let path = planned.folder.path("plan-\(round).json")
      let (first, second) = (try await direct.process(), try await planned.plan(to: path))
      let report = try await planned.apply(path)
      #expect(first.summary == report.summary)
      #expect(second.summary.granted == first.summary.granted && second.summary.revoked == first.summary.revoked)
      let run = "2016-06-23-00\(round)"
      #expect(try direct.outcomes(run: run) == planned.outcomes(run: run))
      #expect(planned.inbox == direct.inbox)
    }
    let (left, right) = (try comparable(direct), try comparable(planned))
    let different = Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    #expect(different.isEmpty)
    #expect(try direct.entries() == planned.entries())
    #expect(try planned.defects().isEmpty)
  }
}
