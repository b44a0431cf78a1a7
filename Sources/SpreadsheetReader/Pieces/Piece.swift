/// A run of whole items of a long part, as a document of its own.
struct Piece: Sendable {
  /// Counts from 0 in the order of the part.
  let index: Int
  /// Start tags in front of the content, where it does not bring its own.
  let opening: [UInt8]
  let content: ArraySlice<UInt8>
  /// End tags after the content, where it does not bring its own.
  let closing: [UInt8]

  /// How many marks show that it begins and ends between two items.
  var marks: Int { (opening.isEmpty ? 0 : 1) + (closing.isEmpty ? 0 : 1) }

  /// Bytes of the document.
  var count: Int { opening.count + content.count + closing.count }

  /// Writes the document into `space`, which is exactly as large.
  func write(into space: inout MutableRawSpan) {
    space.withUnsafeMutableBytes { space in
      var start = 0
      for part in [opening[...], content, closing[...]] {
        UnsafeMutableRawBufferPointer(rebasing: space[start...]).copyBytes(from: part)
        start += part.count
      }
    }
  }
}
