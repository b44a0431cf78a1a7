import Domain
import XML

/// Turns the events of the response of `IYEMTumYoneticileriGetirWs` into managers.
struct ManagerResponseParser: XMLHandler {
  private enum Position: Equatable {
    case outside, results, manager
    case field(Field)
    case active, message, failed
  }

  private(set) var hasResults = false
  private(set) var ordinal = 0
  private var isFailure = false
  private var message = ""

  private let each: (ServiceManager) throws -> Void
  private var position = Position.outside
  private var skipped = 0
  private var manager = ServiceManager(ordinal: 0)
  private var content: [UInt8] = []
  private var hasActive = false

  private let results: XMLName = "Sonuclar"
  private let object: XMLName = "IyemYoneticiObj"
  private let failed: XMLName = "SonucHatali"
  private let active: XMLName = "Aktifmi"
  private let fault: XMLName = "Fault"
  private let messages: Set<XMLName> = ["HataMsj", "faultstring", "Text"]
  private let fields: [XMLName: Field] = [
    "ID": .unitDetsisNo, "Ad": .unitName, "YoneticiKodu": .managerCode, "YoneticiAdiSoyadi": .fullName,
    "UnvanAdi": .title, "GorevTuru": .appointmentType, "HukukiDayanak": .reference, "GorevBaslamaTarihi": .start,
    "GorevBitisTarihi": .end,
  ]

  init(each: @escaping (ServiceManager) throws -> Void) { self.each = each }

  /// Why nothing of the response may be used; nil for a good one.
  var refusal: String? { isFailure ? message : nil }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    content.removeAll(keepingCapacity: true)
    switch position {
    case .outside: startOutside(name)
    case .results:
      if name == object {
        ordinal += 1
        manager = ServiceManager(ordinal: ordinal)
        hasActive = false
        position = .manager
      } else {
        skipped = 1
      }
    case .manager:
      if name == active {
        position = .active
      } else if let field = fields[name] {
        position = .field(field)
      } else {
        skipped = 1
      }
    case .field, .active, .message, .failed: skipped = 1
    }
  }

  mutating func end(_ name: XMLName) throws {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    let text = TurkishText.tidy(String(decoding: content, as: UTF8.self))
    switch position {
    case .outside: break
    case .results: position = .outside
    case .manager:
      position = .results
      try each(manager)
    case .field(let field):
      position = .manager
      if !text.isEmpty { manager.values[field] = manager.values[field].map { Self.both($0, text) } ?? text }
    case .active:
      position = .manager
      let isActive = !(text == "false" || text == "0")
      // Said twice, and not alike: the row is one that cannot be taken.
      if hasActive, isActive != manager.isActive { manager.values[.end] = Self.both("Aktifmi", text) }
      hasActive = true
      manager.isActive = isActive
    case .message:
      position = .outside
      message = text
    case .failed:
      position = .outside
      isFailure = isFailure || !(text == "false" || text == "0")
    }
  }

  /// A field that an object gives twice: the one says no more than the other, and neither is believed.
  private static func both(_ first: String, _ second: String) -> String {
    first == second ? first : "\(first) | \(second)"
  }

  mutating func text(_ bytes: Span<UInt8>) {
    guard skipped == 0, content.count < Self.longestText else { return }
    switch position {
    case .field, .active, .message, .failed: content.append(bytes)
    case .outside, .results, .manager: break
    }
  }

  /// No field is longer.
  private static let longestText = 1 << 16

  private mutating func startOutside(_ name: XMLName) {
    if name == results {
      hasResults = true
      position = .results
    } else if name == failed {
      position = .failed
    } else if name == fault {
      isFailure = true
    } else if messages.contains(name) {
      position = .message
    }
  }
}
