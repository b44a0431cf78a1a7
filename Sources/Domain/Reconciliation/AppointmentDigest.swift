/// What is said of an appointment beside its unit and person, in two numbers: where they agree, no field differs.
///
/// Texts go in folded, as `differences(from:)` compares them. The hash is the standard library's SipHash under a key that
/// each process draws anew, so that nobody can write a text that is taken for another. Good for one process only.
package struct AppointmentDigest: Hashable, Sendable {
  /// Of all but the title, which some rosters do not give.
  package var details: Int
  package var title: Int

  package init(details: Int, title: Int) {
    self.details = details
    self.title = title
  }

  /// Takes the fields one after the other, always in the same order.
  package struct Maker {
    private var hasher = Hasher()

    package init() {}

    /// `folded`: a text that is folded, in UTF-8.
    package mutating func add(folded: Span<UInt8>) { hasher.combine(utf8: folded) }

    package mutating func add(_ type: AppointmentType) { hasher.combine(type.place) }

    package mutating func add(_ time: Moment?) { hasher.combine(time?.secondsSince1970) }

    package func finish() -> Int { hasher.finalize() }
  }

  /// The hash of one text that is folded, in UTF-8.
  package static func hash(folded: Span<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(utf8: folded)
    return hasher.finalize()
  }
}

extension Hasher {
  /// Eight bytes at a time; the length keeps neighbouring texts apart.
  fileprivate mutating func combine(utf8 text: Span<UInt8>) {
    combine(UInt64(truncatingIfNeeded: text.count))
    var index = 0
    while index + 8 <= text.count {
      var word: UInt64 = 0
      for place in 0..<8 { word |= UInt64(text[index + place]) << UInt64(8 * place) }
      combine(word)
      index += 8
    }
    guard index < text.count else { return }
    var word: UInt64 = 0
    while index < text.count {
      word = word << 8 | UInt64(text[index])
      index += 1
    }
    combine(word)
  }
}

/// A registered appointment in so few bytes that a million of them are no burden.
package struct AppointmentTrace: Hashable, Sendable {
  package var id: AppointmentID
  package var unit: DetsisNo
  /// Whether it has ended, as far as the registry knows.
  package var isOver: Bool
  /// The T.C. Kimlik No.
  package var person: Int64
  package var digest: AppointmentDigest

  package init(id: AppointmentID, unit: DetsisNo, isOver: Bool, person: Int64, digest: AppointmentDigest) {
    self.id = id
    self.unit = unit
    self.isOver = isOver
    self.person = person
    self.digest = digest
  }
}
