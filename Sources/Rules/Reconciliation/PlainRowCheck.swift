import Domain

/// Tells from the bytes of a row's fields that it surely has no fault, whatever unit of the registry it names.
///
/// Nothing is said of a row that it does not take: that one is for `ManagerRowCheck`. Taken are only fields that are
/// written as most are; what they mean is asked of the same types that the rules ask.
package struct PlainRowCheck {
  private let suffixes: [String]
  /// By the hash of how they are written.
  private var types: [(written: Int, type: AppointmentType)] = []
  /// The field that is being looked at.
  private var folded = FoldedText()

  private var unit: DetsisNo?
  private var person: Int64?
  private var type: AppointmentType?
  private var start: Moment?
  private var end: Moment?
  /// How many of name, reference and e-mail were given.
  private var texts = 0
  private var unitName: Int?
  private var title: Int?
  private var digest = AppointmentDigest.Maker()

  /// Other spellings of a type are looked up each time.
  private static let rememberedTypes = 16

  package init(settings: FormSettings) {
    suffixes = settings.emailSuffixes
  }

  /// Forgets the row before.
  package mutating func begin() {
    (unit, person, type, start, end, unitName, title) = (nil, nil, nil, nil, nil, nil, nil)
    texts = 0
    digest = AppointmentDigest.Maker()
  }

  /// Takes a field that is not empty, in the order of a roster's columns; false where the row is for the full check.
  package mutating func take(_ field: Field, _ text: Span<UInt8>) -> Bool {
    switch field {
    case .unitDetsisNo:
      unit = DetsisNo(utf8: text)
      return unit != nil
    case .nationalId:
      person = try? TCKimlikNo.number(utf8: text)
      return person != nil
    case .start:
      start = MinuteText.moment(text)
      return start != nil
    case .end:
      end = MinuteText.moment(text)
      return end != nil
    case .email:
      // Folding makes ASCII of letters that no address has.
      for index in text.indices where text[index] >= 0x80 { return false }
    default: break
    }
    return folded.fold(text) && takeFolded(field)
  }

  private mutating func takeFolded(_ field: Field) -> Bool {
    switch field {
    case .unitName: unitName = folded.withBytes(AppointmentDigest.hash(folded:))
    case .title: title = folded.withBytes(AppointmentDigest.hash(folded:))
    case .fullName:
      guard folded.withBytes(NameRule.isName(folded:)) else { return false }
      add()
    case .appointmentType:
      type = knownType()
      return type != nil
    case .reference:
      guard folded.withBytes(DocumentReference.isReference(folded:)) else { return false }
      add()
    case .email:
      guard folded.withBytes(isInstitutional) else { return false }
      add()
    default: return false
    }
    return true
  }

  private func isInstitutional(_ email: Span<UInt8>) -> Bool {
    guard let domain = EmailAddress.domainStart(utf8: email) else { return false }
    return EmailAddress.isBelow(suffixes, domain: email.extracting(domain...))
  }

  private mutating func add() {
    let text = folded
    text.withBytes { digest.add(folded: $0) }
    texts += 1
  }

  private mutating func knownType() -> AppointmentType? {
    let hash = folded.withBytes(AppointmentDigest.hash(folded:))
    for (written, type) in types where written == hash { return type }
    guard let type = AppointmentType(writing: folded.text) else { return nil }
    if types.count < Self.rememberedTypes { types.append((hash, type)) }
    return type
  }

  /// The row, once all its fields were taken; nil where one is missing or the end stands before the start.
  package mutating func finish() -> PlainRow? {
    guard let unit, let person, let type, let start, texts == 3, end.map({ $0 >= start }) ?? true else { return nil }
    digest.add(type)
    digest.add(start)
    digest.add(end)
    return PlainRow(
      unit: unit, seat: type.seat, person: person, unitName: unitName,
      digest: AppointmentDigest(details: digest.finish(), title: title ?? Self.noTitle))
  }

  private static let noTitle = AppointmentDigest.hash(folded: Span())
}

/// A row of a roster that has no fault of its own, in so few bytes that a million of them are no burden.
package struct PlainRow: Hashable, Sendable {
  // In the order that leaves no gaps.
  /// The T.C. Kimlik No.
  package let person: Int64
  package let digest: AppointmentDigest
  /// 0 where the row does not give it.
  private let nameHash: Int
  package let unit: DetsisNo
  package let seat: AppointmentType.Seat

  /// `unitName`: the hash of the unit's name, folded; nil where the row does not give it.
  package init(
    unit: DetsisNo, seat: AppointmentType.Seat, person: Int64, unitName: Int?, digest: AppointmentDigest
  ) {
    self.person = person
    self.digest = digest
    nameHash = unitName ?? 0
    self.unit = unit
    self.seat = seat
  }

  /// The hash of the unit's name, folded; nil where the row does not give it.
  package var unitName: Int? { nameHash == 0 ? nil : nameHash }
}
