internal import CDeflate

/// A decompressor for whole members; one belongs to one thread at a time.
final class Inflater {
  /// Why a member cannot be inflated.
  enum Failure: Error {
    case badData, longerThanClaimed, shorterThanClaimed
  }

  private let handle: OpaquePointer

  /// Nil when there is no memory for it.
  init?() {
    guard let handle = libdeflate_alloc_decompressor() else { return nil }
    self.handle = handle
  }

  deinit { libdeflate_free_decompressor(handle) }

  /// Inflates `compressed` into `space`, which it has to fill exactly.
  func inflate(_ compressed: UnsafeRawBufferPointer, into space: UnsafeMutableRawBufferPointer) throws(Failure) {
    let result = libdeflate_deflate_decompress(
      handle, compressed.baseAddress, compressed.count, space.baseAddress, space.count, nil)
    switch result {
    case LIBDEFLATE_SUCCESS: return
    case LIBDEFLATE_SHORT_OUTPUT: throw .shorterThanClaimed
    case LIBDEFLATE_INSUFFICIENT_SPACE: throw .longerThanClaimed
    default: throw .badData
    }
  }

  static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 { libdeflate_crc32(0, bytes.baseAddress, bytes.count) }
}
