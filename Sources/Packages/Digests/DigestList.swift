import Domain
import Signatures

/// A list of digests (`PaketOzeti`, `NihaiOzet`, `ParafOzeti`): what the parts of the package have to be, byte by byte.
struct DigestList {
  struct Reference {
    /// As it is written.
    let uri: String
    /// Nil where it leads to nothing in the package.
    let address: PartAddress?
    /// The algorithms that are known, with what they have to give; nil for a value that is no Base64.
    let digests: [(algorithm: DigestAlgorithm, value: [UInt8]?)]
  }

  let part: LetterPart
  let references: [Reference]

  init(_ part: LetterPart, _ root: MarkupElement) {
    self.part = part
    references = root.all("Reference").compactMap(Self.reference)
  }

  func covers(_ address: PartAddress) -> Bool {
    references.contains { $0.address == address && !$0.digests.isEmpty }
  }

  /// Nil for one that leads out of the package by its own word.
  private static func reference(_ element: MarkupElement) -> Reference? {
    let type = element.attributes["Type"]?.lowercased() ?? ""
    let uri = element.attributes["URI"] ?? ""
    guard !type.hasSuffix("#harici"), !uri.contains("://") else { return nil }
    // Two values stand each in an item (2.x), one by itself (1.x).
    let items = element.all("DigestItem")
    let digests = (items.isEmpty ? [element] : items).compactMap { item -> (DigestAlgorithm, [UInt8]?)? in
      guard let name = item["DigestMethod"]?.attributes["Algorithm"], let algorithm = DigestAlgorithm(identifier: name)
      else { return nil }
      return (algorithm, item["DigestValue"]?.text.flatMap { Base64.bytes(of: $0.utf8) })
    }
    return Reference(uri: uri, address: PartAddress(target: uri), digests: digests)
  }
}
