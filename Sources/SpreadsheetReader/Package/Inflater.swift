internal import CIsal

/// A decompressor for one member after the other; one belongs to one thread at a time.
final class Inflater {
  /// Why a member cannot be inflated.
  enum Failure: Error {
    case badData, endsEarly
  }

  private let state: UnsafeMutablePointer<inflate_state>
  private let input: UnsafeMutableRawBufferPointer
  /// Where in `input` the bytes lie that have not been inflated yet.
  private var waiting = 0..<0

  /// Whether the member's last block has been inflated.
  private(set) var isFinished = false

  private static let inputLength = 64 << 10

  init() {
    state = .allocate(capacity: 1)
    isal_inflate_init(state)
    input = .allocate(byteCount: Self.inputLength, alignment: 16)
  }

  deinit {
    state.deallocate()
    input.deallocate()
  }

  /// Gets ready for a new member.
  func begin() {
    isal_inflate_reset(state)
    waiting = 0..<0
    isFinished = false
  }

  /// Inflates some bytes into `space`, at least one unless the member is finished; says how many.
  ///
  /// `refill` fetches compressed bytes, none at their end. Throws `Failure`, or what `refill` throws.
  func inflate(
    into space: UnsafeMutableRawBufferPointer, refill: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Int {
    while true {
      var isExhausted = false
      if waiting.isEmpty {
        waiting = 0..<(try refill(input))
        isExhausted = waiting.isEmpty
      }
      let count = try step(space)
      if count > 0 || isFinished { return count }
      guard !isExhausted else { throw Failure.endsEarly }
    }
  }

  private func step(_ space: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    state.pointee.next_in = input.baseAddress?.advanced(by: waiting.lowerBound)
      .assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_in = UInt32(waiting.count)
    state.pointee.next_out = space.assumingMemoryBound(to: UInt8.self).baseAddress
    state.pointee.avail_out = UInt32(space.count)
    guard isal_inflate(state) == ISAL_DECOMP_OK else { throw .badData }
    isFinished = state.pointee.block_state == ISAL_BLOCK_FINISH
    waiting = (waiting.upperBound - Int(state.pointee.avail_in))..<waiting.upperBound
    return space.count - Int(state.pointee.avail_out)
  }

  /// The CRC-32 of what came before, `crc`, and `bytes`.
  static func crc32(_ bytes: UnsafeRawBufferPointer, after crc: UInt32) -> UInt32 {
    crc32_gzip_refl(crc, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, UInt64(bytes.count))
  }
}
