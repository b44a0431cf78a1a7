/// Whether a number format shows values as they are, section by section (ECMA-376 part 1, 18.8.31).
///
/// Signs around the value are no matter (`-`, spaces, brackets, currencies' signs); letters and digits of the format's own
/// are, and so is a section that shows nothing of the value, or shows another number (per cent, thousands cut off).
struct FormatSections {
  private struct Section {
    /// Digits of the number, or the whole of it.
    var showsNumber = false
    var showsText = false
    var showsDate = false
    /// Letters or digits that stand in the format.
    var hasOwnText = false
    /// The number is multiplied or divided.
    var scales = false
    var hasCondition = false
    /// A `T` or `Z`, which ISO 8601 puts behind day and time.
    var hasDateSign = false

    var isHonest: Bool {
      !hasOwnText && !(hasDateSign && !showsDate) && (showsDate || !scales && (showsNumber || showsText))
    }
  }

  private var sections: [Section] = []
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var section = Section()
  /// A comma behind a digit, which divides by a thousand where no digit follows.
  private var hasOpenComma = false

  /// A code that is longer than Excel's 255 characters tells nothing: it shows another text.
  private static let longestCode = 512

  init(_ code: String) {
    scalars = Array(code.unicodeScalars.prefix(Self.longestCode + 1))
    guard scalars.count <= Self.longestCode else {
      section.hasOwnText = true
      sections = [Section](repeating: section, count: 4)
      return
    }
    while position < scalars.count {
      scan(scalars[position])
      position += 1
    }
    close()
  }

  /// What is not shown as it is.
  var disguise: Styles.Disguise {
    // An empty code is General.
    guard !scalars.isEmpty else { return [] }
    let hasTextSection = sections.count > 3 || sections.count > 1 && sections[sections.count - 1].showsText
    var disguise: Styles.Disguise = []
    if let last = sections.last, hasTextSection || last.showsText, !last.showsText || last.hasOwnText {
      disguise.insert(.text)
    }
    let numbers = sections.prefix(3).prefix(hasTextSection ? min(3, sections.count - 1) : 3)
    guard let first = numbers.first else { return disguise }
    if numbers.contains(where: \.hasCondition) {
      if numbers.contains(where: { !$0.isHonest }) { disguise.formUnion([.positive, .negative, .zero]) }
      return disguise
    }
    let negative = numbers.count > 1 ? numbers[1] : first
    let zero = numbers.count > 2 ? numbers[2] : first
    if !first.isHonest { disguise.insert(.positive) }
    if !negative.isHonest { disguise.insert(.negative) }
    if !zero.isHonest { disguise.insert(.zero) }
    return disguise
  }

  // MARK: - Scanning

  private mutating func close() {
    if hasOpenComma { section.scales = true }
    hasOpenComma = false
    // More than four sections are none that programs agree on.
    if sections.count == 4 { section.hasOwnText = true } else { sections.append(Section()) }
    sections[sections.count - 1] = section
    section = Section()
  }

  private mutating func scan(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ";":
      close()
    case "0", "#", "?":
      section.showsNumber = true
      hasOpenComma = false
    case ",": hasOpenComma = section.showsNumber
    case "\"": scanQuoted()
    case "\\", "*", "!":
      position += 1
      if position < scalars.count { addOwn(scalars[position...position]) }
    case "_": position += 1
    case "[": scanBracket()
    case "@": section.showsText = true
    case "%": section.scales = true
    case "d", "D", "y", "Y", "h", "H", "s", "S", "m", "M": section.showsDate = true
    default: scanOther(scalar)
    }
  }

  private mutating func scanOther(_ scalar: Unicode.Scalar) {
    if take("general") {
      section.showsNumber = true
      section.showsText = true
    } else if take("am/pm") || take("a/p") {
      section.showsDate = true
    } else if section.showsNumber, take("e+") || take("e-") {
      hasOpenComma = false
    } else {
      addOwn(scalars[position...position])
    }
  }

  /// Moves to the last sign of a word that stands here, in either case.
  private mutating func take(_ word: String) -> Bool {
    let end = position + word.unicodeScalars.count
    guard end <= scalars.count,
      zip(scalars[position..<end], word.unicodeScalars).allSatisfy({ $0.properties.lowercaseMapping == String($1) })
    else { return false }
    position = end - 1
    return true
  }

  private mutating func scanQuoted() {
    let start = position + 1
    position = scalars[min(start, scalars.count)...].firstIndex(of: "\"") ?? scalars.count
    addOwn(scalars[min(start, position)..<position])
  }

  private mutating func scanBracket() {
    let start = position + 1
    position = scalars[min(start, scalars.count)...].firstIndex(of: "]") ?? scalars.count
    let content = scalars[min(start, position)..<position]
    guard let first = content.first else { return }
    switch first {
    case "$": addOwn(content.dropFirst().prefix { $0 != "-" })
    case "<", ">", "=": section.hasCondition = true
    case _ where "hHmMsS".unicodeScalars.contains(first) && content.allSatisfy { $0 == first }:
      section.showsDate = true
    default:
      // A colour; white ones and other ways of writing digits are told as another text.
      let word = String(String.UnicodeScalarView(content)).lowercased()
      if !Self.colours.contains(word) { section.hasOwnText = true }
    }
  }

  private static let colours: Set<String> = ["black", "blue", "cyan", "green", "magenta", "red", "yellow"]

  private mutating func addOwn(_ text: ArraySlice<Unicode.Scalar>) {
    if text.elementsEqual(["T"]) || text.elementsEqual(["Z"]) {
      section.hasDateSign = true
    } else if text.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
      section.hasOwnText = true
    }
  }
}
