/// Something that is wrong with the registry, and where.
package struct Defect: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    /// SQLite's own check complains: the file is damaged.
    case database
    /// A table, an index, a trigger or a view of the schema is there that this release does not make.
    case schemaUnknown = "schema-unknown"
    /// One that it makes is not there.
    case schemaMissing = "schema-missing"
    /// One has another text.
    case schemaChanged = "schema-changed"
    /// What should name a run, a folder or a file could lead elsewhere.
    case unsafeName = "unsafe-name"
    /// A row refers to one that is not there.
    case reference
    /// An entry of a journal is missing.
    case gap
    /// An entry contradicts those before it.
    case contradiction
    /// The journal gives a row that the table lacks.
    case missing
    /// The table has a row that the journal does not give.
    case extra
    /// A row is not as the journal gives it.
    case differs
    /// A journal's entry and the row of its form do not agree.
    case formDisagrees = "form-disagrees"
    /// What a run, a batch or an import counted is not what is recorded.
    case countsDiffer = "counts-differ"
    /// What is recorded of a run, a form, a mail or a unit does not agree with what else is recorded.
    case inconsistent
    /// An entry is not what it was when it became a link of the hash chain.
    case entryChanged = "entry-changed"
    /// An entry of the hash chain is not there any more.
    case entryRemoved = "entry-removed"
    /// An entry is in no link of the hash chain: nobody wrote it by this tool.
    case entryUnchained = "entry-unchained"
    case linkMissing = "link-missing"
    /// The chain ends before a head that was kept: its tail was cut off.
    case chainCut = "chain-cut"
    /// At a kept head's position the chain has another digest.
    case headDiffers = "head-differs"
    /// A kept head whose position is not known is nowhere in the chain.
    case headUnknown = "head-unknown"
    /// A kept head is a link of the chain but for its position or a few digits: it was copied wrongly.
    case headMistyped = "head-mistyped"
    /// The results of a published form are not in Outbox (a warning).
    case outputsMissing = "outputs-missing"
  }

  package var kind: Kind
  /// The table, or the check.
  package var table: String
  /// The row's key, or the folder below Outbox.
  package var row: String
  /// What stands there and should not, as SQLite or the schema names it.
  package var detail: String

  package init(_ kind: Kind, table: String, row: String, detail: String = "") {
    self.kind = kind
    self.table = table
    self.row = row
    self.detail = detail
  }

  package var isWarning: Bool { kind == .outputsMissing }
}
