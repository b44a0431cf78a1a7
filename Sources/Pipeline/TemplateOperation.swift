import Domain
import Files
import Messages
import Reports

/// Writes empty forms.
public struct TemplateOperation: Sendable {
  private let home: Home
  private let language: Language
  private let now: Moment

  public init(home: Home, language: Language, now: Moment) {
    self.home = home
    self.language = language
    self.now = now
  }

  /// The empty EK-1 form, filled in for an institution where one is named; throws `Trouble`.
  public func writeEK1(for institution: String?, to path: String) throws {
    let branch = try institution.map { try UnitQueries(home: home).branch($0) }
    let bytes = try EK1Template.bytes(
      institution: branch?.root, units: branch?.units ?? [], language: language, createdAt: now)
    var file = try OutputFile(path)
    try file.write(bytes)
    try file.commit()
  }
}
