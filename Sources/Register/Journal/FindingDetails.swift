import Domain

/// The facts of a finding as JSON text with sorted keys: equal facts give equal bytes.
package enum FindingDetails {
  package static func text(_ finding: Finding) -> String {
    let facts = finding.storedFacts
    return facts.isEmpty ? "{}" : SortedJSON.text(facts)
  }

  /// What was found under a code. Throws `damaged` for facts that the code does not have, or lacks.
  package static func parse(_ text: String, of code: FindingCode) throws(RegistryError) -> (Finding.Kind, Severity) {
    let facts = text == "{}" ? [:] : try SortedJSON.parse(text)
    do throws(StoredFactsError) {
      return try Finding.stored(code, facts)
    } catch {
      throw .damaged(reason: "a detail of a finding that this release does not know")
    }
  }
}
