import Domain
import SheetModel
import SpreadsheetReader
import XML

/// A finding that ends the reading of a part, or of the whole package.
struct LetterProblem: Error {
  var finding: LetterFinding

  init(_ finding: LetterFinding) { self.finding = finding }

  /// What kept the archive itself from being opened.
  init(opening error: ReaderError) {
    switch error {
    case .notWorkbook(let kind): self.init(LetterFinding(.notPackage(.file(kind))))
    // A compound file with a password, as Excel writes it.
    case .encrypted: self.init(LetterFinding(.notPackage(.workbook)))
    case .damaged, .tooLarge: self.init(reading: error, part: nil)
    }
  }

  /// What kept a part from being read.
  init(reading error: ReaderError, part: String?) {
    switch error {
    case .notWorkbook: finding = LetterFinding(.damaged(reason: "its bytes cannot be read"), part: part)
    case .encrypted: finding = LetterFinding(.damaged(reason: "it is protected by a password"), part: part)
    case .damaged(let place, let reason):
      finding = LetterFinding(.damaged(reason: reason), part: place.isEmpty ? part : place)
    case .tooLarge(let limit, let maximum): finding = LetterFinding(.tooLarge(limit, maximum: maximum), part: part)
    }
  }

  /// What kept a part from being read as XML.
  init(markup error: any Error, part: String) {
    guard let error = error as? XMLError else {
      self = error as? LetterProblem ?? LetterProblem(LetterFinding(.damaged(reason: "\(error)"), part: part))
      finding.part = part
      return
    }
    let place = "line \(error.line), column \(error.column): "
    let kind: LetterFinding.Kind =
      switch error.problem {
      case .malformed(let reason): .damaged(reason: place + reason)
      case .unknownEncoding: .damaged(reason: place + "unknown encoding")
      case .documentType: .damaged(reason: "it declares a document type (DTD), which is not allowed")
      case .tooDeep(let maximum): .tooLarge(.depth, maximum: maximum)
      case .tooManyAttributes(let maximum): .tooLarge(.attributes, maximum: maximum)
      case .tooLong(let maximum): .tooLarge(.tagBytes, maximum: maximum)
      case .alternatives:
        .damaged(reason: "what it says depends on the program that opens it (markup compatibility)")
      case .outOfMemory: .damaged(reason: "there is no memory for it")
      }
    finding = LetterFinding(kind, part: part)
  }
}
