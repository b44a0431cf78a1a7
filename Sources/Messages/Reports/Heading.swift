import Domain

/// What stands above the columns of a table at the terminal, or in front of a line.
package enum Heading: Hashable, Sendable, Sentence {
  case unitNumber, unitName, unitActive, unitParent, unitMain, unitPlace, unitPath
  case person, name, role, since, justification
  case managerCode, title, appointmentType, start, end, registered, reference, deputyNumber, deputyName
  case recipient, state, changedAt, mail, institution, domain, origin
  case form, sender, rows, arrived, decidedBy

  package var turkish: String {
    switch self {
    case .unitParent: "Üst birim"
    case .unitPath: "Hiyerarşi"
    case .unitNumber: "DETSİS no"
    case .unitName: "Ad"
    case .unitActive: "Faal"
    case .unitPlace: "Yer"
    case .unitMain: "Ana kurum"
    case .person: "T.C. no"
    case .name: "Ad soyad"
    case .role: "Yetki"
    case .since: "Başlangıç"
    case .justification: "Gerekçe"
    case .managerCode: "Yönetici kodu"
    case .title: "Unvan"
    case .appointmentType: "Yetki türü"
    case .start: "Başlama"
    case .end: "Bitiş"
    case .registered: "Kayıt"
    case .reference: "Atama belgesi"
    case .deputyNumber: "Yardımcı no"
    case .deputyName: "Yardımcı"
    case .recipient: "Alıcı"
    case .state: "Durum"
    case .changedAt: "Son değişiklik"
    case .mail: "E-posta"
    case .institution: "Kurum"
    case .domain: "Alan adı"
    case .origin: "Kaynak"
    case .form: "Form"
    case .sender: "Gönderen"
    case .rows: "Satır"
    case .arrived: "Geliş"
    case .decidedBy: "Karar veren"
    }
  }

  package var english: String {
    switch self {
    case .unitParent: "Parent"
    case .unitPath: "Hierarchy"
    case .unitNumber: "DETSİS no"
    case .unitName: "Name"
    case .unitActive: "Active"
    case .unitPlace: "Place"
    case .unitMain: "Main institution"
    case .person: "T.C. no"
    case .name: "Name"
    case .role: "Authority"
    case .since: "Since"
    case .justification: "Justification"
    case .managerCode: "Manager code"
    case .title: "Title"
    case .appointmentType: "Type"
    case .start: "Start"
    case .end: "End"
    case .registered: "Registered"
    case .reference: "Document"
    case .deputyNumber: "Deputy no"
    case .deputyName: "Deputy"
    case .recipient: "Recipient"
    case .state: "State"
    case .changedAt: "Last change"
    case .mail: "Mail"
    case .institution: "Institution"
    case .domain: "Domain"
    case .origin: "Origin"
    case .form: "Form"
    case .sender: "Sender"
    case .rows: "Rows"
    case .arrived: "Arrived"
    case .decidedBy: "Decided by"
    }
  }
}
