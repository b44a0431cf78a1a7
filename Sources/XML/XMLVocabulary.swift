/// Which namespaces a reader understands; the elements of all others are skipped with what they hold.
///
/// Alternatives (`mc:AlternateContent`) are resolved as ECMA-376 part 3 says: the first choice that needs nothing but what
/// is understood, or else the fallback. A document that must be read otherwise (`mc:MustUnderstand`, `mc:ProcessContent`)
/// is refused, and so is one whose meaning depends on the program that opens it.
public struct XMLVocabulary: Sendable {
  /// Namespaces of the elements that are passed on.
  let elements: [String]
  /// Namespaces of attributes that are passed on as `r:NAME`; those of other namespaces equal no name.
  let links: [String]
  /// Elements that mean so much that no alternative of some program's own may hold them.
  let decisive: Set<XMLName>

  public init(elements: [String], links: [String] = [], decisive: Set<XMLName> = []) {
    self.elements = elements
    self.links = links
    self.decisive = decisive
  }
}
