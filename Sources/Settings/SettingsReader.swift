import Domain
import SheetModel
import Yams

/// Reads `iyem.yaml`: every key is known, or the nearest known one is named.
public struct SettingsReader {
  private var settings = Settings()

  /// Throws `SettingsProblem` with the line at fault.
  public static func read(_ text: String) throws(SettingsProblem) -> Settings {
    var reader = SettingsReader()
    guard let root = try compose(text) else { return reader.settings }
    try reader.readRoot(root)
    return reader.settings
  }

  private enum RootKey: String, CaseIterable {
    case policy
    case emailSuffixes = "email-suffixes"
    case entitledUnits = "entitled-units"
    case centralUnits = "central-units"
    case localGovernments = "local-governments"
    case abbreviations, mail, limits, detsis, reconcile, inbox
  }

  private enum MailKey: String, CaseIterable {
    case trustedAuthservID = "trusted-authserv-id"
    case senderDomains = "sender-domains"
    case from, smtp
  }

  private enum SMTPKey: String, CaseIterable {
    case host, port, security, user
    case passwordFile = "password-file"
  }

  private enum DetsisKey: String, CaseIterable {
    case closingShare = "closing-share"
  }

  private enum ReconcileKey: String, CaseIterable {
    case endingShare = "ending-share"
  }

  private enum InboxKey: String, CaseIterable {
    case settleSeconds = "settle-seconds"
  }

  private static func compose(_ text: String) throws(SettingsProblem) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw .notYAML(line: error.line, reason: error.reason)
    } catch {
      throw .notYAML(line: 1, reason: "\(error)")
    }
  }

  private mutating func readRoot(_ root: Node) throws(SettingsProblem) {
    if root.null != nil { return }
    for (key, node) in try entries(root, "iyem.yaml", RootKey.self) {
      switch key {
      case .policy: settings.form.policy = try word(node, key.rawValue, Policy.self)
      case .emailSuffixes:
        settings.form.emailSuffixes = try list(node, key.rawValue).map(Self.domain)
        if settings.form.emailSuffixes.isEmpty { throw wrong(node, key.rawValue, "[gov.tr]") }
      case .entitledUnits: settings.form.entitledUnits = try list(node, key.rawValue)
      case .centralUnits: settings.form.centralUnits = try list(node, key.rawValue)
      case .localGovernments: settings.form.localGovernments = try list(node, key.rawValue)
      case .abbreviations: settings.form.abbreviations = try list(node, key.rawValue)
      case .mail: try readMail(node)
      case .limits: try readLimits(node)
      case .detsis: try readDetsis(node)
      case .reconcile: try readReconcile(node)
      case .inbox: try readInbox(node)
      }
    }
  }

  private mutating func readMail(_ node: Node) throws(SettingsProblem) {
    for (key, value) in try entries(node, "mail", MailKey.self) {
      switch key {
      case .trustedAuthservID: settings.mail.trustedAuthservID = try text(value, key.rawValue)
      case .senderDomains:
        guard let mapping = value.mapping else { throw wrong(value, key.rawValue, "mapping") }
        for (number, domains) in mapping {
          guard let no = number.string.flatMap({ DetsisNo($0) }) else { throw wrong(number, key.rawValue, "DETSİS no") }
          settings.mail.senderDomains[no] = try list(domains, key.rawValue).map(Self.domain)
        }
      case .from: settings.mail.from = try address(value, key.rawValue)
      case .smtp: settings.mail.smtp = try smtp(value)
      }
    }
  }

  /// `KAYSİS <kaysis@example.gov.tr>`, or the address alone.
  private func address(_ node: Node, _ key: String) throws(SettingsProblem) -> MailAddress {
    let text = try text(node, key)
    var address = MailAddress(address: text)
    if let open = text.lastIndex(of: "<"), text.hasSuffix(">") {
      let name = text[..<open].trimmingPrefix(while: \.isWhitespace)
      address = MailAddress(
        displayName: TurkishText.tidy(String(name)), address: String(text[text.index(after: open)...].dropLast()))
    }
    let parts = address.address.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = address.address.allSatisfy { $0.isASCII && !$0.isWhitespace && !"<>,;\"".contains($0) }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), isPlain else { throw wrong(node, key, "a@b.gov.tr") }
    return address
  }

  private func smtp(_ node: Node) throws(SettingsProblem) -> SMTPSettings {
    var smtp = SMTPSettings(host: "", port: 0, security: .startTLS)
    for (key, value) in try entries(node, "smtp", SMTPKey.self) {
      switch key {
      case .host: smtp.host = try text(value, key.rawValue)
      case .port:
        guard let port = value.int, (1...65_535).contains(port) else { throw wrong(value, key.rawValue, "1–65535") }
        smtp.port = port
      case .security: smtp.security = try word(value, key.rawValue, SMTPSettings.Security.self)
      case .user: smtp.user = try text(value, key.rawValue)
      case .passwordFile: smtp.passwordFile = try text(value, key.rawValue)
      }
    }
    guard !smtp.host.isEmpty else { throw wrong(node, "smtp", "host") }
    if smtp.port == 0 { smtp.port = smtp.security.usualPort }
    return smtp
  }

  private mutating func readLimits(_ node: Node) throws(SettingsProblem) {
    for (limit, value) in try entries(node, "limits", SizeLimit.self) {
      guard let maximum = value.int, maximum > 0 else { throw wrong(value, limit.rawValue, "number > 0") }
      settings.limits[limit] = maximum
    }
  }

  private mutating func readDetsis(_ node: Node) throws(SettingsProblem) {
    for (key, value) in try entries(node, "detsis", DetsisKey.self) {
      guard let share = value.float, (0...1).contains(share) else { throw wrong(value, key.rawValue, "number, 0–1") }
      settings.closingShare = share
    }
  }

  private mutating func readReconcile(_ node: Node) throws(SettingsProblem) {
    for (key, value) in try entries(node, "reconcile", ReconcileKey.self) {
      guard let share = value.float, (0...1).contains(share) else { throw wrong(value, key.rawValue, "number, 0–1") }
      settings.endingShare = share
    }
  }

  private mutating func readInbox(_ node: Node) throws(SettingsProblem) {
    for (key, value) in try entries(node, "inbox", InboxKey.self) {
      guard let seconds = value.int, (0...3600).contains(seconds) else { throw wrong(value, key.rawValue, "0–3600") }
      settings.settleSeconds = seconds
    }
  }

  /// The pairs of a mapping, each key known.
  private func entries<Key: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ name: String, _ type: Key.Type
  ) throws(SettingsProblem) -> [(Key, Node)] {
    guard let mapping = node.mapping else { throw wrong(node, name, "mapping") }
    var entries = [(Key, Node)]()
    for (keyNode, value) in mapping {
      let text = keyNode.string ?? ""
      guard let key = Key(rawValue: text) else {
        throw .unknownKey(
          line: line(keyNode), key: text, nearest: Nearest.word(to: text, among: Key.allCases.map(\.rawValue)))
      }
      entries.append((key, value))
    }
    return entries
  }

  private func list(_ node: Node, _ key: String) throws(SettingsProblem) -> [String] {
    guard let sequence = node.sequence else { throw wrong(node, key, "list") }
    var texts = [String]()
    for item in sequence { texts.append(try text(item, key)) }
    return texts
  }

  private func text(_ node: Node, _ key: String) throws(SettingsProblem) -> String {
    guard let text = node.string, !text.isEmpty else { throw wrong(node, key, "text") }
    return text
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ key: String, _ type: Word.Type
  ) throws(SettingsProblem) -> Word {
    guard let word = node.string.flatMap({ Word(rawValue: $0) }) else {
      throw wrong(node, key, Word.allCases.map(\.rawValue).joined(separator: " | "))
    }
    return word
  }

  private func wrong(_ node: Node, _ key: String, _ expected: String) -> SettingsProblem {
    .wrongValue(line: line(node), key: key, expected: expected)
  }

  private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  /// A domain in lower case without a leading full stop.
  private static func domain(_ text: String) -> String {
    let lower = TurkishText.withoutAccents(text)
    return String(lower.drop { $0 == "." || $0 == "@" })
  }
}

extension YamlError {
  /// The line at fault, from 1.
  var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }

  /// The parser's own words.
  var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    default: "\(self)"
    }
  }
}

extension SMTPSettings.Security {
  fileprivate var usualPort: Int {
    switch self {
    case .none: 25
    case .startTLS: 587
    case .tls: 465
    }
  }
}
