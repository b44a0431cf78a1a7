/// The settings that the rules of the form depend on.
public struct FormSettings: Hashable, Sendable {
  public var policy: Policy = .rows
  public var corrections: Corrections = .safe
  /// Domains below which an institutional address must stand, lower case, without a leading dot.
  public var emailSuffixes: [String] = ["gov.tr"]
  /// Words in the name of a unit that is entitled wherever it stands, compared after folding.
  public var entitledUnits: [String] = FormSettings.defaultEntitledUnits
  /// Words in the name of a unit that is entitled in an institution's centre only.
  public var centralUnits: [String] = FormSettings.defaultCentralUnits
  /// Words in the name of an institution all of whose units are entitled.
  public var localGovernments: [String] = FormSettings.defaultLocalGovernments
  /// Abbreviations that a name must not hold, compared after folding, without the full stop.
  public var abbreviations: [String] = FormSettings.defaultAbbreviations

  public init() {}

  /// Seed 000, EK-1, explanation 1, and EK-2 §4: governorships and the registry offices of provinces and districts.
  public static let defaultEntitledUnits = ["valiliği", "yazı işleri müdürlüğü"]

  /// Seed 000, EK-1, explanation 1: the centre's units for personnel.
  public static let defaultCentralUnits = ["personel", "insan kaynakları"]

  /// Seed 000, EK-2 §2.
  public static let defaultLocalGovernments = ["belediye", "il özel idaresi", "köylere hizmet götürme birliği"]

  /// Seed 000, EK-1, explanation 4: "Bilgilerde kısaltma yapmayınız."
  public static let defaultAbbreviations = [
    "md", "müd", "bşk", "bşklığı", "gn", "gnl", "şb", "per", "ik", "dai", "müst", "yrd", "yard", "uzm", "bld", "kaym",
    "işl", "eğt", "üniv", "hst",
  ]
}
