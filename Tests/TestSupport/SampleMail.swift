import Foundation

/// A mail of an invented institution, in which a test breaks one thing; written by hand, byte by byte.
public struct SampleMail {
  public var from: String? = "Örnek Personel <personel@ornek.gov.tr>"
  public var subject = "İYEM yetki talebi"
  public var date: String? = "Thu, 23 Jun 2016 09:15:00 +0300"
  public var messageID: String? = "<1@posta.ornek.gov.tr>"
  /// Further headers, the topmost first; each stands above all others.
  public var top: [String] = []
  public var headers: [String] = []
  public var attachments: [(name: String, type: String, bytes: [UInt8])] = []

  public static let workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  public init() {}

  /// A mail with one form attached.
  public init(_ form: SampleForm, as name: String = "ek1.xlsx") throws {
    attach(try form.workbook(), as: name)
  }

  public mutating func attach(_ bytes: [UInt8], as name: String, type: String = SampleMail.workbookType) {
    attachments.append((name, type, bytes))
  }

  public var bytes: [UInt8] {
    var lines = top
    if let from { lines.append("From: " + Self.encoded(from)) }
    lines += ["To: kaysis@basbakanlik.gov.tr", "Subject: " + Self.encoded(subject)]
    if let date { lines.append("Date: " + date) }
    if let messageID { lines.append("Message-ID: " + messageID) }
    lines += headers + ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"sinir\"", ""]
    lines += ["--sinir", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""]
    lines += ["Formumuz ektedir.", ""]
    for attachment in attachments {
      lines += ["--sinir", "Content-Type: \(attachment.type)", "Content-Transfer-Encoding: base64"]
      lines += ["Content-Disposition: attachment; filename*=UTF-8''\(Self.percent(attachment.name))", ""]
      lines.append(Data(attachment.bytes).base64EncodedString(options: [.lineLength76Characters]))
      lines.append("")
    }
    return Array((lines + ["--sinir--", ""]).joined(separator: "\r\n").utf8)
  }

  /// A name before an address, or a text, as an encoded word where it is not ASCII.
  private static func encoded(_ text: String) -> String {
    guard !text.allSatisfy(\.isASCII) else { return text }
    let (name, rest) = text.firstIndex(of: "<").map { (text[..<$0], text[$0...]) } ?? (text[...], "")
    let word = Data(name.trimmingCharacters(in: .whitespaces).utf8).base64EncodedString()
    return "=?UTF-8?B?\(word)?=" + (rest.isEmpty ? "" : " " + rest)
  }

  private static func percent(_ name: String) -> String {
    name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._"))) ?? name
  }
}
