import Mustache

extension ReportError {
  /// Why a template cannot be used, with the place at fault where the parser knows it; `shifted`: by so many signs that were
  /// put before its first line.
  static func template(_ path: String, _ error: any Error, shifted: Int) -> ReportError {
    guard let fault = error as? MustacheTemplate.ParserError else {
      return .template(path: path, reason: "it is no Mustache template")
    }
    let words =
      switch fault.error as? MustacheTemplate.Error {
      case .expectedSectionEnd, .sectionCloseNameIncorrect: "a section of the template is not closed"
      case .unfinishedName: "a name in the template is not closed"
      default: "it is no Mustache template"
      }
    let line = fault.context.lineNumber
    let column = fault.context.columnNumber - (line == 1 ? shifted : 0)
    return .template(path: path, reason: "line \(line), column \(max(1, column)): \(words)")
  }
}
