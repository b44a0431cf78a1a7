/// The counts of a run's mails: every mail and every attachment stands in exactly one of its group.
public struct MailSummary: Hashable, Sendable {
  public var mails = 0
  /// Mails whose sender was refused.
  public var disbelieved = 0
  public var attachmentsJudged = 0
  public var attachmentsWithoutForm = 0
  public var results = 0
  public var notices = 0
  public var silent = 0

  public init() {}

  public mutating func count(_ mail: MailOutcome) {
    mails += 1
    if !mail.isBelieved { disbelieved += 1 }
    for attachment in mail.attachments {
      switch attachment.fate {
      case .judged: attachmentsJudged += 1
      case .noForm: attachmentsWithoutForm += 1
      }
    }
    switch mail.answer {
    case .results: results += 1
    case .notice: notices += 1
    case .none: silent += 1
    }
  }
}
