import Domain
import SheetModel

/// The settings of one home: the defaults, and what `iyem.yaml` says otherwise.
public struct Settings: Hashable, Sendable {
  public var form = FormSettings()
  public var mail = MailSettings()
  /// Whether another person than the planner has to apply what forms ask for.
  public var approval = Approval.none
  /// The maximum of each size that the reader limits, where it is not the reader's own.
  public var limits: [SizeLimit: Int] = [:]
  /// The share of the active units that a snapshot may close without being confirmed.
  public var closingShare = 0.05
  /// The share of a scope's appointments that a roster's proposals may end without being held.
  public var endingShare = 0.1

  /// So many seconds a file of Inbox has to stay unchanged before it is taken.
  public var settleSeconds = 2

  public var backup = BackupSettings()

  /// So many years originals and replies have to be kept: `purge` refuses to go below.
  public var retentionYears = 10

  /// The folder of certificates that signatures of e-Yazışma packages have to lead to; nil where nobody said.
  package var letterTrust: String?

  public init() {}
}
