internal import XML

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
