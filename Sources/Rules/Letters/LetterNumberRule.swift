import Domain

/// The number of a letter and the unit that it names (eyazisma.md 1 and 2; regulation of 2020, m. 11).
struct LetterNumberRule<View: LetterView> {
  private let view: View
  private let time: Moment

  init(_ view: View, at time: Moment) {
    self.view = view
    self.time = time
  }

  func findings(for letter: Letter) throws -> [LetterFinding] {
    guard let text = letter.number else { return [] }
    switch LetterNumber.reading(text) {
    case .plain: return []
    case .malformed: return [LetterFinding(.numberForm, value: text)]
    case .official(let number):
      let no = number.unit.description
      let isSenders = [letter.sender.institution, letter.sender.unit].contains(no)
      var findings: [LetterFinding] = []
      if let unit = try view.unit(number.unit, at: time) {
        if !unit.isOpen {
          findings.append(LetterFinding(.numberUnitClosed(unit: no, official: unit.name), value: text))
        }
      } else if !isSenders {
        // Of the sender itself it is told already.
        findings.append(LetterFinding(.numberUnitUnknown(unit: no), value: text))
      }
      if !isSenders { findings.append(LetterFinding(.numberUnitDiffers(unit: no), value: text)) }
      return findings
    }
  }
}

/// The date of a letter, beside the time of its signature and the present (eyazisma.md 2); days are Turkey's.
struct LetterDateRule {
  let now: Moment

  func findings(for letter: Letter, signed: Moment?) -> [LetterFinding] {
    guard let date = letter.date else { return [LetterFinding(.dateMissing)] }
    let day = TurkishClock.day(of: date)
    if let signed, day > TurkishClock.day(of: signed) {
      return [LetterFinding(.dateLater(date: date, signed: signed))]
    }
    return day > TurkishClock.day(of: now) ? [LetterFinding(.dateLater(date: date, signed: nil))] : []
  }
}
