/// Why an authority was granted or revoked, in the words that İYEM asks for (seed 000, §2.2 step 4).
public struct Justification: Hashable, Sendable {
  public let text: String

  /// 01/01/2016 in Turkey: a file that claims to be older has no date: ZIP archives and SMB shares that keep none say
  /// 1980 and 1970 (ek1 rules).
  public static let earliest = Moment(secondsSince1970: 1_451_599_200)

  /// The day that it names; nil where an older release wrote none.
  package var day: CalendarDay? { text.split(separator: " ").first.flatMap { CalendarDay(String($0)) } }

  /// `23/06/2016 tarihli e-posta gereği`.
  public init(emailOf day: Moment) { text = "\(day.slashedDay) tarihli e-posta gereği" }

  /// Takes an operator's own words where they are of one of the two forms and the date is a real one; nil otherwise.
  ///
  /// The date may be written as `CalendarDay` reads it; in the text it stands as İYEM asks for.
  public init?(_ text: String) {
    let words = TurkishText.tidy(text).split(separator: " ")
    guard words.count >= 4, let day = CalendarDay(String(words[0])), words.last == "gereği" else { return nil }
    let isLetter = words[1] == "tarih" && words[2] == "ve" && words.count >= 7 && words.contains("sayılı")
    let isEmail = words[1] == "tarihli" && words[2] == "e-posta" && words.count == 4
    guard isLetter || isEmail else { return nil }
    self.text = ([day.slashed] + words.dropFirst().map(String.init)).joined(separator: " ")
  }
}
