import Domain

/// What users read, in Turkish and English.
package protocol Sentence {
  var turkish: String { get }
  var english: String { get }
}

extension Sentence {
  package func text(_ language: Language) -> String {
    switch language {
    case .turkish: turkish
    case .english: english
    }
  }
}

extension Language {
  /// A count as people write it: `1.452` in Turkish, `1,452` in English.
  package func number(_ count: Int) -> String {
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
  package func time(_ moment: Moment) -> String {
    switch self {
    case .turkish: moment.readable
    case .english: englishTime(moment)
    }
  }

  /// The same of a time in ISO 8601; what is none stays as it is.
  package func time(iso8601 text: String) -> String { Moment(iso8601: text).map(time) ?? text }

  /// A day in ISO 8601 as people read it: `23.06.2016`, `23 Jun 2016`; what is none stays as it is.
  package func day(iso8601 text: String) -> String {
    Moment(iso8601: text + "T00:00:00+03:00").map { String(time($0).dropLast(6)) } ?? text
  }

  private func englishTime(_ moment: Moment) -> String {
    let civil = moment.civil
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let month = months.indices.contains(civil.month - 1) ? months[civil.month - 1] : ""
    return "\(civil.day) \(month) \(civil.year) \(moment.readable.suffix(5))"
  }
}

extension Int {
  /// The count as it is written in that language: `1.452`, `1,452`.
  var turkish: String { Language.turkish.number(self) }
  var english: String { Language.english.number(self) }

  /// The count with what is counted, in English: `1 form`, `2 forms`, `1,452 entries`.
  func english(_ noun: String, plural: String? = nil) -> String {
    "\(english) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}

extension Phrase {
  /// `5 sn`, `3 dk 20 sn`, `2 sa 5 dk`.
  static func duration(_ seconds: Int, _ language: Language) -> String {
    let units = language == .turkish ? ("sa", "dk", "sn") : ("h", "min", "s")
    if seconds >= 3600 { return "\(seconds / 3600) \(units.0) \(seconds % 3600 / 60) \(units.1)" }
    if seconds >= 60 { return "\(seconds / 60) \(units.1) \(seconds % 60) \(units.2)" }
    return "\(seconds) \(units.2)"
  }
}
