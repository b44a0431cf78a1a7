/// Which backups go when a new one is there.
///
/// All of the newest day stay, so that none goes on the day on which it was made; of the days before and of the months,
/// the newest of each, for as many days and months as there are to be: those without a backup do not count.
public struct BackupRotation: Hashable, Sendable {
  public let keepDaily: Int
  public let keepMonthly: Int

  public init(_ settings: BackupSettings) {
    keepDaily = settings.keepDaily
    keepMonthly = settings.keepMonthly
  }

  /// Those that are not kept, the oldest first.
  public func surplus(of backups: [BackupName]) -> [BackupName] {
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
