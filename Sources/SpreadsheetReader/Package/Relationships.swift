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
