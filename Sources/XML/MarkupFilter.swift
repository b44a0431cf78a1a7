/// Leaves out what a vocabulary does not understand, and takes alternatives apart (ECMA-376 part 3).
struct MarkupFilter {
  enum Verdict {
    case passed
    /// The element is left out; what it holds may be passed.
    case left
    case refused(XMLError.Problem)
  }

  /// An element that is left out while what it holds is not.
  private struct Opened {
    let depth: Int
    /// An `mc:AlternateContent`, which holds nothing but branches; otherwise the branch that is taken.
    let isAlternatives: Bool
    var hasTaken = false
  }

  private(set) var namespaces: XMLNamespaces
  private let decisive: Set<XMLName>
  private var opened: [Opened] = []
  /// The depth of the element that is skipped with what it holds; 0 without one.
  private var skippedFrom = 0
  /// Whether other programs would read what is skipped.
  private var isDoubtful = false

  /// Prefixes that programs know by themselves, whatever they are declared to stand for.
  private static let knownByPrefix: Set<String> = ["a14", "p14", "p15", "x12ac", "v"]

  init(_ vocabulary: XMLVocabulary) {
    namespaces = XMLNamespaces(vocabulary)
    decisive = vocabulary.decisive
  }

  /// Whether text that comes now belongs to an element that is left out.
  var isSkipping: Bool { skippedFrom > 0 }

  typealias Pairs = UnsafeMutablePointer<UnsafePointer<CChar>?>

  mutating func start(_ name: UnsafePointer<CChar>, _ pairs: Pairs?, depth: Int) -> Verdict {
    if skippedFrom > 0, !isDoubtful { return .left }
    guard declare(pairs, at: depth) else { return .refused(.tooManyAttributes(maximum: XMLNamespaces.maximum)) }
    let meaning = namespaces.meaning(ofElement: name)
    if skippedFrom > 0 {
      return meaning == .elements && decisive.contains(XMLName(name)) ? .refused(.alternatives) : .left
    }
    if namespaces.hasCompatibility, demands(pairs) { return .refused(.alternatives) }
    if let last = opened.last, last.isAlternatives, last.depth == depth - 1 {
      return branch(meaning == .compatibility ? XMLName(name) : "", pairs, depth)
    }
    switch meaning {
    case .elements: return .passed
    case .compatibility where XMLName(name) == "AlternateContent":
      opened.append(Opened(depth: depth, isAlternatives: true))
    case .compatibility, .unknown, .links, .vendor: skip(depth)
    }
    return .left
  }

  /// Whether the end of an element is passed on; comes for every element.
  mutating func end(depth: Int) -> Bool {
    namespaces.leave(depth)
    if skippedFrom > 0 {
      if skippedFrom == depth { skippedFrom = 0 }
      return false
    }
    guard let last = opened.last, last.depth == depth else { return true }
    opened.removeLast()
    return false
  }

  private mutating func declare(_ pairs: Pairs?, at depth: Int) -> Bool {
    guard let pairs else { return true }
    var index = 0
    while let name = pairs[index], let value = pairs[index + 1] {
      if name[0] == CChar(UInt8(ascii: "x")), !namespaces.declare(name, value, at: depth) { return false }
      index += 2
    }
    return true
  }

  private mutating func skip(_ depth: Int, isDoubtful: Bool = false) {
    skippedFrom = depth
    self.isDoubtful = isDoubtful
  }

  private mutating func branch(_ name: XMLName, _ pairs: Pairs?, _ depth: Int) -> Verdict {
    let last = opened.count - 1
    let needs = name == "Choice" ? needs(pairs) : (isMet: name == "Fallback", isDoubtful: false)
    if needs.isMet, !opened[last].hasTaken {
      opened[last].hasTaken = true
      opened.append(Opened(depth: depth, isAlternatives: false))
    } else {
      skip(depth, isDoubtful: needs.isDoubtful)
    }
    return .left
  }

  /// Whether a choice needs nothing but what is understood, and whether some program understands it that others do not.
  private func needs(_ pairs: Pairs?) -> (isMet: Bool, isDoubtful: Bool) {
    let prefixes = value(of: "Requires", in: pairs).split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }
    let meanings = prefixes.map { prefix in
      String(prefix).withCString { namespaces.meaning(of: $0, count: prefix.utf8.count) }
    }
    let isDoubtful = meanings.contains(.vendor) || prefixes.contains { Self.knownByPrefix.contains(String($0)) }
    return (!meanings.isEmpty && meanings.allSatisfy { $0 == .elements || $0 == .links }, isDoubtful)
  }

  private func value(of name: String, in pairs: Pairs?) -> String {
    guard let pairs else { return "" }
    var index = 0
    while let found = pairs[index], let value = pairs[index + 1] {
      if String(cString: found) == name { return String(cString: value) }
      index += 2
    }
    return ""
  }

  /// Whether the element asks to be read in a way that is not followed here.
  private func demands(_ pairs: Pairs?) -> Bool {
    guard let pairs else { return false }
    var index = 0
    while let name = pairs[index], let value = pairs[index + 1] {
      index += 2
      guard let count = XMLNamespaces.prefixLength(name), namespaces.meaning(of: name, count: count) == .compatibility
      else { continue }
      let local = XMLName(name)
      if local == "ProcessContent" || local == "MustUnderstand" { return String(cString: value).contains { $0 != " " } }
    }
    return false
  }
}
