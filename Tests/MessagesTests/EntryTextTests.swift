import Domain
import Messages
import Testing

@Suite struct `What empty forms say` {
  static let texts: [EntryText] = [
    .unitFromList, .parentUnit, .rosterSheet, .rosterHint(hasUnits: true), .rosterHint(hasUnits: false),
    .suggestionOffered("x"), .otherThanSuggested("x"),
  ]

  @Test(arguments: texts)
  func `is written in both languages`(text: EntryText) {
    #expect(text.text(.turkish) != text.text(.english))
  }

  /// Excel's limit of a message beside a cell, in UTF-16 units.
  @Test func `fits into the message beside a cell`() {
    for language in Language.allCases {
      #expect(EntryText.unitFromList.text(language).utf16.count <= 255)
      for field in Field.allCases { #expect(ReportText.inputMessage(field).text(language).utf16.count <= 255) }
    }
  }
}
