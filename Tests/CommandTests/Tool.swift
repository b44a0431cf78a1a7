import Foundation
import Register
import Registry
import TestSupport

/// The built command, run in a home of its own.
struct Tool {
  let folder: TemporaryFolder
  static let now = "2016-06-23T09:30:00+03:00"

  struct Result {
    let status: Int32
    let output: String
    let messages: String
    let wasKilled: Bool
  }

  init(withUnits: Bool = true) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("Inbox"), withIntermediateDirectories: true)
    if withUnits { try JournalKey.put(in: folder.path("Registry")) }
    try Data(SampleUnits.response.utf8).write(to: folder.url.appendingPathComponent("detsis.xml"))
    if withUnits { _ = try run("detsis", "import", folder.path("detsis.xml")) }
  }

  /// The command lies beside the bundle of the tests.
  static var executable: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("iyem")
  }

  /// Confirms that the sample mails' domain writes for the sample forms' institution.
  func confirmSender(_ domain: String = "ornek.gov.tr") throws {
    let institution = SampleUnits.ministry.no.description
    _ = try run("senders", "confirm", domain, "--institution", institution, "--justification", "telefonla soruldu")
  }

  func receive(_ bytes: [UInt8], as name: String) throws {
    let url = folder.url.appendingPathComponent("Inbox").appendingPathComponent(name)
    try Data(bytes).write(to: url)
    let modified = Date(timeIntervalSince1970: 1_466_659_800)
    try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: url.path)
  }

  /// Runs the command to its end, or kills it after so many milliseconds.
  @discardableResult
  func run(
    _ arguments: String..., environment: [String: String] = [:], killAfter milliseconds: Double? = nil
  ) throws -> Result {
    try run(arguments, environment: environment, killAfter: milliseconds)
  }

  /// `home`: another than the tool's own folder.
  func run(
    _ arguments: [String], environment: [String: String] = [:], killAfter milliseconds: Double? = nil,
    home: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments + ["--home", home ?? folder.path]
    process.environment = ["IYEM_NOW": Self.now, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let output = folder.url.appendingPathComponent(".stdout")
    let messages = folder.url.appendingPathComponent(".stderr")
    for file in [output, messages] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    if let milliseconds {
      Thread.sleep(forTimeInterval: milliseconds / 1000)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8),
      wasKilled: process.terminationReason == .uncaughtSignal)
  }

  /// All that the registry holds of what was done.
  struct RegistryState: Equatable {
    var journal: [JournalEntry] = []
    var forms: [RecordedForm] = []
  }

  func registryState() throws -> RegistryState {
    var state = RegistryState()
    try Registry(path: folder.path("Registry/registry.sqlite"), mode: .readOnly).read { store in
      try store.forEachJournalEntry { state.journal.append($0) }
      for run in ["2016-06-23-001", "2016-06-23-002"] {
        try store.forEachForm(run: run) { state.forms.append($0) }
      }
    }
    return state
  }

  /// Every file below a folder of the home, by its path there.
  func files(below name: String) throws -> [String: Data] { try FileTree.files(below: folder.path(name)) }
}

/// After how many milliseconds a command is killed, kill by kill: at any instant of the time that one takes.
struct KillTimes {
  private let took: Double
  private let kills: Int
  private var tries = 0
  private(set) var killed = 0

  /// So often a command is killed at its start where none was hit: the machine may be faster by then than it was.
  private static let furtherTries = 100

  init(within took: Double, kills: Int) {
    self.took = took
    self.kills = kills
  }

  /// Nil where it is enough.
  mutating func next() -> Double? {
    tries += 1
    if tries <= kills { return Double.random(in: 0...took) }
    return killed == 0 && tries <= kills + Self.furtherTries ? 0 : nil
  }

  mutating func note(_ wasKilled: Bool) {
    if wasKilled { killed += 1 }
  }
}
