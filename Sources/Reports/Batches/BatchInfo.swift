import Domain

/// A batch as its reports name it.
public struct BatchInfo: Hashable, Sendable {
  /// `2016-06-23-002`; nil where nothing was recorded.
  public var run: String?
  public var registeredAt: Moment
  public var layout: TableLayout
  public var language: Language

  public init(run: String?, registeredAt: Moment, layout: TableLayout, language: Language) {
    self.run = run
    self.registeredAt = registeredAt
    self.layout = layout
    self.language = language
  }

  var isHierarchy: Bool { layout == .hierarchy }

  /// The effects that a batch of this kind can have, refusals last.
  var effects: [BatchEffect] {
    isHierarchy ? [.tied, .unchanged, .refused] : [.appointed, .ended, .unchanged, .refused]
  }
}
