import Domain

/// What is said of ties between units and deputies.
extension RuleWords {
  static let deputyMissing = RuleWords(
    turkish: .init(
      "Yardımcı numarası boş",
      rule: "Birimin bağlandığı yardımcının numarası yazılır.",
      remedy: "“Yardımcı” biriminin DETSİS numarasını yazınız."),
    english: .init(
      "Deputy number empty",
      rule: "The deputy that the unit is tied to is given.",
      remedy: "Write the DETSİS number of a “Yardımcı” unit."),
    from: [.guide("4"), .ek2(14)], effect: .row,
    example: .hierarchy(fails: [[.deputyDetsisNo: ""]], passes: [tie, otherTie]))

  static func deputyMissing(_ told: Telling) -> String {
    told.say(
      "YARDIMCI DETSİS NO boş.",
      "YARDIMCI DETSİS NO is empty.")
  }

  static let deputyUnknown = RuleWords(
    turkish: .init(
      "Yardımcı birimi değil",
      rule: "Birim, hemen üstündeki kurumun bir “Yardımcı” birimine bağlanır.",
      remedy: "Kurumun amir yardımcısına ait birimin numarasını yazınız."),
    english: .init(
      "Not a deputy's unit",
      rule: "A unit is tied to a “Yardımcı” unit of the institution directly above it.",
      remedy: "Write the number of the unit of that institution's deputy."),
    from: [.guide("4"), .ek2(14)], effect: .row,
    example: .hierarchy(fails: [[.deputyDetsisNo: "10000004"]], passes: [tie, otherTie]))

  static func deputyUnknown(_ told: Telling, official: String?) -> String {
    guard let official else {
      return told.say(
        "“\(told.value)” numaralı bir “Yardımcı” birimi yok.", "There is no “Yardımcı” unit numbered “\(told.value)”.")
    }
    return told.say(
      "“\(told.value)” numaralı birim (\(official)) bu birimin bağlanabileceği bir “Yardımcı” birimi değil.",
      "The unit numbered “\(told.value)” (\(official)) is no “Yardımcı” unit that this unit can be tied to.")
  }

  static let alreadyTied = RuleWords(
    turkish: .init(
      "Zaten bağlı birim",
      rule: "Yardımcıya zaten bağlı olan bir birim yeniden bağlanmaz.",
      remedy: "Bir şey yapmanız gerekmez."),
    english: .init(
      "Tied already",
      rule: "The unit is tied to this deputy already; nothing changes.",
      remedy: "Nothing needs to be done."),
    from: [.guide("4"), .ek2(14)], effect: .rowUnchanged,
    example: .hierarchy(.tied, fails: [tie, otherTie], passes: [otherTie]))

  static func alreadyTied(_ told: Telling) -> String {
    told.say(
      "Birim bu yardımcıya zaten bağlı; değişiklik yapılmadı.",
      "The unit is tied to this deputy already; nothing was changed.")
  }

  static let unitNotTied = RuleWords(
    turkish: .init(
      "Yardımcıya bağlı değil",
      rule: "Birinci düzey birimlerin her biri bir amir yardımcısıyla ilişkilendirilir.",
      remedy: "Birimi tabloya ekleyip bir yardımcıya bağlayınız."),
    english: .init(
      "Tied to no deputy",
      rule: "Every first-level unit is tied to a deputy.",
      remedy: "Add the unit to the table, with a deputy."),
    from: [.guide("4"), .ek2(14)], effect: .tableGoesOn,
    example: .hierarchy(fails: [tie], passes: [tie, otherTie]))

  static func unitNotTied(_ told: Telling, _ unit: DetsisNo, official: String) -> String {
    told.say(
      "\(unit) numaralı birim (\(official)) hiçbir yardımcıya bağlı değil.",
      "Unit \(unit) (\(official)) is tied to no deputy.")
  }
}
