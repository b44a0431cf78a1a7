/// A unit as DETSİS publishes it (`KurumBirimWS` of the public web service; registry rules, "Units").
public struct UnitRecord: Hashable, Sendable {
  public var no: DetsisNo
  public var name: String
  /// `ParentIdareKimlikKodu`; nil for a root (0 or the unit itself in the file).
  public var parent: DetsisNo?
  /// `ParentIdareKimlikKodu2`, a second line of reporting; it gives no authority.
  public var secondParent: DetsisNo?
  /// `AnaKurumIdareKimlikKodu`.
  public var mainInstitution: DetsisNo?
  public var placeID: Int?
  public var placeName: String?
  /// `Fk_KurumBirimTipID1` and `…2`: category and status.
  public var category: Int?
  public var status: Int?
  /// `KurumHiyerarsik`: the path of names as DETSİS gives it.
  public var hierarchy: String?
  public var level: Int?
  public var address: String?
  /// `DisYazismaMuhatabiOlupOlmadigi`.
  public var isCorrespondent: Bool
  /// False when `FaalOlupOlmadigi` is false or `Aktifmi` says no.
  public var isActive: Bool

  public init(
    no: DetsisNo, name: String, parent: DetsisNo? = nil, secondParent: DetsisNo? = nil,
    mainInstitution: DetsisNo? = nil, placeID: Int? = nil, placeName: String? = nil, category: Int? = nil,
    status: Int? = nil, hierarchy: String? = nil, level: Int? = nil, address: String? = nil,
    isCorrespondent: Bool = false, isActive: Bool = true
  ) {
    self.no = no
    self.name = name
    self.parent = parent
    self.secondParent = secondParent
    self.mainInstitution = mainInstitution
    self.placeID = placeID
    self.placeName = placeName
    self.category = category
    self.status = status
    self.hierarchy = hierarchy
    self.level = level
    self.address = address
    self.isCorrespondent = isCorrespondent
    self.isActive = isActive
  }
}
