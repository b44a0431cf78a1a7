import Settings
import SpreadsheetReader

extension ReaderLimits {
  /// The limits for workbooks of some kind, with what the settings say otherwise.
  init(_ own: ReaderLimits, _ settings: Settings) {
    self = own
    for (limit, maximum) in settings.limits { self[limit] = maximum }
  }
}
