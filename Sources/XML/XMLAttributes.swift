import Glibc

/// The attributes of one start tag, lent for the length of the call that hands them out.
@safe
public struct XMLAttributes: ~Copyable {
  /// Name and value in turn, up to a nil name.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// How many attributes the start tag has, namespace declarations included.
  public let count: Int

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
    var count = 0
    while let pairs, pairs[2 * count] != nil { count += 1 }
    self.count = count
  }

  /// The local name of the attribute at `index`, which counts from 0 in document order.
  public func name(at index: Int) -> XMLName {
    precondition(index < count)
    return pairs?[2 * index].map { XMLName($0) } ?? ""
  }

  /// Lends the value of the attribute at `index` as UTF-8.
  public func withValue<Result>(at index: Int, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
    precondition(index < count)
    guard let value = pairs?[2 * index + 1] else { return try body(Span()) }
    let length = strlen(value)
    return try value.withMemoryRebound(to: UInt8.self, capacity: length) {
      try body(Span(_unsafeStart: $0, count: length))
    }
  }

  /// Copies the value of the attribute at `index`.
  public func value(at index: Int) -> String {
    precondition(index < count)
    return pairs?[2 * index + 1].map { String(cString: $0) } ?? ""
  }

  /// Copies the value of the first attribute of that local name; nil without one.
  public func value(of name: XMLName) -> String? {
    for index in 0..<count where self.name(at: index) == name { return value(at: index) }
    return nil
  }
}
