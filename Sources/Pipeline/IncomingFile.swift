import Crypto
import Domain
import Files
import Intake
import SpreadsheetReader

/// A file that was read, and what it turned out to hold; its bytes are gone.
struct IncomingFile: Sendable {
  let name: String
  let path: String
  /// Nil when the file could not be read.
  let stamp: FileStamp?
  /// SHA-256 in lower-case hexadecimal; nil when the file could not be read or is empty.
  let sha256: String?
  let parts: [WorkbookForms.Part]

  /// Never throws: a file that cannot be read is a finding like any other.
  init(name: String, path: String, limits: ReaderLimits, followsLinks: Bool) {
    self.name = name
    self.path = path
    do throws(FileError) {
      let file = try InputFile(path, limit: limits.fileBytes, followsLinks: followsLinks)
      stamp = file.stamp
      sha256 = file.bytes.isEmpty ? nil : SHA256.hash(data: file.bytes).hexadecimal
      parts = WorkbookForms(reading: file.bytes, limits: limits).parts
    } catch {
      stamp = nil
      sha256 = nil
      parts = [.refused(sheet: nil, Finding(.fileDamaged, details: [.part: name, .reason: error.reason]))]
    }
  }

  /// When the file was last changed.
  var modifiedAt: Moment? { stamp.map { Moment(secondsSince1970: $0.modifiedAt) } }

  /// Reads files side by side, and gives them back in their order.
  static func read(
    _ files: some Collection<(name: String, path: String)> & Sendable, limits: ReaderLimits,
    followsLinks: Bool = false
  ) async -> [IncomingFile] {
    await withTaskGroup(of: (Int, IncomingFile).self) { group in
      for (index, file) in files.enumerated() {
        group.addTask {
          (index, IncomingFile(name: file.name, path: file.path, limits: limits, followsLinks: followsLinks))
        }
      }
      var read = [IncomingFile?](repeating: nil, count: files.count)
      for await (index, file) in group { read[index] = file }
      return read.compactMap { $0 }
    }
  }
}

extension SHA256Digest {
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text = [UInt8]()
    text.reserveCapacity(64)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
