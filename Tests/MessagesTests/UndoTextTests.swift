import Domain
import Messages
import Testing

@Suite struct `What undo says` {
  private static let change = UndoObstacle.Change(
    run: "2016-06-24-001", form: 12, row: 3, time: Moment(secondsSince1970: 1_466_749_800))
  private static let obstacles: [UndoObstacle] = [
    .changedSince(.revoked, by: change), .undoneAlready(by: change), .unitClosed, .rule(.unitHasManager),
    .namesStayRemoved, .noFormerDeputy, .beganAndEnded, .refused("UNIQUE constraint failed"),
  ]

  @Test(arguments: obstacles, Language.allCases)
  func `names the reason for every row that stays`(obstacle: UndoObstacle, language: Language) {
    let text = UndoText.obstacle(obstacle).text(language)
    #expect(!text.isEmpty && !text.contains("nil") && !text.contains("Optional"))
    if obstacle.change != nil { #expect(text.contains("2016-06-24-001, form 12")) }
  }

  @Test(arguments: UndoEffect.allCases, Language.allCases)
  func `begins what stands above rows with a capital`(effect: UndoEffect, language: Language) {
    let heading = UndoText.effectHeading(effect).text(language)
    #expect(heading.first?.isUppercase == true && heading != UndoText.effect(effect).text(language))
  }

  @Test func `has a word of its own for programs for each reason`() {
    #expect(Set(Self.obstacles.map(\.code)).count == Self.obstacles.count)
  }

  @Test func `says by which form, in both languages`() {
    let text = UndoText.obstacle(Self.obstacles[0])
    #expect(
      text.text(.turkish) == "sonradan değişti: yetki iptal edildi, 2016-06-24-001, form 12, satır 3, 24.06.2016 09:30")
    #expect(text.text(.english) == "changed since: revoked, 2016-06-24-001, form 12, row 3, 24 Jun 2016 09:30")
  }
}
