import Domain
import Files
import Glibc
import Messages
import Register
import Registry
import Reports

/// Writes a list of the registry to a file or to standard output; the registry is only read, also while a run works.
public struct ExportOperation: Sendable {
  /// What is to be written.
  public struct Options: Sendable {
    public var kind: ExportKind
    public var format: ExportFormat
    /// Only the units of this institution, with it; nil for all.
    public var institution: String?
    /// T.C. numbers whole.
    public var isUnmasked = false
    /// Between the values of CSV.
    public var separator: Unicode.Scalar = ";"

    public init(_ kind: ExportKind, as format: ExportFormat) {
      self.kind = kind
      self.format = format
    }
  }

  private let home: Home
  private let options: Options
  private let language: Language
  private let now: Moment

  public init(home: Home, options: Options, language: Language, now: Moment) {
    self.home = home
    self.options = options
    self.language = language
    self.now = now
  }

  /// Writes the file beside its target and puts it in its place when it is whole; the number of rows.
  ///
  /// Throws `Trouble`: for an institution that is unknown and, unless it `replaces` it, for a file that is there
  /// already.
  public func write(to path: String, replaces: Bool = false) throws -> Int {
    do {
      var file = try OutputFile(path, replaces: replaces)
      let rows = try export(scratch: Self.folder(of: path)) { try file.write($0) }
      try file.commit()
      return rows
    } catch let error as FileError {
      throw error.errno == EEXIST ? Trouble.fileExists(path: path) : error
    }
  }

  /// Hands the file on piece by piece; the number of rows.
  public func write(to put: ([UInt8]) throws -> Void) throws -> Int {
    try export(scratch: home.outbox, to: put)
  }

  private func export(scratch: String, to put: ([UInt8]) throws -> Void) throws -> Int {
    let registry = try Registry.existing(in: home)
    var writer = try ExportWriter(
      options.kind, as: options.format, separator: options.separator, language: language, createdAt: now,
      scratch: scratch)
    try registry.read { store in
      let units = try institution(in: store)
      try put(writer.opening)
      try forEachRow(in: store) { unit, row in
        if unit.map({ units?.contains($0) ?? true }) ?? true { try put(try writer.add(row)) }
      }
    }
    let rows = writer.rows
    try writer.finish(to: put)
    return rows
  }

  /// The units that are wanted; nil for all.
  private func institution(in store: any RegisterReading) throws -> Set<DetsisNo>? {
    guard let text = options.institution else { return nil }
    guard let no = DetsisNo(TurkishText.tidy(text)), try store.unit(no) != nil else { throw Trouble.unitUnknown(text) }
    return Set(try store.allUnitsBelow(no).map(\.no))
  }

  private func forEachRow(in store: any RegisterReading, _ body: (DetsisNo?, ExportRow) throws -> Void) throws {
    switch options.kind {
    case .users:
      try store.forEachAuthorisation { user in
        let row = ExportRow(user.listed, unitIsActive: user.unitIsActive, isUnmasked: options.isUnmasked)
        try body(user.authority.unit, row)
      }
    case .managers:
      try store.forEachManager(at: now) { manager, name in
        try body(
          manager.appointment.unit, ExportRow(manager, unitName: name, isUnmasked: options.isUnmasked))
      }
    case .units: try store.forEachUnit { try body($0.no, ExportRow($0)) }
    case .journal:
      try store.forEachEvent { event, entry in
        let row = ExportRow(
          position: event.position, at: event.at, kind: event.fact.kind, actor: event.actor, reverses: event.reverses,
          entry: entry, isUnmasked: options.isUnmasked)
        try body(nil, row)
      }
    }
  }

  /// The folder that a file lies in.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
