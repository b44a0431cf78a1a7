import Domain

/// Which part of a package is what, by the relationships that lead there: names say nothing.
struct PackageMap {
  /// The purposes that are asked for, by the last word of a relationship's type in lower case.
  enum Purpose: String, CaseIterable {
    case letter = "ustyazi"
    case metadata = "ustveri"
    case finalMetadata = "nihaiustveri"
    case signerList = "belgeimza"
    case recipients = "belgehedef"
    case packageSummary = "paketozeti"
    case finalSummary = "nihaiozet"
    case initialsSummary = "parafozeti"
    case attachment = "ek"
    case unsignedAttachment = "imzasizek"
    case signature = "imzacades"
    case seal = "muhurcades"
    case encryptedContent = "sifreliicerik"
    case innerPackage = "orijinalpaket"
    case properties = "core-properties"

    /// Of which there may be several.
    var isRepeated: Bool { self == .attachment || self == .unsignedAttachment }
  }

  struct Pointer: Hashable {
    /// Nil where it leads out of the package.
    let address: PartAddress?
    /// The relationship's own name, which bears an attachment's GUID.
    let id: String
  }

  private var pointers: [Purpose: [Pointer]] = [:]
  /// Whether a relationship of the state's correspondence was found.
  private(set) var isLetterPackage = false
  private(set) var findings: [LetterFinding] = []

  private static let types = "http://eyazisma.dpt/iliskiler/"
  private static let properties =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

  /// Reads the package's own relationships and those of its lists; throws where the first cannot be read.
  init(_ archive: PackageArchive) throws(LetterProblem) {
    try read(PartAddress(member: "_rels/.rels"), of: nil, in: archive)
    for purpose in [Purpose.packageSummary, .finalSummary] {
      guard let source = self[purpose] else { continue }
      do { try read(source.relationships, of: source, in: archive) } catch { findings.append(error.finding) }
    }
    for purpose in Purpose.allCases where !purpose.isRepeated && Set(all(purpose).map(\.address)).count > 1 {
      findings.append(
        LetterFinding(.damaged(reason: "several relationships lead to the part"), part: purpose.rawValue))
    }
  }

  func all(_ purpose: Purpose) -> [Pointer] { pointers[purpose] ?? [] }

  /// The part that the first relationship of that purpose leads to; it need not be there.
  subscript(purpose: Purpose) -> PartAddress? { pointers[purpose]?.first?.address }

  func has(_ purpose: Purpose) -> Bool { pointers[purpose] != nil }

  private mutating func read(
    _ list: PartAddress?, of source: PartAddress?, in archive: PackageArchive
  ) throws(LetterProblem) {
    guard let root = try LetterMarkup.root(of: list, in: archive, understanding: LetterMarkup.relationships) else {
      return
    }
    for element in root.all("Relationship") where element.attributes["TargetMode"]?.lowercased() != "external" {
      let type = (element.attributes["Type"] ?? "").lowercased()
      let isLetters = type.hasPrefix(Self.types)
      if isLetters { isLetterPackage = true }
      let purpose = isLetters ? Purpose(rawValue: String(type.dropFirst(Self.types.count))) : nil
      guard let purpose = type == Self.properties ? .properties : purpose else { continue }
      let address = element.attributes["Target"].flatMap { PartAddress(target: $0, of: source) }
      pointers[purpose, default: []].append(Pointer(address: address, id: element.attributes["Id"] ?? ""))
    }
  }
}
