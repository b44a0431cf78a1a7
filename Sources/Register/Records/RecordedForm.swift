import Domain

/// A form as it was recorded, and where it belongs.
package struct RecordedForm: Hashable, Sendable {
  package let id: FormID
  package let run: String
  /// The file's place in the run, from 1.
  package let ordinal: Int
  /// The form's place in the file, from 1.
  package let part: Int
  package let sha256: String
  package let processedAt: Moment
  /// In which file of its mail the form stood, from 1; nil for one that came in no mail, or stands for the mail itself.
  package let attachment: Int?
  package var outcome: FormOutcome

  package init(
    id: FormID, run: String, ordinal: Int, part: Int, sha256: String, processedAt: Moment, attachment: Int?,
    outcome: FormOutcome
  ) {
    (self.id, self.run, self.ordinal, self.part) = (id, run, ordinal, part)
    (self.sha256, self.processedAt, self.attachment, self.outcome) = (sha256, processedAt, attachment, outcome)
  }
}
