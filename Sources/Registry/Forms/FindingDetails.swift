import Domain
import Foundation
import Register

/// A finding's details as JSON text with sorted keys: equal details give equal bytes.
enum FindingDetails {
  static func text(_ details: [Finding.Detail: String]) -> String {
    if details.isEmpty { return "{}" }
    let named = Dictionary(uniqueKeysWithValues: details.map { ($0.key.rawValue, $0.value) })
    return SortedJSON.text(named)
  }

  static func parse(_ text: String) throws -> [Finding.Detail: String] {
    if text == "{}" { return [:] }
    let named = try SortedJSON.parse(text)
    var details: [Finding.Detail: String] = [:]
    for (name, value) in named {
      guard let detail = Finding.Detail(rawValue: name) else {
        throw RegistryError.damaged(reason: "a detail of a finding that this release does not know")
      }
      details[detail] = value
    }
    return details
  }
}
