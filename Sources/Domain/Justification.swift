/// Why an authority was granted or revoked, in the words that İYEM asks for (seed 000, §2.2 step 4).
public struct Justification: Hashable, Sendable {
  public let text: String

  /// `23/06/2016 tarihli e-posta gereği`.
  public init(emailOf day: Moment) { text = "\(day.slashedDay) tarihli e-posta gereği" }

  /// Takes an operator's own words where they are of one of the two forms and the date is a real one; nil otherwise.
  public init?(_ text: String) {
    let tidy = TurkishText.tidy(text)
    let words = tidy.split(separator: " ")
    guard words.count >= 4, Self.isDay(words[0]), words.last == "gereği" else { return nil }
    let isLetter = words[1] == "tarih" && words[2] == "ve" && words.count >= 7 && words.contains("sayılı")
    let isEmail = words[1] == "tarihli" && words[2] == "e-posta" && words.count == 4
    guard isLetter || isEmail else { return nil }
    self.text = tidy
  }

  /// `12/02/2016`, a day that the calendar has.
  private static func isDay(_ text: Substring) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2, 4] else { return false }
    let noon = Moment(iso8601: "\(parts[2])-\(parts[1])-\(parts[0])T12:00:00+03:00")
    return noon.map { $0.slashedDay == text } ?? false
  }
}
