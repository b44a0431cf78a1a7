import Domain
import XML

/// Reads the units out of a SOAP response of the DETSİS web service (`KendiTumBirimleriGetirWs` and its like).
///
/// The envelope may be SOAP 1.1 or 1.2 under any prefix. The response is read in pieces and never held as a whole.
public struct UnitSnapshotReader {
  /// Gives each unit to `each`, in the order of the file; `nextChunk` gives the file's bytes in pieces, nil at the end.
  ///
  /// Whether the file is whole and the service succeeded is known only when this returns: until then nothing that was
  /// given may be made lasting. Throws `UnitSnapshotError`, or what `nextChunk` or `each` threw.
  public static func read(nextChunk: () throws -> [UInt8]?, each: (UnitRecord) throws -> Void) throws {
    try withoutActuallyEscaping(each) { each in
      var parser = UnitResponseParser(each: each)
      do {
        try XMLReader().read(chunks: nextChunk, limits: XMLLimits(forgivesUTF16: true), into: &parser)
      } catch let error as XMLError {
        if case .unknownEncoding = error.problem { throw UnitSnapshotError(error) }
        throw parser.hasElements ? UnitSnapshotError(error) : UnitSnapshotError.notXML
      }
      try parser.finish()
    }
  }
}

extension UnitSnapshotError {
  fileprivate init(_ error: XMLError) {
    let reason =
      switch error.problem {
      case .malformed(let reason): reason
      case .unknownEncoding(let name): "the encoding “\(name)” is not read"
      case .documentType: "it declares a document type (DTD)"
      case .tooDeep(let maximum): "elements are nested more than \(maximum) deep"
      case .tooManyAttributes(let maximum): "an element has more than \(maximum) attributes"
      case .tooLong(let maximum): "a tag is longer than \(maximum) bytes"
      case .outOfMemory: "there is no memory for it"
      case .alternatives: "what it says depends on the program that opens it (markup compatibility)"
      }
    self = .damaged(line: error.line, column: error.column, reason: reason)
  }
}

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

/// The fields of `KurumBirimWS` that are read, in the order in which the service writes them.
enum UnitField: Int, CaseIterable {
  case no, name, parent, mainInstitution, placeID, category, status, hierarchy, active, secondParent, operating, level
  case correspondent, address, placeName

  /// The name of the field's element.
  var element: String {
    switch self {
    case .no: "DETSISNo"
    case .name: "Ad"
    case .parent: "ParentIdareKimlikKodu"
    case .mainInstitution: "AnaKurumIdareKimlikKodu"
    case .placeID: "Fk_BulunduguYerID"
    case .category: "Fk_KurumBirimTipID1"
    case .status: "Fk_KurumBirimTipID2"
    case .hierarchy: "KurumHiyerarsik"
    case .active: "Aktifmi"
    case .secondParent: "ParentIdareKimlikKodu2"
    case .operating: "FaalOlupOlmadigi"
    case .level: "Seviye"
    case .correspondent: "DisYazismaMuhatabiOlupOlmadigi"
    case .address: "Adres"
    case .placeName: "YerAdi"
    }
  }

  /// Finds fields by their elements' names; quickest when they come in the order of the cases.
  struct Finder {
    private let names = UnitField.allCases.map { XMLName($0.element) }
    private var next = 0

    mutating func field(_ name: XMLName) -> UnitField? {
      for step in 0..<names.count {
        let index = (next + step) % names.count
        if names[index] == name {
          next = index + 1
          return UnitField.allCases[index]
        }
      }
      return nil
    }
  }
}
