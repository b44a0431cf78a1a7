import Domain
import Files
import Messages
import Register

/// A step of the daily run that takes files out of a drop folder, one after the other.
///
/// Each file is copied into the run's folder, dealt with there, its outcome is recorded, and only then does it go where it
/// lay. Killed in between, the step goes on with what is recorded.
struct DropStep {
  let name: DailyStep.Name
  let book: DailyBook
  let folder: DropFolder
  let settling: Settling
  let language: Language
  let notice: @Sendable (Phrase) -> Void

  /// The folder's name within that of the run.
  private var place: String { name == .units ? "detsis" : "kadro" }

  /// Deals with every file; `work` gets each file's entry and what is kept of it, and fills the entry in.
  ///
  /// What `work` throws about a file is the file's own outcome; anything else ends the step and is thrown.
  func run(_ work: (inout DailyFile, OpenedInput) throws -> Void) async throws {
    if book.record[name].state == .waiting { try await begin() }
    for (index, file) in book.record[name].files.enumerated() {
      if file.outcome == nil { try settle(index, work) }
      try leave(book.record[name].files[index])
    }
    try book.update { $0[name].state = .done }
  }

  /// Gives up what was not dealt with: it stays where it lay, for the next run.
  ///
  /// Where another file lies there by now, what was kept of the first stays in the run's folder: there is no other of it.
  func giveUp(_ failure: DailyFailure) throws {
    for file in book.record[name].files where file.outcome == nil {
      let kept = keptPath(of: file)
      if FileStamp(kept) != nil {
        let place = folder.place(file.file)
        if FileStamp(place) == nil {
          try FileMove.rename(kept, to: place)
        } else if digest(of: FilePlace(named: kept)) != digest(of: place) {
          notice(.leftInInbox(name: file.file))
          continue
        }
      }
      try Folder.removeTree(book.path(of: file.outputs))
    }
    try book.update { record in
      record[name].files.removeAll { $0.outcome == nil }
      record[name].failure = failure
      record[name].state = .failed
    }
  }

  private func begin() async throws {
    let content = try await folder.settled(settling)
    for thing in content.passedOver { notice(.passedOver(thing)) }
    try book.update { record in
      record[name].passedOver = content.passedOver
      record[name].ignored = content.ignored
      record[name].files = content.files.enumerated().map { index, file in
        let outputs = OutputName.folder(run: "\(book.run)/\(place)", ordinal: index + 1, file: file, part: 1)
        return DailyFile(file: file, outputs: outputs)
      }
      record[name].state = .begun
    }
  }

  // MARK: - One file

  private func settle(_ index: Int, _ work: (inout DailyFile, OpenedInput) throws -> Void) throws {
    var file = book.record[name].files[index]
    let target = book.path(of: file.outputs)
    if let kept = try keep(&file) {
      do {
        // Whoever has the file open can write to it still: what is recorded, judged and kept are these bytes, or none.
        let input = try OpenedInput(FilePlace(below: target, OutputName.kept(file.file)))
        let sha256 = try input.sha256()
        file.sha256 = sha256
        let earlier = book.record[name].files[..<index].first { $0.sha256 == sha256 && $0.outcome != .repeated }
        if let earlier {
          file.outcome = .repeated
          file.reason = earlier.file
        } else {
          try work(&file, input)
        }
      } catch let error where Self.concernsFile(error, kept) {
        file.outcome = .unreadable
        file.reason = Trouble(error).reason(about: file.file, language)
      }
    }
    try Folder.syncFileSystem(of: book.folder)
    let settled = file
    try book.update { $0[name].files[index] = settled }
  }

  private func keptPath(of file: DailyFile) -> String {
    book.path(of: file.outputs) + "/" + OutputName.kept(file.file)
  }

  /// Nil for what cannot be read.
  private func digest(of place: FilePlace) -> String? { try? OpenedInput(place).sha256() }

  /// Copies the file into the run's folder, in which nothing else lies; nil where that cannot be done.
  ///
  /// What is read from then on is the copy, which nobody else can write.
  private func keep(_ file: inout DailyFile) throws -> String? {
    let target = book.path(of: file.outputs)
    let kept = keptPath(of: file)
    try Folder.make(target)
    for entry in try Folder.entries(target, hidden: true) where entry.name != OutputName.kept(file.file) {
      let path = target + "/" + (entry.name ?? "")
      if entry.kind == .folder { try Folder.removeTree(path) } else { try FileMove.remove(path) }
    }
    if FileStamp(kept) == nil {
      let source = folder.place(file.file)
      guard FileStamp(source) != nil else {
        file.outcome = .vanished
        return nil
      }
      do throws(FileError) { try copy(source, to: kept) } catch {
        guard try take(source, as: kept, because: error, &file) else { return nil }
      }
    }
    try Folder.sync(target)
    return try isOrdinary(kept, &file) ? kept : nil
  }

  /// Longer files than any list are not copied.
  private static let longest: Int64 = 8 << 30

  private func copy(_ source: FilePlace, to kept: String) throws(FileError) {
    let input = try OpenedInput(source)
    guard input.stamp.size <= Self.longest else { throw FileError(tooLong: source.path) }
    try input.copy(to: kept)
  }

  /// What cannot be copied for a reason of its own may be moved all the same; if not, it stays where it is, and so does what
  /// took a file's place as a link. Throws what is not the file's fault.
  private func take(
    _ source: FilePlace, as kept: String, because error: FileError, _ file: inout DailyFile
  ) throws(FileError) -> Bool {
    guard error.isPermission || error.isNoFile || error.isTooLong || error.isChange else { throw error }
    file.outcome = .unreadable
    file.reason =
      error.isNoFile
      ? DailyText.passedOver(.special).text(language) : ReasonText.sentence(for: error.reason, in: language)
    guard error.isPermission || error.isTooLong else { return false }
    do throws(FileError) {
      try FileMove.take(source, as: kept)
      // It is read there once more, so that the same reason is told of it as of any other.
      if error.isPermission { file.outcome = nil }
      return error.isPermission
    } catch {
      return false
    }
  }

  /// False for what took the file's place since the folder was listed, as a link: it stays there, and Outbox keeps
  /// nothing that leads elsewhere.
  private func isOrdinary(_ kept: String, _ file: inout DailyFile) throws(FileError) -> Bool {
    guard FileStamp(kept)?.isRegular != true else { return true }
    try FileMove.remove(kept)
    file.outcome = .unreadable
    file.reason = DailyText.passedOver(.special).text(language)
    return false
  }

  /// Takes the file out of the drop folder, unless another lies there under its name by now.
  private func leave(_ file: DailyFile) throws {
    let place = folder.place(file.file)
    guard FileStamp(place) != nil, FileStamp(keptPath(of: file)) != nil else { return }
    if let sha256 = file.sha256, digest(of: place) == sha256 {
      try FileMove.remove(place)
    } else {
      notice(.leftInInbox(name: file.file))
    }
  }

  /// Whether only this file is at fault, and not the registry or the disk.
  private static func concernsFile(_ error: any Error, _ path: String) -> Bool {
    switch error {
    case let error as FileError: error.path == path && (error.isPermission || error.isNoFile || error.isChange)
    case Trouble.unreadableInput, Trouble.notUnits, Trouble.misplaced, Trouble.emptyRoster, Trouble.noScope,
      Trouble.countsDiffer:
      true
    // Nothing of it was applied; tried again, it would keep all behind it back for ever.
    case RegistryError.constraint: true
    default: false
    }
  }
}

extension DropFolder {
  /// The files that are whole; those that are still being written, and folders, are passed over.
  func settled(_ settling: Settling) async throws -> Listing {
    var listing = try list()
    let unsettled = try await settling.unsettled(listing.files.map(place))
    listing.passedOver = listing.withFolders
    listing.passedOver += listing.files.filter { unsettled.contains(place($0)) }
      .map { PassedOver(name: $0, reason: .unsettled) }
    listing.files.removeAll { unsettled.contains(place($0)) }
    return listing
  }
}

extension DropFolder.Listing {
  /// What is told and not taken where folders are not taken either.
  var withFolders: [PassedOver] { passedOver + folders.map { PassedOver(name: $0, reason: .folder) } }
}
