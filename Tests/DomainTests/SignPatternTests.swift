import Domain
import Testing

@Suite struct `How a value is written` {
  static let numbers: [(value: String, SignPattern)] = [
    ("27145311", DetsisNo.pattern), ("10000000146", TCKimlikNo.pattern),
  ]
  static let texts: [(value: String, SignPattern)] = [
    ("0312 555 10 10", PhoneNumber.pattern), ("11/01/2016 10:00", MinuteText.pattern),
    ("08/01/2016 tarih ve ", DocumentReference.opening), ("08/01/2016", CalendarDay.slashedPattern),
  ]

  @Test(arguments: texts + numbers)
  func `is kept by a value that is written so, and left by the first sign that is not`(
    value: String, pattern: SignPattern
  ) throws {
    #expect(try pattern.end(in: value.unicodeScalars[...]) == value.endIndex)
    for place in value.indices {
      let wrong = value[..<place] + "?" + value[value.index(after: place)...]
      let fault = #expect(throws: WritingFault.self) { try pattern.end(in: wrong.unicodeScalars) }
      #expect(
        fault?.range.lowerBound
          == wrong.index(wrong.startIndex, offsetBy: value.distance(from: value.startIndex, to: place)))
    }
    #expect(throws: WritingFault.self) { try pattern.end(in: value.unicodeScalars.dropLast()) }
  }

  @Test func `has its own signs at their places`() {
    #expect(MinuteText.pattern.fixed.map(\.place) == [3, 6, 11, 14])
    #expect(MinuteText.pattern.fixed.map(\.signs) == ["/", "/", " ", ":"])
    #expect(DocumentReference.opening.fixed.map(\.signs) == ["/", "/", " tarih ve "])
    #expect(PhoneNumber.pattern.fixed.map(\.place) == [1, 5, 9, 12])
  }

  @Test func `takes letters in either case, digits alone for digits, and no zero in front of a number`() throws {
    let opening = DocumentReference.opening
    #expect(throws: Never.self) { try opening.end(in: "08/01/2016 TARİH ve "[...].unicodeScalars) }
    #expect(throws: WritingFault.self) { try CalendarDay.slashedPattern.end(in: "0８/01/2016"[...].unicodeScalars) }
    #expect(throws: WritingFault.self) { try DetsisNo.pattern.end(in: "07145311"[...].unicodeScalars) }
  }
}
