import Domain

/// On what a change of the registry rests.
public struct Basis: Hashable, Sendable {
  public var form: FormID
  /// The position of the form's row, from 1.
  public var row: Int
  /// `23/06/2016 tarihli e-posta gereği`.
  public var justification: String
  public var time: Moment

  public init(form: FormID, row: Int, justification: String, time: Moment) {
    self.form = form
    self.row = row
    self.justification = justification
    self.time = time
  }
}
