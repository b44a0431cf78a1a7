/// Bytes that are written, lent and forgotten, over and over, in memory that is kept.
struct ByteBuffer: ~Copyable {
  private var storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  private(set) var count = 0

  deinit { storage.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// Lends the bytes.
  @inline(__always)
  func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: storage[..<count])))
  }

  mutating func append(_ bytes: Span<UInt8>) {
    if count + bytes.count > storage.count { grow(to: count + bytes.count) }
    bytes.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress, let start = storage.baseAddress else { return }
      (start + count).update(from: source, count: bytes.count)
    }
    count += bytes.count
  }

  mutating func removeAll() { count = 0 }

  /// Lets `body` change the bytes in place; it says how many are left.
  mutating func edit(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    count = body(UnsafeMutableBufferPointer(rebasing: storage[..<count]))
  }

  private mutating func grow(to minimum: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(minimum, 2 * storage.count))
    _ = larger.update(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }
}
