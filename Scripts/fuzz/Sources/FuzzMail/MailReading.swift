import Domain
import FuzzSupport
import Intake
import Mail
import Rules
import SpreadsheetReader

/// What a mail gives, held against what the interfaces promise.
struct MailReading: Equatable {
  private let envelope: MailEnvelope
  private let verdict: SenderVerdict
  private let names: [String]
  private let damage: String?

  private static let now = Moment(secondsSince1970: 1_466_663_400)
  private static let limits: ReaderLimits = {
    var limits = ReaderLimits.small
    limits.sheets = 8
    limits.totalBytes = 8 << 20
    limits.sharedTextBytes = 1 << 20
    return limits
  }()
  private static func check() -> SenderCheck {
    var settings = MailSettings()
    settings.trustedAuthservID = "mx.basbakanlik.gov.tr"
    return SenderCheck(settings: settings, suffixes: ["gov.tr"])
  }

  init(_ bytes: [UInt8]) {
    let message = MailMessage(reading: bytes)
    envelope = message.envelope
    damage = message.damage
    verdict = Self.check().verdict(on: envelope, at: Self.now)
    let files = AttachedFiles(of: message, limits: Self.limits).files
    names = files.map(\.fileName)
    checkVerdict()
    checkNames()
    promise(
      message.attachments.allSatisfy { $0.bytes.map(\.count) ?? $0.size == $0.size }, "an attachment has two sizes")
    promise(message.attachments.count + message.passedOver <= 500, "too many parts")
    promise(files.count >= message.attachments.count, "an attachment is lost")
    Reply.check(envelope, message.attachments)
  }

  private func checkVerdict() {
    promise(verdict.writtenAt.secondsSince1970 <= Self.now.secondsSince1970 + 86_400, "written more than a day ahead")
    guard !verdict.isRefused else { return }
    let domain = verdict.address?.domain
    promise(domain?.hasSuffix(".gov.tr") == true, "believed: \(verdict.address?.address ?? "")")
    promise(envelope.from.count == 1 && envelope.fromHeaders == 1, "believed with several senders")
    promise(envelope.authentication.contains { $0?.host == "mx.basbakanlik.gov.tr" }, "believed without a word of ours")
  }

  private func checkNames() {
    promise(Set(names.map { $0.lowercased() }).count == names.count, "two files of one name")
    for name in names {
      promise((1...150).contains(name.utf8.count), "a name of \(name.utf8.count) bytes")
      promise(!name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/")), "a name that is a path")
      promise(name.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }, "a name with control characters")
    }
  }
}
