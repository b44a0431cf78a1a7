internal import XML

/// Collects the relationships of one part.
struct RelationshipParser: XMLHandler {
  private(set) var relationships = Relationships()

  private static var relationship: XMLName { "Relationship" }

  private let maximum: Int

  /// `maximum`: how many there may be.
  init(maximum: Int) { self.maximum = maximum }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    guard name == Self.relationship, let id = attributes.value(of: "Id") else { return }
    let type = attributes.value(of: "Type") ?? ""
    let relationship = Relationship(
      type: type.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(type[type.utf8.index(after: $0)...]) } ?? type,
      target: attributes.value(of: "Target") ?? "",
      isExternal: attributes.value(of: "TargetMode") == "External")
    relationships.append(relationship, id: id)
    guard relationships.count <= maximum else { throw .tooLarge(.elements, maximum: maximum) }
  }

  mutating func end(_ name: XMLName) {}

  mutating func text(_ bytes: Span<UInt8>) {}
}
