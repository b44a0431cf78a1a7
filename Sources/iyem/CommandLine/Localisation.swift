import ArgumentParser
import Domain
import Foundation
import Messages

extension Language {
  /// The language of this process, known before the parser is asked: it makes help and usage errors, too.
  static let ofProcess = chosen(
    by: Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment)

  /// What `--lang` says, else `IYEM_LANG`, else Turkish.
  static func chosen(by arguments: [String], environment: [String: String]) -> Language {
    let options = arguments.prefix { $0 != "--" }
    var named: String?
    for (index, argument) in options.enumerated() {
      if argument == "--lang", index + 1 < options.count { named = options[index + 1] }
      if argument.hasPrefix("--lang=") { named = String(argument.dropFirst(7)) }
    }
    return named.flatMap { Language(rawValue: $0) } ?? environment["IYEM_LANG"].flatMap { Language(rawValue: $0) }
      ?? .turkish
  }
}

extension ArgumentHelp {
  /// The help of an option or an argument, and what it takes.
  static func text(_ text: HelpText, _ value: ValueKind? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text.text(.ofProcess)).naming(value)
  }

  private func naming(_ value: ValueKind?) -> ArgumentHelp {
    var help = self
    help.valueName = value?.name(.ofProcess)
    return help
  }
}

extension String {
  /// A sentence of the help in the process's language.
  static func help(_ text: HelpText) -> String { text.text(.ofProcess) }
}

extension ValidationError {
  init(_ problem: UsageProblem) { self.init(problem.text(.ofProcess)) }
}
