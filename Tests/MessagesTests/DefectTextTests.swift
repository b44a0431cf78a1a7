import Domain
import Messages
import Testing

@Suite struct `The sentence about a defect` {
  private func sentences(_ kind: Defect.Kind, row: String, detail: String = "") -> [String] {
    Language.allCases.map { DefectText.sentence(for: Defect(kind, table: "chain", row: row, detail: detail), in: $0) }
  }

  @Test func `tells one link of the chain from several`() {
    #expect(
      sentences(.chainCut, row: "116") == [
        "zincirin sonu kesilmiş: 116. halka yok", "the end of the chain was cut off: link 116 is not there",
      ])
    #expect(
      sentences(.chainCut, row: "116–120") == [
        "zincirin sonu kesilmiş: 116–120. halkalar yok",
        "the end of the chain was cut off: links 116–120 are not there",
      ])
    #expect(sentences(.linkMissing, row: "3") == ["zincirin 3. halkası eksik", "link 3 of the chain is missing"])
    #expect(
      sentences(.linkMissing, row: "3–5") == ["zincirin 3–5. halkaları eksik", "links 3–5 of the chain are missing"])
  }

  @Test(arguments: Defect.Kind.allCases)
  func `is written in both languages`(kind: Defect.Kind) {
    let both = sentences(kind, row: "ROW", detail: "DETAIL")
    #expect(Set(both).count == 2 && both.allSatisfy { $0.count > 10 })
  }

  @Test func `does not call what was copied wrongly altered`() {
    for sentence in sentences(.headMistyped, row: "9f86", detail: "57") {
      #expect(sentence.contains("57") && !sentence.contains("kesilmiş") && !sentence.contains("cut off"))
    }
  }
}
