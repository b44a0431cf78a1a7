import Domain
import Messages

/// `verify --json`: one object for each thing that is wrong, and what stands behind the list.
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

  /// What stands behind the defects of `verify`: `"head":"57:9f86…","headsCompared":2`.
  public static func members(head: ChainHead?, headsCompared: Int) -> [UInt8] {
    members { json in
      json.member("head", head?.description)
      json.member("headsCompared", headsCompared)
    }
  }

  /// What stands behind the differences of a rebuild: `"equal":false,"written":true,"copy":"…"`.
  public static func members(equal: Bool, written: Bool, copy: String?) -> [UInt8] {
    members { json in
      json.key("equal")
      json.value(equal)
      json.key("written")
      json.value(written)
      json.member("copy", copy)
    }
  }

  private static func members(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    write(&json)
    json.endObject()
    return Array(json.bytes.dropFirst().dropLast())
  }
}
