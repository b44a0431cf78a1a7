import Domain
import Files
import Messages
import Register
import Registry

/// Puts a backup in the registry's place; the registry that was there is kept beside it.
///
/// The backup is copied (or decrypted) beside the registry and checked there, before anything of the registry is touched.
/// Killed at any instant, the registry is the old one or the new one, and the same command can be run again.
package struct RestoreOperation: Sendable {
  private let home: Home
  private let now: Moment
  private let identity: String?
  private let isDryRun: Bool
  private let persons: TwoPersons

  /// `identity`: the file with the secret key of age, for an encrypted backup.
  package init(
    home: Home, now: Moment, identity: String? = nil, isDryRun: Bool = false, persons: TwoPersons? = nil
  ) {
    self.persons = persons ?? TwoPersons(.none, now: now)
    self.home = home
    self.now = now
    self.identity = identity
    self.isDryRun = isDryRun
  }

  /// Throws `Trouble` for what is no sound backup of this or an older schema, and for the first of two persons where two are
  /// asked for; `FileLock.Holder` while a run goes on.
  package func run(_ file: String) throws -> RestoreOutcome {
    guard let stamp = try? OpenFile(file, followsLinks: true).stamp else {
      throw Trouble.unreadableInput(path: file, reason: FileError(unreadable: file).reason)
    }
    if FileStamp(home.registry)?.isSameFile(as: stamp) == true { throw Trouble.backupIsRegistry(path: file) }
    try Folder.make(home.registryFolder)
    let locks = try [home.dailyLock, home.lock, home.sendLock].map { try FileLock($0, since: Moment.now.description) }
    defer { withExtendedLifetime(locks) {} }
    let staged = home.registry + ".restore"
    try RegistryCopy.remove(staged)
    defer { try? RegistryCopy.remove(staged) }
    try bring(file, to: staged)
    let copy = try checked(staged, file)
    let loss = try present { try self.loss(to: copy, in: $0) }
    let uncertain = try RegistryCopy.settleAnswers(in: staged, by: try present(answerStates) ?? [:], at: now)
    guard !isDryRun else {
      return RestoreOutcome(
        head: copy.head, loss: loss, aside: nil, uncertainAnswers: uncertain, isRehearsal: true)
    }
    let asksForTwo = try agree(on: file)
    // The office asks for two persons still, whatever it did when the backup was made.
    if asksForTwo { try persons.note(inCopy: staged) }
    let replacement = RegistryReplacement(of: home.registry)
    let aside = freeName(replacement)
    let wasThere = try replacement.put(staged, aside: aside)
    return RestoreOutcome(
      head: copy.head, loss: loss, aside: wasThere ? aside : nil, uncertainAnswers: uncertain, isRehearsal: false)
  }

  /// Whether two persons are asked for, who agree to this file's taking the registry's place. One person puts a backup in the
  /// place of what is no registry any more: nothing there could be asked.
  private func agree(on file: String) throws -> Bool {
    guard try present({ _ in true }) != nil else { return false }
    let registry = try Registry(path: home.registry, mode: .readWrite)
    try persons.agree(to: .restore, on: FileChunks.sha256(ofFile: file), in: registry)
    return try registry.read(persons.inForce) == .twoPerson
  }

  private func bring(_ file: String, to staged: String) throws {
    if try AgeTool.isEncrypted(file) {
      guard let identity else { throw Trouble.backupEncrypted(path: file) }
      return try AgeTool().decrypt(file, to: staged, identity: identity)
    }
    let chunks = try FileChunks(file)
    var output = try OutputFile(staged)
    while let chunk = try chunks.next() { try output.write(chunk) }
    try output.commit()
  }

  /// The copy, sound, and what its name says it is.
  private func checked(_ staged: String, _ file: String) throws -> RegistryCopy {
    let copy: RegistryCopy
    do { copy = try RegistryCopy(checking: staged) } catch let error as RegistryError {
      switch error {
      case .damaged(let reason), .constraint(let reason), .sqlite(_, let reason):
        throw Trouble.backupDamaged(path: file, reason: reason)
      case .notARegistry: throw Trouble.backupForeign(path: file)
      case .newerSchema(let found, let supported):
        throw Trouble.backupNewer(path: file, found: String(found), supported: String(supported))
      default: throw error
      }
    }
    let name = BackupName(file.split(separator: "/").last.map(String.init) ?? file)
    if let name, name.head != copy.head.map({ BackupName.Head($0) }) {
      throw Trouble.backupMisnamed(path: file, head: copy.head?.short ?? "0")
    }
    return copy
  }

  /// What the registry that is there says; nil where there is none, or one that cannot be relied on. Throws what may be
  /// otherwise the next time, as that another process holds it.
  private func present<T>(_ body: (any RegisterReading) throws -> T) throws -> T? {
    guard FileStamp.isReadableFile(home.registry) else { return nil }
    do {
      return try Registry(path: home.registry, mode: .readOnly).read(body)
    } catch let error as RegistryError {
      switch error {
      case .damaged, .notARegistry, .schemaDiffers, .olderSchema, .newerSchema, .io, .sqlite, .constraint: return nil
      default: throw error
      }
    }
  }

  /// What it has and the copy lacks.
  private func loss(to copy: RegistryCopy, in store: any RegisterReading) throws -> RestoreOutcome.Loss {
    let known = Set(copy.runs)
    let head = try store.chainHead()
    return RestoreOutcome.Loss(
      runs: try store.runNames().filter { !known.contains($0) },
      entries: max(0, (head?.position ?? 0) - (copy.head?.position ?? 0)),
      isEarlierState: try copy.head.map { try store.holds($0) } ?? true)
  }

  /// How far it came with its answers: what was sent since the backup is not sent again.
  private func answerStates(_ store: any RegisterReading) throws -> [String: AnswerRecord.State] {
    Dictionary(try store.answerStates().map { ($0.messageID, $0.state) }) { first, _ in first }
  }

  /// `registry.sqlite.before-restore-2016-06-23`, with a number behind it where that is taken; the name that a killed
  /// restoring gave the registry already.
  private func freeName(_ replacement: RegistryReplacement) -> String {
    let base = home.registry + ".before-restore-" + now.isoDay
    var (name, number) = (base, 1)
    while FileStamp(name) != nil, !replacement.isKept(as: name) {
      number += 1
      name = "\(base)-\(number)"
    }
    return name
  }
}
