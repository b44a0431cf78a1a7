internal import XML

extension ReaderError {
  init(_ error: XMLError, part: String) {
    switch error.problem {
    case .malformed(let reason):
      self = .damaged(part: part, reason: "line \(error.line), column \(error.column): \(reason)")
    case .documentType: self = .damaged(part: part, reason: "it declares a document type (DTD), which is not allowed")
    case .tooDeep(let maximum): self = .tooLarge(.depth, maximum: maximum)
    case .tooManyAttributes(let maximum): self = .tooLarge(.attributes, maximum: maximum)
    case .tooLong(let maximum): self = .tooLarge(.attributes, maximum: maximum)
    case .outOfMemory: self = .damaged(part: part, reason: "there is no memory for it")
    }
  }

  init(_ failure: Inflater.Failure, part: String) {
    switch failure {
    case .badData: self = .damaged(part: part, reason: "its compressed data is broken")
    case .longerThanClaimed: self = .damaged(part: part, reason: "it is larger than its header says")
    case .shorterThanClaimed: self = .damaged(part: part, reason: "it is smaller than its header says")
    }
  }
}
