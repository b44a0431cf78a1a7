import Crypto
import Domain
import Files
import Registry

extension OpenProposals {
  /// Proposals are dealt with once their file was applied as it is, or is gone.
  func areOpen(in home: Home, _ store: RegistryReading) throws -> Bool {
    for name in ["oneriler.xlsx", "oneriler.csv"] {
      let path = "\(home.outbox)/\(outputs)/\(name)"
      guard FileStamp(path) != nil else { continue }
      return try store.batch(sha256: SHA256.hexadecimal(ofFile: path)) == nil
    }
    return false
  }
}
