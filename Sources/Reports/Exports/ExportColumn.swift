import Domain
import Messages

/// A column of an export.
struct ExportColumn {
  /// As JSON names it.
  let name: String
  /// As tables head it; those that our own tables know are headed as they expect it, in any language.
  let heading: Heading
  /// On a worksheet, in letters.
  let width: Double

  enum Heading {
    case label(Field)
    case text(ExportText)
  }

  init(_ field: Field, width: Double) {
    name = field.rawValue
    heading = .label(field)
    self.width = width
  }

  init(_ name: String, _ text: ExportText, width: Double) {
    self.name = name
    heading = .text(text)
    self.width = width
  }

  func head(_ language: Language) -> String {
    switch heading {
    case .label(let field): TableLayout.roster.label(field)
    case .text(let text): text.text(language)
    }
  }

  static let users: [ExportColumn] = [
    .init(.unitDetsisNo, width: 12), .init(.unitName, width: 48), .init("unitActive", .unitActive, width: 10),
    .init(.nationalId, width: 14), .init(.fullName, width: 28), .init(.workPhone, width: 24),
    .init(.mobilePhone, width: 18), .init(.email, width: 34), .init("role", .role, width: 16),
    .init("since", .since, width: 17), .init("justification", .justification, width: 42),
  ]

  static let managers: [ExportColumn] = [
    .init(.unitDetsisNo, width: 12), .init(.unitName, width: 48), .init(.nationalId, width: 14),
    .init(.fullName, width: 28), .init(.title, width: 24), .init(.appointmentType, width: 24),
    .init(.reference, width: 34), .init(.start, width: 17), .init(.end, width: 17), .init(.email, width: 34),
    .init(.managerCode, width: 14), .init("registeredAt", .registered, width: 17),
    .init("endRegisteredAt", .endRegistered, width: 17),
  ]

  static let units: [ExportColumn] = [
    .init(.unitDetsisNo, width: 12), .init(.unitName, width: 48), .init("active", .active, width: 8),
    .init("parent", .parent, width: 12), .init("secondParent", .secondParent, width: 12),
    .init("mainInstitution", .mainInstitution, width: 12), .init("level", .level, width: 8),
    .init("category", .category, width: 10), .init("status", .status, width: 10),
    .init("placeId", .placeNumber, width: 10), .init("placeName", .place, width: 20),
    .init("correspondent", .correspondent, width: 12), .init("address", .address, width: 40),
    .init("hierarchy", .hierarchy, width: 80),
  ]

  static let journal: [ExportColumn] = [
    .init("position", .position, width: 10), .init("at", .at, width: 17), .init("kind", .kind, width: 24),
    .init("actor", .actor, width: 20), .init("reverses", .reverses, width: 12), .init("entry", .entry, width: 120),
  ]
}
