internal import CXlsxWriter

/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
  package enum Horizontal: Hashable, Sendable { case general, left, centre, right }
  package enum Vertical: Hashable, Sendable { case top, centre, bottom }
  package enum Border: Hashable, Sendable { case none, hair, thin, medium, dashed, dotted }

  /// How the content is shown and what a later entry becomes.
  package enum Format: Hashable, Sendable {
    case general
    /// `@`: whatever is typed stays text, so leading zeros and long numbers survive.
    case text
    /// `0`: a whole number.
    case integer
    /// A code of Excel's: `#,##0`, `dd.mm.yyyy hh:mm`. Excel shows its signs as its user's own: `1.452`.
    case code(String)
  }

  package var format = Format.general
  package var isBold = false
  package var isItalic = false
  package var isUnderlined = false
  /// In points.
  package var fontSize = 11.0
  package var fontColour: Colour?
  package var fill: Colour?
  package var border = Border.none
  package var borderColour: Colour?
  package var horizontal = Horizontal.general
  package var vertical = Vertical.bottom
  package var wraps = false
  /// The text is made smaller where it does not fit.
  package var shrinks = false
  /// The cell can be edited on a protected sheet.
  package var isUnlocked = false

  package init() {}

  /// A copy with some changes.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}

extension CellStyle {
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    applyFont(to: format)
    applyAlignment(to: format)
    switch self.format {
    case .general: break
    case .text: format_set_num_format_index(format, 49)
    case .integer: format_set_num_format_index(format, 1)
    case .code(let code): format_set_num_format(format, code)
    }
    if let fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill.rgb)
    }
    if border != .none { format_set_border(format, border.code) }
    if let borderColour { format_set_border_color(format, borderColour.rgb) }
    if isUnlocked { format_set_unlocked(format) }
  }

  private func applyFont(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_size(format, fontSize)
    if isBold { format_set_bold(format) }
    if isItalic { format_set_italic(format) }
    if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let fontColour { format_set_font_color(format, fontColour.rgb) }
  }

  private func applyAlignment(to format: UnsafeMutablePointer<lxw_format>) {
    switch horizontal {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch vertical {
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .bottom: break
    }
    if wraps { format_set_text_wrap(format) }
    if shrinks { format_set_shrink(format) }
  }
}

extension CellStyle.Border {
  var code: UInt8 {
    switch self {
    case .none: UInt8(LXW_BORDER_NONE.rawValue)
    case .hair: UInt8(LXW_BORDER_HAIR.rawValue)
    case .thin: UInt8(LXW_BORDER_THIN.rawValue)
    case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
    case .dashed: UInt8(LXW_BORDER_MEDIUM_DASHED.rawValue)
    case .dotted: UInt8(LXW_BORDER_DOTTED.rawValue)
    }
  }
}

/// A colour, red, green and blue in one byte each: `0xFFC7CE`.
package struct Colour: Hashable, Sendable, ExpressibleByIntegerLiteral {
  package let rgb: UInt32

  package init(integerLiteral value: UInt32) { rgb = value & 0xFF_FFFF }
}
