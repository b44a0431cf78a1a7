/// A pointer from one part of a package to another, or out of the package.
struct Relationship {
  /// What of the workbook the target is.
  enum Kind: String, CaseIterable {
    case officeDocument, worksheet, sharedStrings, styles, theme, hyperlink

    /// Where the types of relationships stand, in both forms of the format (ECMA-376 part 1, 15.2 and part 4).
    private static let namespaces = [
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
      "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    ]

    private static let types = Dictionary(
      uniqueKeysWithValues: allCases.flatMap { kind in namespaces.map { ($0 + kind.rawValue, kind) } })

    /// Nil for a type that nothing is read of.
    init?(type: String) {
      guard let kind = Self.types[type] else { return nil }
      self = kind
    }
  }

  let kind: Kind?
  let target: String
  let isExternal: Bool
}
