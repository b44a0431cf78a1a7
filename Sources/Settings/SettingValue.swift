import Domain
import Foundation
import Yams

/// A setting's value as it was written, and what it may be taken for.
struct SettingValue {
  let node: Node
  /// The setting's own word, for messages.
  let word: String

  func text() throws(SettingsProblem) -> String { try text(node) }

  func list() throws(SettingsProblem) -> [String] { try list(node) }

  /// Domains in lower case without a leading full stop.
  func domains(isNeeded: Bool) throws(SettingsProblem) -> [String] {
    let domains = try list().map(Self.domain)
    if isNeeded, domains.isEmpty { throw wrong(node, .domains) }
    return domains
  }

  /// Each domain has to be one that an institution may write from, as for `senders confirm`: a suffix itself would confirm
  /// everybody below it.
  func domainsByInstitution(below suffixes: [String]) throws(SettingsProblem) -> [DetsisNo: [String]] {
    guard let mapping = node.mapping else { throw wrong(node, .mapping) }
    var domains = [DetsisNo: [String]]()
    for (number, value) in mapping {
      guard let no = number.string.flatMap({ DetsisNo($0) }) else { throw wrong(number, .institution) }
      var known = [String]()
      for (text, item) in zip(try list(value), value.sequence ?? []) {
        guard let domain = SenderDomain.domain(text, below: suffixes) else {
          throw wrong(item, .domain(below: suffixes.first ?? "gov.tr"))
        }
        known.append(domain)
      }
      domains[no] = known
    }
    return domains
  }

  func word<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) throws(SettingsProblem) -> Word {
    guard let word = node.string.flatMap({ Word(rawValue: $0) }) else {
      throw wrong(node, .words(Word.allCases.map(\.rawValue)))
    }
    return word
  }

  func flag() throws(SettingsProblem) -> Bool {
    guard let flag = node.bool else { throw wrong(node, .words(["true", "false"])) }
    return flag
  }

  /// Public keys of age: its own, or those of SSH.
  func recipients() throws(SettingsProblem) -> [String] {
    let keys = try list().map { TurkishText.tidy($0) }
    guard keys.allSatisfy(AgeRecipient.isSound) else { throw wrong(node, .publicKeys) }
    return keys
  }

  func number(in range: ClosedRange<Int>) throws(SettingsProblem) -> Int {
    guard let number = node.int, range.contains(number) else { throw wrong(node, .number(range)) }
    return number
  }

  func share() throws(SettingsProblem) -> Double {
    guard let share = node.float, (0...1).contains(share) else { throw wrong(node, .share) }
    return share
  }

  /// `KAYSİS <kaysis@example.gov.tr>`, or the address alone.
  func address() throws(SettingsProblem) -> MailAddress {
    let text = try text()
    var address = MailAddress(address: text)
    if let open = text.lastIndex(of: "<"), text.hasSuffix(">") {
      let name = text[..<open].trimmingPrefix(while: \.isWhitespace)
      address = MailAddress(
        displayName: TurkishText.tidy(String(name)), address: String(text[text.index(after: open)...].dropLast()))
    }
    let parts = address.address.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = address.address.allSatisfy { $0.isASCII && !$0.isWhitespace && !"<>,;\"".contains($0) }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain else { throw wrong(node, .address) }
    return address
  }

  private func list(_ node: Node) throws(SettingsProblem) -> [String] {
    guard let sequence = node.sequence else { throw wrong(node, .list) }
    var texts = [String]()
    for item in sequence { texts.append(try text(item)) }
    return texts
  }

  private func text(_ node: Node) throws(SettingsProblem) -> String {
    guard let text = node.string, !text.isEmpty else { throw wrong(node, .text) }
    return text
  }

  private func wrong(_ node: Node, _ expected: SettingsProblem.Expected) -> SettingsProblem {
    .wrongValue(line: node.line, key: word, expected: expected)
  }

  private static func domain(_ text: String) -> String {
    let lower = TurkishText.withoutAccents(text)
    return String(lower.drop { $0 == "." || $0 == "@" })
  }
}

/// A public key of `age`: its own, of a plugin, or of SSH.
///
/// A key that was copied with a slip is found here, not on the night when the backup is due. Source: BIP 173 (Bech32) and
/// C2SP's age specification.
enum AgeRecipient {
  static func isSound(_ key: String) -> Bool {
    if key.hasPrefix("age1") { return isBech32(Array(key.utf8)) }
    let words = key.split(separator: " ")
    guard words.count >= 2, ["ssh-ed25519", "ssh-rsa"].contains(words[0]) else { return false }
    // The key begins with its own kind: four bytes of length, then the name.
    let bytes = Data(base64Encoded: String(words[1])).map(Array.init) ?? []
    return bytes.count > words[0].utf8.count + 4 && bytes.dropFirst(4).starts(with: words[0].utf8)
  }

  private static let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
  private static let shortest = 6

  /// Whether the text's checksum, its last six letters, is that of the letters before.
  private static func isBech32(_ text: [UInt8]) -> Bool {
    guard let separator = text.lastIndex(of: UInt8(ascii: "1")) else { return false }
    let (name, data) = (text[..<separator], text[(separator + 1)...])
    let values = data.compactMap { letters.firstIndex(of: $0) }
    guard values.count == data.count, values.count > shortest else { return false }
    let spread = name.map { Int($0 >> 5) } + [0] + name.map { Int($0 & 31) }
    return (spread + values).reduce(1, checksum) == 1
  }

  private static func checksum(_ sum: UInt32, _ value: Int) -> UInt32 {
    let top = sum >> 25
    let next = (sum & 0x1FF_FFFF) << 5 ^ UInt32(value)
    return generator.enumerated().reduce(next) { (top >> $1.offset) & 1 == 1 ? $0 ^ $1.element : $0 }
  }
}
