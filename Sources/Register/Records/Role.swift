/// What a person may be in a unit (registry rules, "Persons and authorisations"); the raw values are official.
package enum Role: String, CaseIterable, Sendable, Hashable {
  /// Authorised by the registry office (EK-1).
  case yetkili = "İYEM Yetkilisi"
  /// Authorised by the coordinating Yetkilisi (EK-2 §5, §7).
  case gorevli = "İYEM Görevlisi"
}
