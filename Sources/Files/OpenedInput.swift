import Glibc
import Signatures
import Synchronization

/// A file that was opened once: what is hashed, judged and kept are the same bytes, whatever becomes of its name meanwhile.
///
/// An ordinary file can still be written by whoever has it open. So its digest is remembered, and every later reading is
/// hashed as well: one that comes to other bytes ends with `FileError.isChange`, before anything follows from it.
package final class OpenedInput: Sendable {
  package let path: String
  private let file: OpenFile
  private let digest = Mutex<Digest?>(nil)

  package init(_ place: FilePlace) throws(FileError) {
    path = place.path
    file = try OpenFile(place)
  }

  /// As the file was when it was opened.
  package var stamp: FileStamp { file.stamp }

  /// The SHA-256 of the whole file in lower-case hexadecimal.
  package func sha256() throws(FileError) -> String {
    if let known = digest.withLock({ $0 }) { return known.hexadecimal }
    var pieces = pieces()
    while try pieces.next() != nil {}
    return (digest.withLock { $0 })?.hexadecimal ?? ""
  }

  /// The file from its start to its end, a piece at a time. As many readings as wanted may go on side by side.
  ///
  /// `isUnhashed: true` spares a reading that nothing is recorded of the hashing: it proves nothing then.
  package func pieces(of size: Int = 1 << 18, isUnhashed: Bool = false) -> Pieces {
    Pieces(input: self, size: size, isUnhashed: isUnhashed)
  }

  /// Writes the bytes to a new file for the owner only, with this file's time; `isStaged` as in `OutputFile`.
  package func copy(to target: String, isStaged: Bool = false) throws(FileError) {
    var output = try OutputFile(target, isStaged: isStaged)
    var pieces = pieces()
    while let piece = try pieces.next() { try output.write(piece) }
    output.modifiedAt = stamp.modifiedAt
    try output.commit(sync: !isStaged)
  }

  /// Lends the open file to a reader that needs to go to and fro in it.
  package func withDescriptor<Result>(_ body: (Int32) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(file) { try body(file.descriptor) }
  }

  /// One reading of the file.
  package struct Pieces: ~Copyable {
    private let input: OpenedInput
    private let size: Int
    private var offset = 0
    /// Nil where nothing is hashed.
    private var hash: SHA256?
    private var isDone = false

    fileprivate init(input: OpenedInput, size: Int, isUnhashed: Bool) {
      self.input = input
      self.size = size
      hash = isUnhashed ? nil : SHA256()
    }

    /// The next piece; nil at the end. Throws `FileError.isChange` there, if the bytes are not those of the first reading.
    package mutating func next() throws(FileError) -> [UInt8]? {
      guard !isDone else { return nil }
      let piece = try input.read(at: offset, size)
      guard !piece.isEmpty else {
        isDone = true
        if let hash = hash.take() { try input.compare(hash.finish()) }
        return nil
      }
      offset += piece.count
      hash?.update(piece.span)
      return piece
    }
  }

  private func read(at offset: Int, _ size: Int) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var got = pread(file.descriptor, buffer.baseAddress!, size, offset)
      while got < 0, errno == EINTR { got = pread(file.descriptor, buffer.baseAddress!, size, offset) }
      if got < 0 { failure = errno } else { count = got }
    }
    if failure != 0 { throw FileError(call: "read", path: path, errno: failure) }
    return piece
  }

  private func compare(_ found: Digest) throws(FileError) {
    let isSame = digest.withLock { digest in
      if digest == nil { digest = found }
      return digest == found
    }
    guard isSame else { throw FileError(changed: path) }
  }
}

extension FileError {
  /// The file holds other bytes than when it was read first.
  package init(changed path: String) { self.init(call: "read", path: path, errno: ESTALE) }

  /// The file is longer than what is read of its kind.
  package init(tooLong path: String) { self.init(call: "read", path: path, errno: EFBIG) }

  package var isTooLong: Bool { errno == EFBIG }

  package var isChange: Bool { errno == ESTALE }
}
