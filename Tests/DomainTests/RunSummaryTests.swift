import Domain
import Testing

@Suite struct `The counts of a run` {
  private func form(_ status: FormStatus, _ effects: RowEffect...) -> FormOutcome {
    FormOutcome(
      file: "x.xlsx", status: status,
      rows: effects.enumerated().map { index, effect in
        RowOutcome(position: index + 1, rowNumber: index + 1, operation: nil, values: [:], effect: effect)
      })
  }

  @Test func `hold every form and every filled row once`() {
    var summary = RunSummary()
    summary.count(form(.accepted, .granted, .revoked, .unchanged))
    summary.count(form(.partial, .granted, .refused))
    summary.count(form(.refused, .refused, .refused))
    summary.count(form(.refused))
    #expect((summary.accepted, summary.partial, summary.refused) == (1, 1, 2))
    #expect((summary.granted, summary.revoked, summary.unchanged, summary.rowsRefused) == (2, 1, 1, 3))
    #expect(summary.forms == 4)
    #expect(summary.rows == 7)
  }
}
