import Domain
import Messages
import Registry

/// Reads the registry's journals: who, what, when, by which form.
public struct LogQueries: Sendable {
  private let registry: Registry

  public init(home: Home) throws { registry = try .existing(in: home) }

  /// The entries in the order of time, one at a time; `person` is a T.C. Kimlik No or a T.C. Yönetici Kodu.
  ///
  /// Throws `Trouble.personUnknown` and `Trouble.unitUnknown` for texts that name none.
  public func entries(
    form: Int?, person: String?, unit: String?, run: String?, limit: Int?, each: (LogEntry) throws -> Void
  ) throws {
    try registry.read { store in
      let filter = LogFilter(
        form: form.map { Int64($0) }, person: try person.map { try Self.person($0, in: store) },
        unit: try unit.map { try Self.unit($0, in: store) }, run: run, limit: limit)
      try store.forEachLogEntry(filter, each)
    }
  }

  private static func person(_ text: String, in store: RegistryReading) throws -> TCKimlikNo {
    let tidy = TurkishText.tidy(text)
    let known = try (try? TCKimlikNo(parsing: tidy)) ?? ManagerCode(tidy).flatMap { try store.person(with: $0) }
    guard let known else { throw Trouble.personUnknown(text) }
    return known
  }

  private static func unit(_ text: String, in store: RegistryReading) throws -> DetsisNo {
    guard let no = DetsisNo(TurkishText.tidy(text)), try store.unit(no) != nil else { throw Trouble.unitUnknown(text) }
    return no
  }
}
