import Domain
import Files
import Reports

/// Puts the results of forms into the run's folder in Outbox, and takes their files out of Inbox.
///
/// A form's folder is made under a hidden name, synced and renamed: it appears whole or not at all. Everything can be
/// done again after a crash and comes out the same.
struct Publisher: Sendable {
  let inbox: Inbox
  let outbox: String
  let run: RunInfo
  let language: Language
  /// Domains below which an institutional address must stand.
  let emailSuffixes: [String]

  /// A file that was recorded, and the outcomes of its forms.
  struct Parcel: Sendable {
    let ordinal: Int
    let name: String
    /// As the file was when it was read; nil after a crash, or when it could not be read.
    var stamp: FileStamp?
    var outcomes: [FormOutcome] = []
  }

  var runFolder: String { outbox + "/" + run.id }

  /// Publishes the parcels; the names of files that changed meanwhile and so stay in Inbox are given back.
  func publish(_ parcels: [Parcel]) async throws -> [String] {
    guard !parcels.isEmpty else { return [] }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for parcel in parcels { group.addTask { try stage(parcel) } }
      try await group.waitForAll()
    }
    try Folder.syncFileSystem(of: runFolder)
    var changed = [String]()
    for parcel in parcels {
      for outcome in parcel.outcomes { try unveil(outcome) }
      if try !takeFromInbox(parcel) { changed.append(parcel.name) }
    }
    return changed
  }

  /// Removes what an interrupted run left half-made.
  func clean() throws {
    for entry in try Folder.entries(runFolder, hidden: true) where entry.name?.hasPrefix(".") == true {
      try Folder.removeTree(runFolder + "/" + (entry.name ?? ""))
    }
  }

  private func stage(_ parcel: Parcel) throws {
    for outcome in parcel.outcomes where !Folder.isFolder(place(of: outcome)) {
      let folder = stagingPlace(of: outcome)
      try Folder.removeTree(folder)
      try Folder.make(folder)
      let source = inbox.path(parcel.name)
      // One that may not be read cannot be copied either: it is moved when the results stand. One that has changed
      // since it was read is not what these results are about.
      let isToBeKept = parcel.stamp.map { $0 == FileStamp(source) } ?? FileStamp.isReadableFile(source)
      if isToBeKept { try FileMove.keep(source, as: folder + "/" + parcel.name) }
      try write(FormJSON.bytes(for: outcome, language: language, layout: .indented), folder + "/sonuc.json")
      if let workbook = try ErrorWorkbook.bytes(
        for: outcome, emailSuffixes: emailSuffixes, language: language, createdAt: run.startedAt)
      {
        try write(workbook, folder + "/hatalar.xlsx")
      }
    }
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    var file = try OutputFile(path, isStaged: true)
    try file.write(bytes)
    try file.commit(sync: false)
  }

  private func unveil(_ outcome: FormOutcome) throws {
    let place = place(of: outcome)
    if !Folder.isFolder(place) { try FileMove.rename(stagingPlace(of: outcome), to: place) }
  }

  /// False when the file is no longer the one that was read: then it stays for the next run.
  private func takeFromInbox(_ parcel: Parcel) throws -> Bool {
    let path = inbox.path(parcel.name)
    guard let current = FileStamp(path), let first = parcel.outcomes.first else { return true }
    let place = place(of: first) + "/" + parcel.name
    guard let kept = FileStamp(place) else {
      guard parcel.stamp == nil else { return false }
      try FileMove.rename(path, to: place)
      return true
    }
    let isUnchanged = parcel.stamp.map { $0 == current } ?? kept.isSameFile(as: current)
    if isUnchanged { try FileMove.remove(path) }
    return isUnchanged
  }

  private func place(of outcome: FormOutcome) -> String { outbox + "/" + (outcome.outputs ?? "") }

  private func stagingPlace(of outcome: FormOutcome) -> String {
    let name = (outcome.outputs ?? "").split(separator: "/").last.map(String.init) ?? ""
    return runFolder + "/." + name + ".tmp"
  }
}
