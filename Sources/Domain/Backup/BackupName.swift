/// What the name of a backup's file says: `registry-2016-06-23T093000-57-9f86d081884c.sqlite`, and `.age` behind it where it
/// is encrypted.
///
/// The time is that of Turkey's clocks; position and digits are the end of the copy's hash chain, `0` where it has none.
package struct BackupName: Hashable, Sendable {
  package let time: Moment
  /// The chain's end as the name has it: its position and the digest's first 12 digits; nil for an empty chain.
  package let head: Head?
  package let isEncrypted: Bool
  package let text: String

  package struct Head: Hashable, Sendable {
    package let position: Int64
    package let digits: String

    package init(_ head: ChainHead) {
      position = head.position
      digits = String(head.digest.prefix(12))
    }

    fileprivate init?(position: Substring, digits: Substring) {
      guard let number = Int64(position), number > 0, digits.count == 12 else { return nil }
      self.position = number
      self.digits = String(digits)
    }
  }

  package init(time: Moment, head: ChainHead?, isEncrypted: Bool) {
    self.time = time
    self.head = head.map { Head($0) }
    self.isEncrypted = isEncrypted
    let clock = time.description.prefix(19).replacing(":", with: "")
    let end = self.head.map { "\($0.position)-\($0.digits)" } ?? "0"
    text = Self.prefix + clock + "-" + end + Self.suffix + (isEncrypted ? Self.encryptedSuffix : "")
  }

  /// Nil for a name that is no backup's.
  package init?(_ text: String) {
    var stem = text[...]
    isEncrypted = stem.hasSuffix(Self.encryptedSuffix)
    if isEncrypted { stem = stem.dropLast(Self.encryptedSuffix.count) }
    guard stem.hasPrefix(Self.prefix), stem.hasSuffix(Self.suffix) else { return nil }
    stem = stem.dropFirst(Self.prefix.count).dropLast(Self.suffix.count)
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4 || parts.count == 5 else { return nil }
    guard let time = Self.time(stem.prefix(17)) else { return nil }
    if parts.count == 5 {
      guard let head = Head(position: parts[3], digits: parts[4]) else { return nil }
      self.head = head
    } else {
      guard parts[3] == "0" else { return nil }
      head = nil
    }
    self.time = time
    self.text = text
  }

  private static let prefix = "registry-"
  private static let suffix = ".sqlite"
  private static let encryptedSuffix = ".age"

  /// `2016-06-23T093000`.
  private static func time(_ text: Substring) -> Moment? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "T" }.map(String.init)
    guard parts.map(\.count) == [4, 2, 2, 6] else { return nil }
    let clock = Array(parts[3])
    let numbers = (parts[0...2] + [String(clock[0...1]), String(clock[2...3]), String(clock[4...5])]).map {
      Int($0) ?? -1
    }
    guard (0..<60).contains(numbers[5]) else { return nil }
    let minute = TurkishClock.moment(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
    return minute.map { Moment(secondsSince1970: $0.secondsSince1970 + Int64(numbers[5])) }
  }
}

/// Which backups go when a new one is there.
///
/// All of the newest day stay, so that none goes on the day on which it was made; of the days before and of the months,
/// the newest of each, for as many days and months as there are to be: those without a backup do not count.
package struct BackupRotation: Hashable, Sendable {
  package let keepDaily: Int
  package let keepMonthly: Int

  package init(_ settings: BackupSettings) {
    keepDaily = settings.keepDaily
    keepMonthly = settings.keepMonthly
  }

  /// Those that are not kept, the oldest first.
  package func surplus(of backups: [BackupName]) -> [BackupName] {
    let newestFirst = backups.sorted { ($0.time, $0.text) > ($1.time, $1.text) }
    let today = newestFirst.first?.time.isoDay
    var kept = Set(newestFirst.filter { $0.time.isoDay == today })
    kept.formUnion(Self.newest(of: newestFirst, for: keepDaily) { $0.time.isoDay })
    kept.formUnion(Self.newest(of: newestFirst, for: keepMonthly) { String($0.time.isoDay.prefix(7)) })
    return newestFirst.reversed().filter { !kept.contains($0) }
  }

  /// The first of each period, for so many periods.
  private static func newest(
    of backups: [BackupName], for count: Int, period: (BackupName) -> String
  ) -> [BackupName] {
    var periods = Set<String>()
    return backups.filter { periods.count < count && periods.insert(period($0)).inserted }
  }
}
