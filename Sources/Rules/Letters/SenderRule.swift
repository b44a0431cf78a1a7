import Domain

/// The sender of a letter: a unit that was open then, inside the institution that is named (eyazisma.md 2).
struct SenderRule<View: LetterView> {
  private let view: View
  private let time: Moment

  init(_ view: View, at time: Moment) {
    self.view = view
    self.time = time
  }

  /// What is known of the sender.
  struct Sender {
    var findings: [LetterFinding] = []
    /// The unit for which was signed, and those above it up to the main institution; empty where the sender is unknown.
    var line: [LetterUnit] = []

    /// The main institution.
    var institution: LetterUnit? { line.last }
  }

  func judge(_ party: LetterParty) throws -> Sender {
    var sender = Sender()
    let institution = try find(party.institution, &sender)
    let unit = try party.unit.flatMap { try find($0, &sender) }
    guard sender.findings.isEmpty, let institution, let meant = unit ?? (party.unit == nil ? institution : nil) else {
      return sender
    }
    let line = UnitLine(view, at: time)
    sender.line = try line.upToInstitution(from: meant)
    if let closed = [meant, institution].first(where: { !$0.isOpen }) {
      sender.findings.append(LetterFinding(.senderClosed(official: closed.name), value: closed.no.description))
    }
    if try !line.isInside(meant, institution) {
      sender.findings.append(
        LetterFinding(
          .senderUnitOutside(official: meant.name, institution: institution.name), value: meant.no.description))
    }
    return sender
  }

  private func find(_ text: String?, _ sender: inout Sender) throws -> LetterUnit? {
    if let no = text.flatMap({ DetsisNo($0) }), let unit = try view.unit(no, at: time) { return unit }
    sender.findings.append(LetterFinding(.senderUnknown, value: text))
    return nil
  }
}

/// The units above a unit, at some time.
struct UnitLine<View: LetterView> {
  private let view: View
  private let time: Moment

  /// DETSİS has some ten levels.
  private static var deepest: Int { 64 }

  init(_ view: View, at time: Moment) {
    self.view = view
    self.time = time
  }

  /// The unit and those above it, the main institution last; the root is last where DETSİS names none above.
  func upToInstitution(from unit: LetterUnit) throws -> [LetterUnit] {
    let line = try whole(from: unit)
    let main = unit.mainInstitution
    return line.firstIndex { $0.no == main }.map { Array(line[...$0]) } ?? line
  }

  func isInside(_ unit: LetterUnit, _ institution: LetterUnit) throws -> Bool {
    try whole(from: unit).contains { $0.no == institution.no }
  }

  private func whole(from unit: LetterUnit) throws -> [LetterUnit] {
    var line = [unit]
    while line.count < Self.deepest, let parent = line[line.count - 1].parent,
      let next = try view.unit(parent, at: time)
    {
      line.append(next)
    }
    return line
  }
}

/// The addressees' numbers (eyazisma.md 2).
struct AddresseeRule<View: LetterView> {
  private let view: View
  private let time: Moment

  init(_ view: View, at time: Moment) {
    self.view = view
    self.time = time
  }

  /// At most one for each addressee: for the first of its numbers that nobody has.
  func findings(for addressees: [LetterParty]) throws -> [LetterFinding] {
    try addressees.compactMap { party in
      for text in [party.institution, party.unit].compactMap({ $0 }) {
        if let no = DetsisNo(text), try view.unit(no, at: time) != nil { continue }
        return LetterFinding(.addresseeUnknown, value: text)
      }
      return nil
    }
  }
}
