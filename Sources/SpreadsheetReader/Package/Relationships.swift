internal import XML

/// All pointers from one part.
struct Relationships {
  private var byID: [String: Relationship] = [:]
  private var byKind: [Relationship.Kind: [Relationship]] = [:]

  private(set) var count = 0

  subscript(id: String) -> Relationship? { byID[id] }

  /// Those of a kind that lead to a part of the package, in the order of the part.
  func targets(_ kind: Relationship.Kind) -> [String] {
    (byKind[kind] ?? []).filter { !$0.isExternal }.map(\.target)
  }

  /// False where another has this ID.
  mutating func append(_ relationship: Relationship, id: String) -> Bool {
    count += 1
    guard byID.updateValue(relationship, forKey: id) == nil else { return false }
    if let kind = relationship.kind { byKind[kind, default: []].append(relationship) }
    return true
  }
}

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

/// Collects the relationships of one part.
struct RelationshipParser: XMLHandler {
  private(set) var relationships = Relationships()

  private static var relationship: XMLName { "Relationship" }

  private let part: String
  private let maximum: Int
  private var depth = 0

  /// `part`: where they stand, for errors. `maximum`: how many there may be.
  init(part: String, maximum: Int) {
    self.part = part
    self.maximum = maximum
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    depth += 1
    guard depth == 2, name == Self.relationship, let id = attributes.value(of: "Id") else { return }
    let relationship = Relationship(
      kind: attributes.value(of: "Type").flatMap { Relationship.Kind(type: $0) },
      target: attributes.value(of: "Target") ?? "",
      isExternal: attributes.value(of: "TargetMode") == "External")
    // Programs would disagree on which of the two counts.
    guard relationships.append(relationship, id: id) else {
      throw .damaged(part: part, reason: "two relationships are called \(id)")
    }
    guard relationships.count <= maximum else { throw .tooLarge(.elements, maximum: maximum) }
  }

  mutating func end(_ name: XMLName) { depth -= 1 }

  mutating func text(_ bytes: Span<UInt8>) {}
}
