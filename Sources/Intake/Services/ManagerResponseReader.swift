import Domain
import XML

/// Reads the managers out of the SOAP response of `IYEMTumYoneticileriGetirWs`, under SOAP 1.1 or 1.2 and any prefix.
package struct ManagerResponseReader {
  /// How the reading ended.
  package enum End: Hashable, Sendable {
    case whole
    /// The response breaks off or is no XML from some place on: what was given stands, nothing may be concluded from
    /// what is not there.
    case incomplete(Finding)
    /// The service refused, or the file is something else.
    case refused(message: String)
    case notManagers
  }

  /// Whether a file that begins so is to be read as a response.
  package static func isResponse(_ head: [UInt8]) -> Bool {
    guard let first = head.first(where: { $0 > 0x20 && $0 < 0x80 }), first == UInt8(ascii: "<") else { return false }
    let text = String(decoding: head.filter { $0 != 0 }.prefix(4096), as: UTF8.self)
    return ["Envelope", "MethodResponse", "Sonuclar", "IyemYoneticiObj"].contains { text.contains($0) }
  }

  /// Throws what `nextChunk` or `each` threw.
  package static func read(nextChunk: () throws -> [UInt8]?, each: (ServiceManager) throws -> Void) throws -> End {
    try withoutActuallyEscaping(each) { each in
      var parser = ManagerResponseParser(each: each)
      do {
        try XMLReader().read(chunks: nextChunk, limits: XMLLimits(forgivesUTF16: true), into: &parser)
      } catch is XMLError {
        guard parser.hasResults else { return .notManagers }
        let row = parser.ordinal + 1
        return .incomplete(Finding(.tableCutOff(row: row), rowNumber: row))
      }
      if let refusal = parser.refusal { return .refused(message: refusal) }
      return parser.hasResults ? .whole : .notManagers
    }
  }
}

/// One `IyemYoneticiObj` of the web service, as texts; an element that is absent, empty or nil is left out.
package struct ServiceManager: Hashable, Sendable {
  /// Its place in the response, from 1.
  package var ordinal: Int
  package var values: [Field: String] = [:]
  /// `Aktifmi`; true where the response does not say.
  package var isActive = true

  init(ordinal: Int) { self.ordinal = ordinal }

  /// The fields that the service knows.
  package static let fields: [Field] = [
    .unitDetsisNo, .unitName, .managerCode, .fullName, .title, .appointmentType, .reference, .start, .end,
  ]
}
