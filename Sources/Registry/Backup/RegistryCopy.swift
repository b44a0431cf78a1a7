import Domain
import Files
internal import GRDB
import Register

/// A copy of a registry in a file that nobody else uses, checked as `verify` checks a registry.
public struct RegistryCopy: Hashable, Sendable {
  /// Where its chain ends; nil where nothing was ever recorded.
  public let head: ChainHead?
  /// The runs, batches and undos that it knows, in the order of their names.
  public let runs: [String]

  /// Brings the copy to the schema of this release, checks it, and leaves one file without side files.
  ///
  /// Throws `damaged` for the first defect, `notARegistry` (also for an empty file), `newerSchema`.
  public init(checking path: String) throws {
    (head, runs) = try RegistryError.translating {
      let queue: DatabaseQueue
      do { queue = try RegistryFile(path: path).openCopy() } catch RegistryError.schemaDiffers(let defect) {
        throw Self.damage(defect)
      }
      let content = try queue.read { database in
        let reading = RegistryReading(database, UnitCache())
        try reading.forEachDefect { throw Self.damage($0) }
        return (try reading.chainHead(), try reading.runNames())
      }
      try DatabaseCopy.makeSingleFile(queue)
      return content
    }
  }

  private static func damage(_ defect: Defect) -> RegistryError {
    let words = [defect.kind.rawValue, defect.table, defect.row, defect.detail].filter { !$0.isEmpty }
    return .damaged(reason: words.joined(separator: " "))
  }

  /// Notes in the copy what the registry that it replaces knows of the answers since; of those of which that says nothing
  /// nobody knows whether they were sent. Gives the number of these.
  ///
  /// `known`: by the answers' Message-IDs; empty where that registry cannot be asked.
  public static func settleAnswers(
    in path: String, by known: [String: AnswerRecord.State], at time: Moment
  ) throws -> Int {
    try RegistryError.translating {
      let queue = try RegistryFile(path: path).openCopy()
      var uncertain = 0
      try queue.write { database in
        let journal = try SQLiteJournal(database, Blinding(besideRegistry: path), actor: nil, kinds: .all)
        let store = RegistryTransaction(database, UnitCache(), journal)
        for (id, messageID, state) in try store.answerStates() where state == .ready || state == .sending {
          switch known[messageID] {
          case .ready where state == .ready: break
          case .sent: try store.setState(.sent, of: id, at: time)
          case .refused: try store.setState(.refused, of: id, at: time)
          case .ready, .sending, .uncertain, .undone, .withdrawn, nil:
            uncertain += 1
            let reason = "restored from a backup, whether it was sent since is not known"
            try store.setState(.uncertain, of: id, reason: reason, at: time)
          }
        }
      }
      try DatabaseCopy.makeSingleFile(queue)
      return uncertain
    }
  }

  /// Writes into the copy, and leaves one file without side files.
  package static func write(_ path: String, _ body: (any RegisterTransaction) throws -> Void) throws {
    let registry = try Registry(path: path, mode: .readWrite)
    try registry.write(body)
    try RegistryError.translating { try registry.connections.makeSingleFile() }
  }

  /// Removes such a file, and what a killed process left of its making; a missing one is no error.
  public static func remove(_ path: String) throws(FileError) {
    try DatabaseCopy.remove(path + ".part")
    try DatabaseCopy.remove(path)
  }
}

extension RegistryReading {
  /// The runs over forms, the batches and the undos, in the order of their names.
  package func runNames() throws -> [String] {
    try all(
      "SELECT id FROM run UNION SELECT run FROM batch UNION SELECT run FROM undo UNION SELECT run FROM record ORDER BY 1"
    ) { try $0.run(0) }
  }
}
