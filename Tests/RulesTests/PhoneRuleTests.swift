import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A telephone number` {
  static let soundWork = [
    "0312 555 10 10", "0312 555 10 10/1", "0312 555 10 10/123456", "0392 555 10 10",
    "0312 555 10 10-0312 555 10 11", "0312 555 10 10/12-0312 555 10 11-0212 555 10 12/3456",
  ]

  @Test(arguments: soundWork)
  func `at work stands as asked for, with extensions and several of them`(text: String) throws {
    #expect(try findings(writing: text, in: .workPhone).isEmpty)
  }

  @Test(arguments: ["0532 555 10 10", "0532 555 10 10-0505 555 10 11"])
  func `that is mobile stands as asked for, without an extension`(text: String) throws {
    #expect(try findings(writing: text, in: .mobilePhone).isEmpty)
  }

  @Test func `is missing where the cell is empty`() throws {
    #expect(try findings(writing: "", in: .workPhone).map(\.code) == [.workPhoneMissing])
    #expect(try findings(writing: "", in: .mobilePhone).map(\.code) == [.mobilePhoneMissing])
  }

  static let malformedWork: [(String, String?)] = [
    ("3125551010", "0312 555 10 10"),
    ("03125551010", "0312 555 10 10"),
    ("0312 5551010", "0312 555 10 10"),
    ("0312 555 1010", "0312 555 10 10"),
    ("0312-555-10-10", "0312 555 10 10"),
    ("(0312) 555 10 10", "0312 555 10 10"),
    ("0.312.555.10.10", "0312 555 10 10"),
    ("+90 312 555 10 10", "0312 555 10 10"),
    ("0090 312 555 10 10", "0312 555 10 10"),
    ("90 312 555 10 10", "0312 555 10 10"),
    ("0312  555 10 10", "0312 555 10 10"),
    ("0312 555 10 10 / 12", "0312 555 10 10/12"),
    ("3125551010/12", "0312 555 10 10/12"),
    ("3125551010-3125551011", "0312 555 10 10-0312 555 10 11"),
    ("0312 555 10 10, 0312 555 10 11", "0312 555 10 10-0312 555 10 11"),
    ("0312 555 10 10;0312 555 10 11/4", "0312 555 10 10-0312 555 10 11/4"),
    ("0312 555 10 10-", "0312 555 10 10"),
    ("0312 555 10 10/", "0312 555 10 10"),
    ("0312 555 10 10 / 0312 555 10 11", "0312 555 10 10-0312 555 10 11"),
    ("0312/5551010", "0312 555 10 10"),
    ("312/555 10 10/12", "0312 555 10 10/12"),
    ("+90 0312 555 10 10", "0312 555 10 10"),
    ("'0312 555 10 10", "0312 555 10 10"),
    ("0312 555 10 10 (Dahili: 12)", "0312 555 10 10/12"),
    ("0312 555 10 10 d.12", "0312 555 10 10/12"),
    ("0312 555 10 10 (12)", "0312 555 10 10/12"),
    ("0312 555 10 10/1234567", nil),
    ("0312 555 10 10/12/13", nil),
    ("0312 555 10 10 dahili 12", "0312 555 10 10/12"),
    ("0312 555 10 1", nil),
    ("0312 555 10 101", nil),
    ("00125551010", nil),
    ("444 1 234", nil),
    ("0312 555 10 10-11", nil),
    ("yok", nil),
    ("-", nil),
    ("/", nil),
    ("٠٣١٢ ٥٥٥ ١٠ ١٠", "0312 555 10 10"),
  ]

  @Test(arguments: malformedWork)
  func `at work in any other writing is an error, and the right one is suggested where the digits allow it`(
    text: String, suggestion: String?
  ) throws {
    let found = try findings(writing: text, in: .workPhone)
    #expect(found.map(\.code) == [.phoneFormat])
    #expect(found.first?.suggestion == suggestion)
  }

  static let malformedMobile: [(String, String?)] = [
    ("5321234567", "0532 123 45 67"),
    ("+90 (532) 123-4567", "0532 123 45 67"),
    ("0532 1234567", "0532 123 45 67"),
    ("0532 123 45 67/1", nil),
    ("0532 123 45 67-0533 123 45 67/2", nil),
  ]

  @Test(arguments: malformedMobile)
  func `that is mobile in any other writing is an error`(text: String, suggestion: String?) throws {
    let found = try findings(writing: text, in: .mobilePhone)
    #expect(found.map(\.code) == [.phoneFormat])
    #expect(found.first?.suggestion == suggestion)
  }

  @Test(arguments: malformedWork.compactMap(\.1) + malformedMobile.compactMap(\.1))
  func `that is suggested is itself as asked for`(text: String) throws {
    #expect(try findings(writing: text, in: text.hasPrefix("05") ? .mobilePhone : .workPhone).isEmpty)
  }

  /// The area codes of the provinces in the order of their plate numbers, İstanbul's two, and 0392.
  static let areaCodes = [
    322, 416, 272, 472, 358, 312, 242, 466, 256, 266, 228, 426, 434, 374, 248, 224, 286, 376, 364, 258, 412, 284, 424,
    446, 442, 222, 342, 454, 456, 438, 326, 246, 324, 212, 232, 474, 366, 352, 288, 386, 262, 332, 274, 422, 236, 344,
    482, 252, 436, 384, 388, 452, 464, 264, 362, 484, 368, 346, 282, 356, 462, 428, 414, 276, 432, 354, 372, 382, 458,
    338, 318, 488, 486, 378, 478, 476, 226, 370, 348, 328, 380, 216, 392,
  ]

  @Test func `at work has one of Turkey's area codes and no other`() throws {
    for code in 200...999 {
      let found = try findings(writing: "0\(code) 555 10 10", in: .workPhone).map(\.code)
      #expect(found == (Self.areaCodes.contains(code) ? [] : [.phonePrefix]), "0\(code)")
    }
  }

  static let prefixes: [(String, Field, String?)] = [
    ("0850 555 10 10", .workPhone, "0850"),
    ("0444 555 10 10", .workPhone, "0444"),
    ("0532 555 10 10", .workPhone, "0532"),
    ("0312 555 10 10-0850 555 10 10", .workPhone, "0850"),
    ("0312 555 10 10", .mobilePhone, "0312"),
    ("0532 555 10 10-0392 555 10 10", .mobilePhone, "0392"),
    ("0500 000 00 00", .mobilePhone, nil),
  ]

  @Test(arguments: prefixes)
  func `with a doubtful prefix draws a warning`(text: String, field: Field, prefix: String?) throws {
    let plan = try plan(for: SampleForm().with([field: text]).requestForm)
    #expect(plan.codes == (prefix == nil ? [] : [.phonePrefix]))
    #expect(plan.finding(.phonePrefix)?.kind == prefix.map { .phonePrefix($0) })
    #expect(plan.effects == [.granted, .granted])
  }
}
