import Domain

extension Language {
  /// A count as people write it: `1.452` in Turkish, `1,452` in English.
  public func number(_ count: Int) -> String {
    let digits = String(count.magnitude)
    var groups = [Substring]()
    var rest = Substring(digits)
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return (count < 0 ? "-" : "") + groups.joined(separator: self == .turkish ? "." : ",")
  }

  /// A time as people read it: `23.06.2016 09:30` in Turkish, `23 Jun 2016 09:30` in English.
  public func time(_ moment: Moment) -> String {
    switch self {
    case .turkish: moment.readable
    case .english: englishTime(moment)
    }
  }

  /// The same of a time in ISO 8601; what is none stays as it is.
  public func time(iso8601 text: String) -> String { Moment(iso8601: text).map(time) ?? text }

  /// A day in ISO 8601 as people read it: `23.06.2016`, `23 Jun 2016`; what is none stays as it is.
  public func day(iso8601 text: String) -> String {
    Moment(iso8601: text + "T00:00:00+03:00").map { String(time($0).dropLast(6)) } ?? text
  }

  private func englishTime(_ moment: Moment) -> String {
    let civil = moment.civil
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let month = months.indices.contains(civil.month - 1) ? months[civil.month - 1] : ""
    return "\(civil.day) \(month) \(civil.year) \(moment.readable.suffix(5))"
  }
}
