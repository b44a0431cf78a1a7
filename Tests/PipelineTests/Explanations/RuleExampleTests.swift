import Domain
import Messages
import Testing

@Suite struct `The example of a rule` {
  static let examples = FindingCode.allCases.compactMap { code -> (FindingCode, RuleExample)? in
    guard case .example(let example) = RuleIllustration.of(code) else { return nil }
    return (code, example)
  }

  @Test(arguments: examples)
  func `that fails breaks the rule, and the one that passes keeps it`(code: FindingCode, example: RuleExample) throws {
    let failing = try ExampleCheck.findings(example.fails, of: example)
    #expect(failing.contains { $0.code == code }, "\(failing.map(\.code))")
    let passing = try ExampleCheck.findings(example.passes, of: example)
    #expect(!passing.contains { $0.code == code })
    #expect(!passing.contains { $0.severity == .error }, "\(passing.map(\.code))")
  }

  /// An example that is wrong in two ways explains neither.
  @Test(arguments: examples)
  func `breaks that rule alone`(code: FindingCode, example: RuleExample) throws {
    let kept = Set(try ExampleCheck.findings(example.passes, of: example).map(\.code))
    let broken = Set(try ExampleCheck.findings(example.fails, of: example).map(\.code))
    #expect(broken.subtracting(kept).subtracting(Self.companions(code)) == [code])
  }

  /// Another institution has another name and other units.
  private static func companions(_ code: FindingCode) -> Set<FindingCode> {
    code == .institutionClosed ? [.institutionNameDiffers, .detsisOutsideInstitution] : []
  }

  @Test func `is there for most rules`() {
    #expect(Self.examples.count * 3 > FindingCode.allCases.count * 2)
  }
}
