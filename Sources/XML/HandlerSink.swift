/// Passes events on to a handler that stays where it is: its arrays are not copied.
///
/// Inlinable, so that a handler's own module compiles the calls without a detour through the protocol.
@usableFromInline
final class HandlerSink<Handler: XMLHandler & ~Copyable>: EventSink {
  @usableFromInline let handler: UnsafeMutablePointer<Handler>

  /// `handler` has to outlive the sink.
  @inlinable
  init(_ handler: UnsafeMutablePointer<Handler>) {
    self.handler = handler
    super.init()
  }

  @inlinable
  override func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    try handler.pointee.start(name, attributes)
  }

  @inlinable
  override func end(_ name: XMLName) throws { try handler.pointee.end(name) }

  @inlinable
  override func text(_ bytes: Span<UInt8>) throws { try handler.pointee.text(bytes) }
}
