import Domain
import FuzzSupport
import Mail

/// An answer to a mail, with everything of it that a sender chooses.
enum Reply {
  static func check(_ envelope: MailEnvelope, _ attachments: [MailAttachment]) {
    let sender = envelope.from.first ?? MailAddress(address: "a@ornek.gov.tr")
    let sent = attachments.prefix(3).map {
      OutgoingMail.Attachment(name: $0.name, contentType: $0.contentType, bytes: $0.bytes ?? [])
    }
    let answer = OutgoingMail(
      from: MailAddress(displayName: "KAYSİS", address: "kaysis@basbakanlik.gov.tr"), to: sender,
      subject: "Yanıt: " + envelope.subject, date: Moment(secondsSince1970: 1_466_663_400), messageID: "<a@iyem>",
      inReplyTo: envelope.messageID ?? sender.displayName, references: envelope.references + [envelope.subject],
      text: envelope.subject + "\n" + sender.displayName, html: envelope.subject, attachments: sent)
    let bytes = MailWriter.bytes(of: answer)
    promise(bytes.allSatisfy { $0 < 0x80 && $0 != 0 }, "an answer is no ASCII")
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    promise(lines.allSatisfy { $0.count <= 998 }, "an answer has a line of more than 998 bytes")
    promise(
      lines.dropLast().allSatisfy { $0.last == 0x0D && !$0.dropLast().contains(0x0D) }, "an answer has a bare LF or CR")
    let read = MailMessage(reading: bytes)
    promise(read.damage == nil, "an answer is damaged: \(read.damage ?? "")")
    promise(read.envelope.from == [answer.from], "an answer has another sender")
    promise(read.envelope.messageID == "<a@iyem>", "an answer has another identifier")
    let inner = sent.filter { !isPassedOver($0.contentType) }
    promise(
      read.attachments.count < inner.count || zip(read.attachments, inner).allSatisfy { $0.bytes == $1.bytes },
      "an answer has other attachments")
    promise(bytes == MailWriter.bytes(of: answer), "equal mails give different bytes")
  }

  private static func isPassedOver(_ type: String) -> Bool {
    type.hasPrefix("message/") || type.hasPrefix("multipart/")
  }
}
