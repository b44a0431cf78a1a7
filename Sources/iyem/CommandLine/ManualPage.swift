import Domain
import Messages

/// A command's manual page, in the macros of man(7).
struct ManualPage {
  let command: CommandInfo
  let root: CommandInfo
  let version: String
  let language: Language

  /// `iyem-detsis-import`.
  var name: String { command.path.replacing(" ", with: "-") }
  var fileName: String { name + ".1" }

  func text() -> String {
    var lines = [
      #"'\" -*- coding: utf-8 -*-"#,
      ".TH \(quoted(name.uppercased())) 1 \"\" \(quoted("iyem " + version)) \(quoted(word(.manual)))",
    ]
    lines += section(.nameHeading, ["\(escaped(name)) \\- \(escaped(command.abstract ?? ""))"])
    lines += section(.synopsisHeading, synopsis)
    if let discussion = command.discussion, command != root {
      lines += section(.descriptionHeading, [escaped(discussion)])
    }
    lines += section(.argumentsHeading, command.positionals.flatMap(entry))
    lines += section(
      .commandsHeading,
      (command.subcommands ?? []).flatMap { sub in
        [".TP", "\\fB\(escaped(sub.path.replacing(" ", with: "-")))\\fR(1)", escaped(sub.abstract ?? "")]
      })
    lines += section(.optionsHeading, command.options.filter { !$0.isCommon }.flatMap(entry))
    lines += section(.commonHeading, command.options.filter(\.isCommon).flatMap(entry))
    lines += section(.environmentHeading, environment)
    lines += section(.exitHeading, statuses)
    lines += section(.seeAlsoHeading, seeAlso)
    return lines.joined(separator: "\n") + "\n"
  }

  private func word(_ text: HelpText) -> String { text.text(language) }

  private func section(_ heading: HelpText, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [".SH \(quoted(word(heading)))"] + lines
  }

  private var synopsis: [String] {
    let page = HelpPage(command: command, language: language, terminal: Terminal(.output))
    return ["\\fB\(escaped(command.path))\\fR" + escaped(String(page.usage.dropFirst(command.path.count)))]
  }

  private func entry(_ argument: CommandInfo.Argument) -> [String] {
    [".TP", "\\fB\(escaped(argument.heading))\\fR", escaped(argument.explanation(language))]
  }

  private var environment: [String] {
    let variables: [(String, HelpText)] = [
      ("IYEM_HOME", .homeVariable), ("IYEM_NOW", .nowVariable), ("IYEM_LANG", .languageVariable),
      ("IYEM_LOG", .logVariable), ("NO_COLOR", .noColourVariable),
    ]
    return variables.flatMap { [".TP", "\\fB\(escaped($0.0))\\fR", escaped(word($0.1))] }
  }

  /// `0 tamam; 1 …` as a list.
  private var statuses: [String] {
    word(.exitStatuses).split(separator: ";").flatMap { status -> [String] in
      let words = status.drop { $0 == " " }.split(separator: " ", maxSplits: 1)
      return [".TP", "\\fB\(words[0])\\fR", escaped(String(words.last ?? "").trimmingFullStop)]
    }
  }

  private var seeAlso: [String] {
    let others = [root] + (command == root ? [] : siblings)
    let names = others.filter { $0.path != command.path }.map { $0.path.replacing(" ", with: "-") }
    return names.isEmpty ? [] : [names.map { "\\fB\(escaped($0))\\fR(1)" }.joined(separator: ", ")]
  }

  /// The commands beside this one.
  private var siblings: [CommandInfo] {
    root.all.filter { $0.superCommands == command.superCommands && $0.superCommands != nil }
  }

  private func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// Nothing in the text is a request, an escape or a hyphen that a copied command would lose.
  private func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
      .replacing("'", with: "\\(aq")
    return text.hasPrefix(".") ? "\\&" + text : text
  }
}

extension String {
  fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
