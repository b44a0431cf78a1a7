import Glibc

/// What the prefixes of a document mean where the parser stands.
struct XMLNamespaces {
  enum Meaning {
    case unknown
    /// Of the vocabulary.
    case elements
    /// Of the vocabulary's attributes.
    case links
    /// Markup compatibility (ECMA-376 part 3).
    case compatibility
    /// Of a vendor's own extensions, which its programs understand and others do not.
    case vendor
  }

  private struct Binding {
    let depth: Int
    /// Without a NUL; empty for the default namespace.
    let prefix: [CChar]
    let meaning: Meaning
  }

  /// Bindings that hold at one place; Excel declares some thirty.
  static let maximum = 256

  private let vocabulary: XMLVocabulary
  private var bindings: [Binding] = []
  private var deepest = 0
  /// What an element without a prefix is.
  private(set) var defaultMeaning = Meaning.unknown
  /// Whether some prefix stands for markup compatibility.
  private(set) var hasCompatibility = false

  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  private static let vendor = "http://schemas.microsoft.com/"

  init(_ vocabulary: XMLVocabulary) { self.vocabulary = vocabulary }

  /// Takes an attribute, if it is a declaration; false where too many hold.
  mutating func declare(_ name: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>, at depth: Int) -> Bool {
    guard strncmp(name, "xmlns", 5) == 0, name[5] == 0 || name[5] == CChar(UInt8(ascii: ":")) else { return true }
    guard bindings.count < Self.maximum else { return false }
    let start = name[5] == 0 ? name + 5 : name + 6
    let prefix = Array(UnsafeBufferPointer(start: start, count: strlen(start)))
    let meaning = meaning(ofURI: value)
    bindings.append(Binding(depth: depth, prefix: prefix, meaning: meaning))
    deepest = depth
    if prefix.isEmpty { defaultMeaning = meaning }
    if meaning == .compatibility { hasCompatibility = true }
    return true
  }

  /// Forgets what was declared at `depth`.
  mutating func leave(_ depth: Int) {
    guard depth <= deepest, deepest > 0 else { return }
    while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
    deepest = bindings.last?.depth ?? 0
    defaultMeaning = bindings.last { $0.prefix.isEmpty }?.meaning ?? .unknown
    hasCompatibility = bindings.contains { $0.meaning == .compatibility }
  }

  /// What `prefix`, which need not end in a NUL, stands for.
  func meaning(of prefix: UnsafePointer<CChar>, count: Int) -> Meaning {
    for binding in bindings.reversed() where binding.prefix.count == count {
      let isSame = binding.prefix.withUnsafeBufferPointer { own in
        own.baseAddress.map { memcmp($0, prefix, count) == 0 } ?? true
      }
      if isSame { return binding.meaning }
    }
    return .unknown
  }

  /// What the name of an element says.
  @inline(__always)
  func meaning(ofElement name: UnsafePointer<CChar>) -> Meaning {
    guard let count = Self.prefixLength(name) else { return defaultMeaning }
    return meaning(of: name, count: count)
  }

  /// How long the prefix is; nil without one.
  @inline(__always)
  static func prefixLength(_ name: UnsafePointer<CChar>) -> Int? {
    var index = 0
    while name[index] != 0 {
      if name[index] == CChar(UInt8(ascii: ":")) { return index }
      index += 1
    }
    return nil
  }

  private func meaning(ofURI uri: UnsafePointer<CChar>) -> Meaning {
    if vocabulary.elements.contains(where: { strcmp($0, uri) == 0 }) { return .elements }
    if vocabulary.links.contains(where: { strcmp($0, uri) == 0 }) { return .links }
    if strcmp(Self.compatibility, uri) == 0 { return .compatibility }
    return strncmp(Self.vendor, uri, Self.vendor.utf8.count) == 0 ? .vendor : .unknown
  }
}
