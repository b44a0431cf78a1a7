import Domain
import Files
import Reports

extension Home {
  /// The run over forms that a daily run consisted of, empty where it had none; nil for what was no daily run.
  func formsRun(ofDaily run: String) throws -> String? {
    let path = "\(outbox)/\(run)/\(DailyBook.recordName)"
    guard FileStamp.isReadableFile(path) else { return nil }
    let record = DailyJSON.value(DailyRecord.self, from: try InputFile(path, limit: DailyBook.longest).bytes)
    return record?.formsRun ?? ""
  }
}
