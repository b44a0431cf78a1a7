import Mustache

extension ReportError {
  /// Why a template cannot be used, with the place at fault where the parser knows it.
  static func template(_ path: String, _ error: any Error) -> ReportError {
    guard let fault = error as? MustacheTemplate.ParserError else {
      return .template(path: path, reason: "it cannot be read as text (UTF-8)")
    }
    let words =
      switch fault.error as? MustacheTemplate.Error {
      case .expectedSectionEnd, .sectionCloseNameIncorrect: "a section of the template is not closed"
      case .unfinishedName: "a name in the template is not closed"
      default: "it is no Mustache template"
      }
    return .template(
      path: path, reason: "line \(fault.context.lineNumber), column \(fault.context.columnNumber): \(words)")
  }
}
