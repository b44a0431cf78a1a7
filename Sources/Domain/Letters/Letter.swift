/// What an e-Yazışma package says of its letter: claims, each as it is written.
package struct Letter: Hashable, Sendable {
  /// `2.0`; nil where the package does not say.
  package var version: String?
  /// The letter's GUID.
  package var id: String?
  package var subject: String?
  /// Its sayı.
  package var number: String?
  package var date: Moment?
  package var sender = LetterParty()
  package var addressees: [LetterParty] = []
  /// In the order of the package.
  package var signers: [LetterSigner] = []
  package var attachments: [LetterAttachment] = []
  package var references: [LetterReference] = []
  /// The code of the standard file plan that the letter itself names (2.x).
  package var fileCode: String?

  package init() {}
}

/// Who sends or gets a letter: an institution and perhaps a unit of it, or a person or company.
package struct LetterParty: Hashable, Sendable {
  /// KKK: the institution's T.C. DETSİS No.
  package var institution: String?
  /// BYK (1.x), BirimKKK (2.x).
  package var unit: String?
  package var name: String?

  package init(institution: String? = nil, unit: String? = nil, name: String? = nil) {
    self.institution = institution
    self.unit = unit
    self.name = name
  }

  /// The unit that is meant: the unit where one is named, else the institution.
  package var unitMeant: String? { unit ?? institution }
}

/// Somebody whom a package names as a signer (`Imza`).
package struct LetterSigner: Hashable, Sendable {
  package var person: LetterPerson
  /// Whose authority is used (`YetkiDevreden`).
  package var delegator: LetterPerson?
  /// For whom the signer stands in (`VekaletVeren`).
  package var represented: LetterPerson?
  /// T.C. Yönetici Kodu, as it is written (1.3).
  package var managerCode: String?
  /// The signer's own time.
  package var date: Moment?

  package init(
    person: LetterPerson, delegator: LetterPerson? = nil, represented: LetterPerson? = nil, managerCode: String? = nil,
    date: Moment? = nil
  ) {
    self.person = person
    self.delegator = delegator
    self.represented = represented
    self.managerCode = managerCode
    self.date = date
  }
}

package struct LetterPerson: Hashable, Sendable {
  /// First, second and last name, without titles.
  package var name: String
  /// T.C. Kimlik No as it is written.
  package var nationalID: String?
  package var duty: String?

  package init(name: String, nationalID: String? = nil, duty: String? = nil) {
    self.name = name
    self.nationalID = nationalID
    self.duty = duty
  }
}

/// What comes with a letter (`Ek`).
package struct LetterAttachment: Hashable, Sendable {
  package var name: String
  /// Nil for one that is no file of the package.
  package var file: String?
  package var isSigned: Bool

  package init(name: String, file: String?, isSigned: Bool) {
    self.name = name
    self.file = file
    self.isSigned = isSigned
  }
}

/// A letter that a letter refers to (`Ilgi`).
package struct LetterReference: Hashable, Sendable {
  package var label: String?
  package var name: String
  package var number: String?
  package var date: Moment?

  package init(label: String?, name: String, number: String?, date: Moment?) {
    self.label = label
    self.name = name
    self.number = number
    self.date = date
  }
}
