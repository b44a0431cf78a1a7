import Domain
import XML

/// An element of a part with what it holds, by its local name.
final class MarkupElement {
  let name: XMLName
  /// By local name; those of XML Schema's instances as `r:NAME`.
  let attributes: [XMLName: String]
  fileprivate(set) var children: [MarkupElement] = []
  fileprivate var characters: [UInt8] = []

  fileprivate init(_ name: XMLName, _ attributes: [XMLName: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The elements of that name in it, in their order.
  func all(_ name: XMLName) -> [MarkupElement] { children.filter { $0.name == name } }

  /// The first element at the end of a path, each step of which is the first of its name.
  subscript(path: XMLName...) -> MarkupElement? {
    var place: MarkupElement? = self
    for step in path { place = place?.children.first { $0.name == step } }
    return place
  }

  /// Its own text without spaces around it; nil where there is none, or `xsi:nil` says that there is none.
  var text: String? {
    let isNil = attributes["r:nil"].map { $0 == "true" || $0 == "1" } ?? false
    let text = TurkishText.tidy(String(decoding: characters, as: UTF8.self))
    return isNil || text.isEmpty ? nil : text
  }
}

/// Makes a tree of one part.
struct MarkupParser: XMLHandler {
  private(set) var root: MarkupElement?
  private var open: [MarkupElement] = []
  private var count = 0

  /// More elements are not held: some ten thousand references.
  static let maximum = 100_000

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    count += 1
    guard count <= Self.maximum else {
      throw LetterProblem(LetterFinding(.tooLarge(.elements, maximum: Self.maximum)))
    }
    var values: [XMLName: String] = [:]
    for index in 0..<attributes.count {
      let name = attributes.name(at: index)
      if Self.known.contains(name), values[name] == nil { values[name] = attributes.value(at: index) }
    }
    let element = MarkupElement(name, values)
    if let parent = open.last { parent.children.append(element) } else if root == nil { root = element }
    open.append(element)
  }

  mutating func end(_ name: XMLName) { open.removeLast() }

  mutating func text(_ bytes: Span<UInt8>) {
    guard let element = open.last else { return }
    for index in bytes.indices { element.characters.append(bytes[index]) }
  }

  private static let known: Set<XMLName> = [
    "URI", "Type", "Algorithm", "Value", "Id", "Target", "TargetMode", "r:nil",
  ]
}

/// The namespaces of a package's parts; what stands in others is passed over.
enum LetterMarkup {
  static let vocabulary = XMLVocabulary(
    elements: ["1", "2"].flatMap { version in
      [
        "Ustveri", "NihaiUstveri", "BelgeHedef", "BelgeImza", "PaketOzeti", "NihaiOzet", "ParafOzeti", "Tipler",
        "SifreliIcerikBilgisi", "GuncellemeBilgisi",
      ].map { "urn:dpt:eyazisma:schema:xsd:\($0)-\(version)" }
    } + ["http://www.w3.org/2000/09/xmldsig#"],
    links: ["http://www.w3.org/2001/XMLSchema-instance"])

  static let relationships = XMLVocabulary(elements: ["http://schemas.openxmlformats.org/package/2006/relationships"])

  static let properties = XMLVocabulary(
    elements: [
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "http://purl.org/dc/elements/1.1/",
      "http://purl.org/dc/terms/",
    ])

  static let limits = XMLLimits(depth: 64, attributes: 64, token: 1 << 20, forgivesUTF16: true)
  /// One part, in bytes.
  static let maximumBytes = 16 << 20

  /// Reads a part as a tree; nil for one that is not there.
  static func root(
    of address: PartAddress?, in archive: PackageArchive, understanding vocabulary: XMLVocabulary
  ) throws(LetterProblem) -> MarkupElement? {
    guard let address, let bytes = try archive.bytes(of: address, maximum: maximumBytes) else { return nil }
    return try root(of: bytes, named: archive.name(of: address), understanding: vocabulary)
  }

  static func root(
    of bytes: [UInt8], named name: String, understanding vocabulary: XMLVocabulary
  ) throws(LetterProblem) -> MarkupElement {
    var parser = MarkupParser()
    do {
      try XMLReader().read(bytes, limits: limits, understanding: vocabulary, into: &parser)
    } catch {
      throw LetterProblem(markup: error, part: name)
    }
    guard let root = parser.root else {
      throw LetterProblem(LetterFinding(.damaged(reason: "it is of another namespace than the package's"), part: name))
    }
    return root
  }
}
