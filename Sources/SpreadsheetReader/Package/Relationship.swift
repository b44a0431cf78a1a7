/// A pointer from one part of a package to another, or out of the package.
struct Relationship {
  /// The last word of the relationship's type: `worksheet`, `styles`, `hyperlink` … the same in both namespaces.
  let type: String
  let target: String
  let isExternal: Bool
}
