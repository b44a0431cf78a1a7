import Domain

/// A batch as its reports name it.
public struct BatchInfo: Hashable, Sendable {
  /// `2016-06-23-002`; nil where nothing was recorded.
  public var run: String?
  public var registeredAt: Moment
  public var layout: TableLayout
  public var language: Language
  /// Where the registry's hash chain ends after the batch; nil where nothing was recorded.
  public var head: ChainHead?

  public init(run: String?, registeredAt: Moment, layout: TableLayout, language: Language, head: ChainHead? = nil) {
    self.run = run
    self.registeredAt = registeredAt
    self.layout = layout
    self.language = language
    self.head = head
  }

  var isHierarchy: Bool { layout == .hierarchy }

  /// The effects that a batch of this kind can have, refusals last.
  var effects: [BatchEffect] {
    isHierarchy ? [.tied, .unchanged, .refused] : [.appointed, .ended, .unchanged, .refused]
  }
}
