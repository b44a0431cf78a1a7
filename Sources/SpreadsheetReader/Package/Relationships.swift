/// All pointers from one part.
struct Relationships {
  private var byID: [String: Relationship] = [:]
  private var firstOfType: [String: Relationship] = [:]

  private(set) var count = 0

  subscript(id: String) -> Relationship? { byID[id] }

  /// The first in the part that has this type.
  func first(ofType type: String) -> Relationship? { firstOfType[type] }

  mutating func append(_ relationship: Relationship, id: String) {
    count += 1
    byID[id] = relationship
    if firstOfType[relationship.type] == nil { firstOfType[relationship.type] = relationship }
  }
}
