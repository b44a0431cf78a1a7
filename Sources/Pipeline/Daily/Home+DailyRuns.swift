import Domain
import Files
import Messages
import Reports

extension Home {
  /// The run over forms that a daily run consisted of, empty where it had none; nil for what was no daily run. Throws
  /// `Trouble.unreadableInput` for a record that this release cannot read.
  func formsRun(ofDaily run: String) throws -> String? {
    let path = "\(outbox)/\(run)/\(DailyBook.recordName)"
    guard FileStamp.isReadableFile(path) else { return nil }
    let bytes = try InputFile(path, limit: DailyBook.longest).bytes
    guard let record = DailyJSON.value(DailyRecord.self, from: bytes) else {
      throw Trouble.unreadableInput(path: path, reason: DailyBook.unknownRecord)
    }
    return record.formsRun ?? ""
  }
}
