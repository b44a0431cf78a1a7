/// The languages that people can read the results in; Turkish unless they ask for English.
public enum Language: String, CaseIterable, Codable, Sendable {
  case turkish = "tr"
  case english = "en"
}
