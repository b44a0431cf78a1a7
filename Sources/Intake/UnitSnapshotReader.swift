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
