import Domain
import XML

/// Turns the events of the web service's response into units.
struct UnitResponseParser: XMLHandler {
  private enum Position: Equatable {
    case outside, results, unit
    case field(UnitField)
    case message, failed
  }

  /// The document has begun to be XML.
  private(set) var hasElements = false
  private var hasResults = false
  private var isFailure = false
  private var message = ""

  private let each: (UnitRecord) throws -> Void
  private var position = Position.outside
  /// Open elements within one that means nothing here.
  private var skipped = 0
  private var ordinal = 0
  private var draft = UnitDraft(ordinal: 0)
  private var content: [UInt8] = []
  private var finder = UnitField.Finder()

  private let results: XMLName = "Sonuclar"
  private let unit: XMLName = "KurumBirimWS"
  private let failed: XMLName = "SonucHatali"
  private let messageElements: Set<XMLName> = ["HataMsj", "faultstring", "Text"]
  private let fault: XMLName = "Fault"

  /// Bytes of a field's text that are kept.
  private static let maximumLength = 64 << 10

  init(each: @escaping (UnitRecord) throws -> Void) { self.each = each }

  /// Judges the response as a whole, once it has ended.
  func finish() throws(UnitSnapshotError) {
    if isFailure { throw .failedResponse(message: message) }
    if !hasResults { throw .notUnits }
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    hasElements = true
    guard skipped == 0 else {
      skipped += 1
      return
    }
    switch position {
    case .outside: startOutside(name)
    case .results:
      guard name == unit else { throw UnitSnapshotError.notUnits }
      ordinal += 1
      draft = UnitDraft(ordinal: ordinal)
      position = .unit
    case .unit: startField(name)
    case .field, .message, .failed: skipped = 1
    }
  }

  mutating func end(_ name: XMLName) throws {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch position {
    case .outside: break
    case .results: position = .outside
    case .unit:
      position = .results
      try each(draft.record())
    case .field(let field):
      position = .unit
      trimContent()
      try draft.set(field, to: content)
    case .message:
      position = .outside
      message = String(decoding: content, as: UTF8.self)
    case .failed:
      position = .outside
      trimContent()
      isFailure = isFailure || !(content.elementsEqual("false".utf8) || content.elementsEqual("0".utf8))
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard skipped == 0 else { return }
    switch position {
    // What is longer than any honest field is cut off: a number or date is wrong then, and a name is long enough.
    case .field, .message, .failed:
      content.append(bytes.extracting(first: max(0, Self.maximumLength - content.count)))
    case .outside, .results, .unit: break
    }
  }

  private mutating func startOutside(_ name: XMLName) {
    content.removeAll(keepingCapacity: true)
    if name == results {
      hasResults = true
      position = .results
    } else if name == failed {
      position = .failed
    } else if name == fault {
      isFailure = true
    } else if messageElements.contains(name) {
      position = .message
    }
  }

  private mutating func startField(_ name: XMLName) {
    guard let field = finder.field(name) else {
      skipped = 1
      return
    }
    content.removeAll(keepingCapacity: true)
    position = .field(field)
  }

  private mutating func trimContent() {
    while let last = content.last, isSpace(last) { content.removeLast() }
    if let first = content.first, isSpace(first) {
      content.removeFirst(content.firstIndex { !isSpace($0) } ?? content.count)
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
