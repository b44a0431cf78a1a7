import Domain
import Messages

/// `verify --json`: one object for each thing that is wrong, then where the hash chain ends.
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

  /// What follows the list of defects: `],"head":"57:9f86…"}`.
  public static func closing(head: ChainHead?) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.value(head?.description)
    return Array(#"],"head":"#.utf8) + json.bytes + Array("}\n".utf8)
  }
}
