/// The attributes of one start tag, lent for the length of the call that hands them out.
@safe
public struct XMLAttributes: ~Copyable {
  /// Name and value in turn, up to a nil name.
  @usableFromInline let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// How many attributes the start tag has, namespace declarations included.
  public let count: Int

  /// Knows what prefixes mean; nil where they mean nothing.
  @usableFromInline let namespaces: Unmanaged<EventSink>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ namespaces: Unmanaged<EventSink>?) {
    self.pairs = pairs
    self.namespaces = namespaces
    var count = 0
    while let pairs, pairs[2 * count] != nil { count += 1 }
    self.count = count
  }

  /// The local name of the attribute at `index`, which counts from 0 in document order.
  ///
  /// Where a vocabulary is given, an attribute of one of its namespaces of links is `r:NAME`, and one of another namespace
  /// equals no name.
  @inlinable
  public func name(at index: Int) -> XMLName {
    precondition(index < count)
    guard let name = pairs?[2 * index] else { return .none }
    return XMLName(short: name) ?? longName(name)
  }

  @usableFromInline
  func longName(_ name: UnsafePointer<CChar>) -> XMLName {
    namespaces?._withUnsafeGuaranteedRef { $0.attributeName(name) } ?? XMLName(long: name)
  }

  /// Lends the value of the attribute at `index` as UTF-8.
  @inlinable
  public func withValue<Result, Failure: Error>(
    at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(index < count)
    guard let value = pairs?[2 * index + 1] else { return try body(Span()) }
    // Values are short: looking for the end here is quicker than a call.
    var length = 0
    while value[length] != 0 { length += 1 }
    return try value.withMemoryRebound(to: UInt8.self, capacity: length) { (bytes) throws(Failure) in
      try body(Span(_unsafeStart: bytes, count: length))
    }
  }

  /// Copies the value of the attribute at `index`.
  public func value(at index: Int) -> String {
    precondition(index < count)
    return pairs?[2 * index + 1].map { String(cString: $0) } ?? ""
  }

  /// Copies the value of the first attribute of that name; nil without one.
  public func value(of name: XMLName) -> String? {
    for index in 0..<count where self.name(at: index) == name { return value(at: index) }
    return nil
  }
}
