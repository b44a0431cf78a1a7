import Domain
import Register

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
}
