internal import Domain

/// Who reads the mails: some of what they are is seen only by who knows that.
public struct MailOffice: Hashable, Sendable {
  /// The office's own address, with ASCII letters in lower case; nil where nobody knows it.
  private let address: String?
  /// The host whose Authentication-Results are believed, in lower case; nil where there is none.
  private let host: String?

  /// Somebody of whom nothing is known.
  public static let unknown = MailOffice(address: nil, host: nil)

  public init(address: String?, host: String?) {
    self.address = address.map(Self.lowercased)
    self.host = host.map { $0.lowercased() }
  }

  /// What a message within another one is to its reader: one that he has written comes back.
  ///
  /// The identifiers of his answers begin with `iyem.` and end in his domain.
  func sign(of header: HeaderBlock, senders: [MailAddress]) -> ReportSign? {
    guard let address else { return nil }
    if senders.contains(where: { Self.lowercased($0.address) == address }) { return .returned }
    let domain = address.utf8.lastIndex(of: UInt8(ascii: "@")).map { String(address[$0...]) } ?? ""
    let isAnswer = header.all("message-id").contains { field in
      EnvelopeReader.identifiers(field.text, allowsBare: true).contains {
        $0.hasPrefix("<iyem.") && Self.lowercased($0).hasSuffix("\(domain)>")
      }
    }
    return isAnswer ? .returned : nil
  }

  /// Whether the believed host says that the mail had no sender on its way.
  func sign(of headers: [AuthenticationResults?]) -> ReportSign? {
    guard let host, !host.isEmpty, let said = headers.lazy.compactMap({ $0 }).first(where: { $0.isBy(host) }) else {
      return nil
    }
    let isNull = said.results.contains { result in
      EnvelopeSender.properties.contains { name in
        result.properties[name].map { EnvelopeSender.isNobody($0.utf8) } ?? false
      }
    }
    return isNull ? .nullSender : nil
  }

  private static func lowercased(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
