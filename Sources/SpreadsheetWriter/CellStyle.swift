/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
  public enum Horizontal: Hashable, Sendable { case general, left, centre, right }
  public enum Vertical: Hashable, Sendable { case top, centre, bottom }
  public enum Border: Hashable, Sendable { case none, hair, thin, medium, dashed, dotted }

  /// How the content is shown and what a later entry becomes.
  public enum Format: Hashable, Sendable {
    case general
    /// `@`: whatever is typed stays text, so leading zeros and long numbers survive.
    case text
    /// `0`: a whole number.
    case integer
    /// A code of Excel's: `#,##0`, `dd.mm.yyyy hh:mm`. Excel shows its signs as its user's own: `1.452`.
    case code(String)
  }

  public var format = Format.general
  public var isBold = false
  public var isItalic = false
  public var isUnderlined = false
  /// In points.
  public var fontSize = 11.0
  public var fontColour: Colour?
  public var fill: Colour?
  public var border = Border.none
  public var borderColour: Colour?
  public var horizontal = Horizontal.general
  public var vertical = Vertical.bottom
  public var wraps = false
  /// The text is made smaller where it does not fit.
  public var shrinks = false
  /// The cell can be edited on a protected sheet.
  public var isUnlocked = false

  public init() {}

  /// A copy with some changes.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
