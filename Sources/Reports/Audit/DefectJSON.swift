import Domain
import Messages

/// `verify --json`: one object for each thing that is wrong.
public enum DefectJSON {
  public static func bytes(for defect: Defect, language: Language) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("kind", defect.kind.rawValue)
    json.member("severity", (defect.isWarning ? Severity.warning : .error).rawValue)
    json.member("table", defect.table)
    json.member("row", defect.row)
    json.member("detail", defect.detail)
    json.member("message", DefectText.sentence(for: defect, in: language))
    json.endObject()
    return json.bytes
  }
}
