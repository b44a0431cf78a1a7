import Domain

/// The documentation page of all codes, in Markdown.
public enum CodePage {
  public static func text(_ language: Language) -> String {
    var text = "# \(ExplanationText.title.text(language))\n\n\(ExplanationText.introduction.text(language))\n"
    for code in FindingCode.allCases {
      let explanation = Explanation(code, in: language)
      text += "\n## `\(code.rawValue)`\n\n**\(explanation.name)** (\(explanation.severity))\n\n"
      for block in explanation.blocks {
        let lines = block.lines.map(escaped)
        text += "- **\(block.heading):** " + lines.joined(separator: "; ") + "\n"
      }
    }
    return text
  }

  /// Nothing of a line is taken for a mark.
  private static func escaped(_ line: String) -> String {
    line.replacing("#", with: "\\#").replacing("*", with: "\\*").replacing("_", with: "\\_")
      .replacing("<", with: "\\<")
  }
}
