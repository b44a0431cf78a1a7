import Foundation
import TestSupport
import Testing

@Suite struct `Two runs under the same clock` {
  @Test func `give equal bytes`() async throws {
    var trees = [[String: Data]]()
    for _ in 1...2 {
      let office = try Office()
      for number in 1...5 {
        var form = SampleForm()
        form.rows = (1...3).map { SampleForm.row(number * 10 + $0) }
        form.rows[0][.rowNumber] = "1"
        if number.isMultiple(of: 2) { form.rows[1][.workPhone] = "4441234" }
        try office.receive(form, as: "form-\(number).xlsx")
      }
      try await office.process()
      trees.append(try office.outbox())
    }
    #expect(trees[0].count > 10)
    #expect(trees[0] == trees[1])
  }
}
