/// All pointers from one part.
struct Relationships {
  private var byID: [String: Relationship] = [:]
  private var firstOfType: [String: Relationship] = [:]

  subscript(id: String) -> Relationship? { byID[id] }

  /// The first in the part that has this type.
  func first(ofType type: String) -> Relationship? { firstOfType[type] }

  mutating func append(_ relationship: Relationship, id: String) {
    byID[id] = relationship
    if firstOfType[relationship.type] == nil { firstOfType[relationship.type] = relationship }
  }
}
