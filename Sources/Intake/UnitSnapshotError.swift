/// Why a file cannot be taken as a list of DETSİS units; nothing of it may be used.
public enum UnitSnapshotError: Error, Hashable, Sendable {
  /// The file holds no XML at all.
  case notXML
  /// The XML is broken or ends early; the reason is technical English.
  case damaged(line: Int, column: Int, reason: String)
  /// The service answered that it failed (`SonucHatali`, or a SOAP fault), with its message (`HataMsj`).
  case failedResponse(message: String)
  /// The XML is something else than a list of `KurumBirimWS`.
  case notUnits
  /// A unit, counted from 1, has a field of that name that cannot be understood; an absent one has the value "".
  case badUnit(ordinal: Int, field: String, value: String)
}
