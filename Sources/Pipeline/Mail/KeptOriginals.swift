import Domain
import Files
import Messages
import Register
import Rules
import Settings

/// The originals of held forms that the next run takes up: of those that the office released, and of those whose senders
/// it has confirmed since.
struct KeptOriginals {
  private let outbox: String
  private let confirmation: ConfirmationCheck
  private let notice: (Phrase) -> Void

  /// An original under the name by which a run knows it: its path below Outbox.
  struct Original: Sendable {
    let name: String
    let place: FilePlace
    let mail: KeptMail
  }

  /// `notice` hears of originals that are not what was recorded: their forms stay held.
  init(home: Home, settings: Settings, notice: @escaping (Phrase) -> Void) {
    outbox = home.outbox
    var mail = settings.mail
    // What was held stays so until the office says otherwise; a setting that lets new forms pass is no word on old ones.
    mail.unconfirmedSenders = .hold
    confirmation = ConfirmationCheck(settings: mail)
    self.notice = notice
  }

  /// In the order in which they came.
  func ready(in store: any RegisterReading) throws -> [Original] {
    try store.keptMails(ofForms: readyForms(in: store)).compactMap { mail in
      if let original = original(of: mail) { return original }
      for form in mail.forms { notice(.mail(.originalMissing(form: form.number, folder: mail.outputs))) }
      return nil
    }
  }

  /// The numbers of the forms that the office released, or whose senders it has confirmed.
  func readyForms(in store: any RegisterReading) throws -> [Int64] {
    try heldForms(in: store).filter(\.isReady).map(\.number)
  }

  /// The forms that wait, also those that do so for the next run alone.
  func heldForms(in store: any RegisterReading) throws -> [HeldForm] {
    let view = store.view()
    return try store.heldForms().map { form in
      var form = form
      form.isConfirmed = try isConfirmed(form, view)
      return form
    }
  }

  private func isConfirmed(_ form: HeldForm, _ view: RunView) throws -> Bool {
    guard let institution = form.institution, let domain = MailAddress(address: form.sender).domain else {
      return false
    }
    return try confirmation.finding(domain: domain, institution: institution, in: view) == nil
  }

  /// The file in the mail's folder that has just the recorded bytes.
  private func original(of mail: KeptMail) -> Original? {
    let parts = mail.outputs.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else { return nil }
    // A release that names what it keeps otherwise still finds what an older one kept.
    let expected = OutputName.kept(MailFile.keptName(of: mail.mail))
    let others = (try? Folder.entries(outbox + "/" + mail.outputs))?.compactMap(\.name) ?? []
    for file in [expected] + others.filter({ $0 != expected && $0.hasSuffix(".eml") }).sorted() {
      let name = mail.outputs + "/" + file
      let place = FilePlace(below: outbox, name)
      let read = try? InputFile(place, limit: MailFile.limits.messageBytes)
      guard read?.sha256() == mail.sha256 else { continue }
      return Original(name: name, place: place, mail: mail)
    }
    return nil
  }
}

extension [KeptOriginals.Original] {
  /// As a rehearsal looks them up.
  var byName: [String: KeptMail] { Dictionary(map { ($0.name, $0.mail) }) { first, _ in first } }
}
