/// The settings that the rules of the form depend on.
public struct FormSettings: Hashable, Sendable {
  public var policy: Policy = .rows
  /// Domains below which an institutional address must stand, lower case, without a leading dot.
  public var emailSuffixes: [String] = ["gov.tr"]
  /// Words of unit names that are entitled to send the form, compared after folding.
  public var entitledUnits: [String] = FormSettings.defaultEntitledUnits
  /// Abbreviations that a name must not hold, compared after folding, without the full stop.
  public var abbreviations: [String] = FormSettings.defaultAbbreviations

  public init() {}

  /// Seed 000, EK-1, explanation 1, and EK-2 §4.
  public static let defaultEntitledUnits = [
    "personel", "insan kaynakları", "belediye", "il özel idaresi", "köylere hizmet götürme birliği",
    "mahalli idare", "valiliği", "yazı işleri müdürlüğü",
  ]

  /// Seed 000, EK-1, explanation 4: "Bilgilerde kısaltma yapmayınız."
  public static let defaultAbbreviations = [
    "md", "müd", "bşk", "bşkl", "bşklığı", "gn", "gnl", "şb", "per", "ik", "dai", "dair", "bak", "bakl", "müst", "yrd",
    "yard", "uzm", "böl", "bld", "bel", "kay", "kaym", "val", "gen", "sek", "işl", "eğt", "hiz", "tic", "san",
    "üni", "üniv", "fak", "hst", "hast",
  ]
}
