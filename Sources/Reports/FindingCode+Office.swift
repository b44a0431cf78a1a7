import Domain

extension FindingCode {
  /// What the office has to know of a sender, and nobody else.
  var isForTheOfficeAlone: Bool {
    switch self {
    case .senderNotInstitutional, .senderUnauthenticated, .senderUnconfirmed, .senderOtherInstitution, .mailAutomatic,
      .mailDuplicate:
      true
    default: false
    }
  }
}
