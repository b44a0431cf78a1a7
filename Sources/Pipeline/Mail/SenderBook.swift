import Domain
import Messages
import Register
import Registry
import Reports
import Rules
import Settings

/// The address book of institutions: the domains from which each is known to write, and those that it does not.
package struct SenderBook: Sendable {
  private let registry: any RegisterStore
  private let settings: MailSettings

  /// A domain and where it is known from.
  package struct Entry: Hashable, Sendable {
    package let institution: DetsisNo
    package let institutionName: String
    package let domain: String
    /// Nil where it stands in the settings.
    package let decision: DomainDecision?
  }

  package init(home: Home, settings: Settings) throws {
    registry = try Registry.existing(in: home)
    self.settings = settings.mail
  }

  /// The entries of one institution and of the units above it, whose domains count for it, or of all; by institution and
  /// domain. Throws `Trouble.unitUnknown`.
  package func entries(of institution: String?) throws -> [Entry] {
    try registry.read { store in
      let view = store.view()
      let only = try institution.map { try ConfirmationCheck.units(deciding: store.unitNamed($0), in: view) }
      func name(_ no: DetsisNo) throws -> String { try view.unit(no)?.name ?? "" }
      let decisions = try only?.flatMap { try store.domainDecisions(of: $0) } ?? store.domainDecisions()
      var entries = try decisions.map { decision in
        Entry(
          institution: decision.institution, institutionName: try name(decision.institution), domain: decision.domain,
          decision: decision)
      }
      for (no, domains) in settings.senderDomains where only?.contains(no) ?? true {
        for domain in Set(domains) {
          entries.append(Entry(institution: no, institutionName: try name(no), domain: domain, decision: nil))
        }
      }
      // What the settings say of a domain stands before what was decided.
      func key(_ entry: Entry) -> (DetsisNo, String, Int) {
        (entry.institution, entry.domain, entry.decision == nil ? 0 : 1)
      }
      return entries.sorted { key($0) < key($1) }
    }
  }
}

extension SenderBook.Entry {
  /// As lists of senders show it.
  package var listed: ListedSender {
    ListedSender(
      institutionDetsisNo: institution.description, institutionName: institutionName, domain: domain,
      origin: decision.map { $0.isConfirmed ? "confirmed" : "rejected" } ?? "settings",
      justification: decision?.reason, by: decision?.by.description, at: decision?.at)
  }
}

extension RegisterReading {
  /// A unit by its number as somebody wrote it; throws `Trouble.unitUnknown`.
  func unitNamed(_ text: String) throws -> DetsisNo {
    guard let no = DetsisNo(TurkishText.tidy(text)), try unit(no) != nil else { throw Trouble.unitUnknown(text) }
    return no
  }
}
