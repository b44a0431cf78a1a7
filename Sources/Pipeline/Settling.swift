import Domain
import Files

/// Tells files that are whole from those that are still being written.
///
/// A file is whole once nobody has it open for writing, and its size and time have stayed as they are for some seconds.
struct Settling: Sendable {
  /// So long a file has to stay unchanged.
  let seconds: Int
  /// Whether the kernel's word that nobody writes is enough: so where the operator stands by.
  let trustsKernel: Bool
  /// How so many seconds go by.
  var wait: @Sendable (Int) async throws -> Void = { try await Task.sleep(for: .seconds($0)) }

  /// Those of the places whose files are still being written. Waits as long as the youngest of them needs, `seconds` at most.
  func unsettled(_ places: [FilePlace]) async throws -> Set<FilePlace> {
    guard seconds > 0 else { return [] }
    let now = Moment.now.secondsSince1970
    var waiting = [FilePlace: FileStamp]()
    var longest = 0
    for place in places {
      guard let stamp = FileStamp(place) else { continue }
      let age = now - stamp.modifiedAt
      let isYoung = age < Int64(seconds)
      let answer = WriteWatch.ask(place)
      let isWhole = answer == .isNot && trustsKernel || answer != .isWritten && !isYoung
      guard !isWhole else { continue }
      waiting[place] = stamp
      // A time that lies ahead says nothing: the file is watched for the whole while.
      let isWatched = answer == .isWritten || age < 0
      longest = max(longest, isWatched ? seconds : seconds - Int(age))
    }
    guard !waiting.isEmpty else { return [] }
    try await wait(longest)
    return Set(waiting.filter { FileStamp($0) != $1 || WriteWatch.ask($0) == .isWritten }.keys)
  }
}
