/// The settings that the rules of the form depend on.
package struct FormSettings: Hashable, Sendable {
  package var policy: Policy = .rows
  package var corrections: Corrections = .safe
  /// Domains below which an institutional address must stand, lower case, without a leading dot.
  package var emailSuffixes: [String] = ["gov.tr"]
  /// Words in the name of a unit that is entitled wherever it stands, compared after folding.
  package var entitledUnits: [String] = FormSettings.defaultEntitledUnits
  /// Words in the name of a unit that is entitled in an institution's centre only.
  package var centralUnits: [String] = FormSettings.defaultCentralUnits
  /// Words in the name of an institution all of whose units are entitled.
  package var localGovernments: [String] = FormSettings.defaultLocalGovernments
  /// Abbreviations that a name must not hold, compared after folding, without the full stop.
  package var abbreviations: [String] = FormSettings.defaultAbbreviations

  package init() {}

  /// Seed 000, EK-1, explanation 1, and EK-2 §4: governorships and the registry offices of provinces and districts.
  package static let defaultEntitledUnits = ["valiliği", "yazı işleri müdürlüğü"]

  /// Seed 000, EK-1, explanation 1: the centre's units for personnel.
  package static let defaultCentralUnits = ["personel", "insan kaynakları"]

  /// Seed 000, EK-2 §2.
  package static let defaultLocalGovernments = ["belediye", "il özel idaresi", "köylere hizmet götürme birliği"]

  /// Seed 000, EK-1, explanation 4: "Bilgilerde kısaltma yapmayınız."
  package static let defaultAbbreviations = [
    "md", "müd", "bşk", "bşklığı", "gn", "gnl", "şb", "per", "ik", "dai", "müst", "yrd", "yard", "uzm", "bld", "kaym",
    "işl", "eğt", "üniv", "hst",
  ]
}

/// What becomes of a form with some faulty rows.
package enum Policy: String, CaseIterable, Sendable {
  /// The valid rows are applied, the others go back.
  case rows
  /// One row with an error refuses the whole form.
  case wholeForm = "whole-form"
}

/// Which values of a form are put right by themselves, as `value-corrected` (ek1 rules, "Labels" and what follows).
package enum Corrections: String, CaseIterable, Sendable, Hashable {
  /// Only what cannot change the meaning, such as spaces and letter case.
  case safe
  /// Also every value whose suggestion is certain: the right digits in another writing, an operation one letter off, an
  /// address in angle brackets.
  case wide
}

/// What a row of the form asks for (seed 000, EK-1, explanation 3).
package enum FormOperation: String, CaseIterable, Sendable, Hashable {
  case grant, revoke

  /// The official spelling on the form.
  package var officialName: String {
    switch self {
    case .grant: "Yetki Kayıt"
    case .revoke: "Yetki İptali"
    }
  }
}

/// Why an authority was granted or revoked, in the words that İYEM asks for (seed 000, §2.2 step 4).
package struct Justification: Hashable, Sendable {
  package let text: String

  /// 01/01/2016 in Turkey: a file that claims to be older has no date: ZIP archives and SMB shares that keep none say
  /// 1980 and 1970 (ek1 rules).
  package static let earliest = Moment(secondsSince1970: 1_451_599_200)

  /// The day that it names; nil where an older release wrote none.
  package var day: CalendarDay? { text.split(separator: " ").first.flatMap { CalendarDay(String($0)) } }

  /// `23/06/2016 tarihli e-posta gereği`.
  package init(emailOf day: Moment) { text = "\(day.slashedDay) tarihli e-posta gereği" }

  /// Takes an operator's own words where they are of one of the two forms and the date is a real one; nil otherwise.
  ///
  /// The date may be written as `CalendarDay` reads it; in the text it stands as İYEM asks for.
  package init?(_ text: String) {
    let words = TurkishText.tidy(text).split(separator: " ")
    guard words.count >= 4, let day = CalendarDay(String(words[0])), words.last == "gereği" else { return nil }
    let isLetter = words[1] == "tarih" && words[2] == "ve" && words.count >= 7 && words.contains("sayılı")
    let isEmail = words[1] == "tarihli" && words[2] == "e-posta" && words.count == 4
    guard isLetter || isEmail else { return nil }
    self.text = ([day.slashed] + words.dropFirst().map(String.init)).joined(separator: " ")
  }
}
