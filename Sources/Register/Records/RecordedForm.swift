import Domain

/// A form as it was recorded, and where it belongs.
public struct RecordedForm: Hashable, Sendable {
  public let id: FormID
  public let run: String
  /// The file's place in the run, from 1.
  public let ordinal: Int
  /// The form's place in the file, from 1.
  public let part: Int
  public let sha256: String
  public let processedAt: Moment
  /// In which file of its mail the form stood, from 1; nil for one that came in no mail, or stands for the mail itself.
  public let attachment: Int?
  public var outcome: FormOutcome

  package init(
    id: FormID, run: String, ordinal: Int, part: Int, sha256: String, processedAt: Moment, attachment: Int?,
    outcome: FormOutcome
  ) {
    (self.id, self.run, self.ordinal, self.part) = (id, run, ordinal, part)
    (self.sha256, self.processedAt, self.attachment, self.outcome) = (sha256, processedAt, attachment, outcome)
  }
}
