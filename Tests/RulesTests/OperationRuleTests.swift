import Domain
import Rules
import TestSupport
import Testing

@Suite struct `The operation` {
  @Test func `is a grant or a revocation in the official spelling`() throws {
    let form = SampleForm.of("Yetki Kayıt").requestForm
    #expect(try plan(for: form).effects == [.granted])
    let revoking = SampleForm.of("Yetki İptali").requestForm
    let registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    #expect(try plan(for: revoking, in: registry).effects == [.revoked])
  }

  @Test func `is missing where the cell is empty`() throws {
    #expect(try findings(writing: "", in: .operation).map(\.code) == [.operationMissing])
  }

  static let unknown: [(String, String?)] = [
    ("Yetki Kaydı", "Yetki Kayıt"),
    ("Kayıt", "Yetki Kayıt"),
    ("Yetki verilmesi", "Yetki Kayıt"),
    ("İPTAL", "Yetki İptali"),
    ("Yetkinin kaldırılması", "Yetki İptali"),
    ("Yetki Kyıt", "Yetki Kayıt"),
    ("Yetki İptli", "Yetki İptali"),
    ("Yetki Kayıt / Yetki İptali", nil),
    ("x", nil),
    ("Güncelleme", nil),
  ]

  @Test(arguments: unknown)
  func `is unknown in any other words, and the nearer one is suggested`(text: String, suggestion: String?) throws {
    let found = try findings(writing: text, in: .operation)
    #expect(found.map(\.code) == [.operationUnknown])
    #expect(found.first?.value == text)
    #expect(found.first?.suggestion == suggestion)
  }

  @Test func `that is unknown refuses the row alone`() throws {
    let plan = try plan(for: SampleForm().with([.operation: "Silme"]).requestForm)
    #expect(plan.effects == [.refused, .granted])
    #expect(plan.outcome.status == .partial)
    #expect(plan.outcome.rows[0].operation == nil)
  }
}
