extension [UInt8] {
  /// Adds a lent piece of bytes.
  public mutating func append(_ piece: Span<UInt8>) {
    piece.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension String {
  /// Copies lent UTF-8.
  public init(copying utf8: Span<UInt8>) {
    self = utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
