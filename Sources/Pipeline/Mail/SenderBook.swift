import Domain
import Messages
import Registry
import Reports
import Settings

/// The address book of institutions: the domains from which each is known to write.
public struct SenderBook: Sendable {
  private let registry: Registry
  private let settings: MailSettings

  /// A domain and where it is known from.
  public struct Entry: Hashable, Sendable {
    public let institution: DetsisNo
    public let institutionName: String
    public let domain: String
    /// It stands in the settings; else the registry learnt it from the forms that were accepted.
    public let isConfigured: Bool
  }

  public init(home: Home, settings: Settings) throws {
    registry = try .existing(in: home)
    self.settings = settings.mail
  }

  /// The entries of one institution, or of all, by institution and domain; throws `Trouble.unitUnknown`.
  ///
  /// Where the settings name domains of an institution, those alone count.
  public func entries(of institution: String?) throws -> [Entry] {
    let only = try institution.map { text in
      guard let no = DetsisNo(TurkishText.tidy(text)) else { throw Trouble.unitUnknown(text) }
      return no
    }
    return try registry.read { store in
      if let only, try store.unit(only) == nil { throw Trouble.unitUnknown(institution ?? "") }
      let view = store.view()
      let known = Set(try store.institutionsOfForms()).union(settings.senderDomains.keys)
      var entries = [Entry]()
      for no in known.sorted() where only == nil || only == no {
        let name = try view.unit(no)?.name ?? ""
        let configured = settings.senderDomains[no]
        let domains = try configured.map(Set.init) ?? view.contactDomains(of: no)
        for domain in domains.sorted() {
          entries.append(
            Entry(institution: no, institutionName: name, domain: domain, isConfigured: configured != nil))
        }
      }
      return entries
    }
  }
}

extension SenderBook.Entry {
  /// As lists of senders show it.
  public var listed: ListedSender {
    ListedSender(
      institutionDetsisNo: institution.description, institutionName: institutionName, domain: domain,
      origin: isConfigured ? "settings" : "records")
  }
}
