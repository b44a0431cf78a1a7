import Domain
import Files
import Glibc
import Messages
import Reports
import Settings

/// Writes empty forms.
package struct TemplateOperation: Sendable {
  /// The forms that there are.
  package enum Kind: String, CaseIterable, Sendable {
    /// The request for authority.
    case ek1
    /// An institution's list of its managers.
    case roster
  }

  private let home: Home
  private let settings: Settings
  private let language: Language
  private let now: Moment

  package init(home: Home, settings: Settings, language: Language, now: Moment) {
    self.home = home
    self.settings = settings
    self.language = language
    self.now = now
  }

  /// The empty form, filled in for an institution where one is named.
  ///
  /// Throws `Trouble`: for an institution that is unknown or closed, and, unless it `replaces` it, for a file that is
  /// there already.
  package func write(_ kind: Kind, for institution: String?, to path: String, replaces: Bool = false) throws {
    let branch = try institution.map { try openBranch($0) }
    let suffixes = settings.form.emailSuffixes
    let bytes =
      switch kind {
      case .ek1:
        try EK1Template.bytes(
          institution: branch?.root, units: branch?.units ?? [], emailSuffixes: suffixes, language: language,
          createdAt: now)
      case .roster:
        try RosterTemplate.bytes(
          institution: branch?.root, units: branch?.units ?? [], emailSuffixes: suffixes, language: language,
          createdAt: now)
      }
    do throws(FileError) {
      var file = try OutputFile(path, replaces: replaces)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw error.errno == EEXIST ? Trouble.fileExists(path: path) : error
    }
  }

  private func openBranch(_ no: String) throws -> (root: DetsisUnit, units: [DetsisUnit]) {
    let branch = try UnitQueries(home: home).branch(no)
    guard branch.root.isActive else {
      throw Trouble.unitClosed(no: branch.root.no.description, name: branch.root.name)
    }
    return branch
  }
}
