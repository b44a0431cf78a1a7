import Domain

/// A unit closed, opened again, or came under another one, as an import told.
package struct UnitTurn: Hashable, Sendable {
  package enum Kind: String, Sendable { case closed, reopened, moved }

  package let no: DetsisNo
  /// When it was imported.
  package let at: Moment
  package let kind: Kind
  /// Of one that moved; nil where it was a root.
  package let oldParent: DetsisNo?

  package init(no: DetsisNo, at: Moment, kind: Kind, oldParent: DetsisNo?) {
    self.no = no
    self.at = at
    self.kind = kind
    self.oldParent = oldParent
  }
}
