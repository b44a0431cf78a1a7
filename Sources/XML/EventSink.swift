/// The way from the C callbacks to a handler of any type: one virtual call.
class EventSink {
  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {}
  func end(_ name: XMLName) throws {}
  func text(_ bytes: Span<UInt8>) throws {}
}

/// Passes events on to a handler that stays where it is: its arrays are not copied.
final class HandlerSink<Handler: XMLHandler & ~Copyable>: EventSink {
  private let handler: UnsafeMutablePointer<Handler>

  /// `handler` has to outlive the sink.
  init(_ handler: UnsafeMutablePointer<Handler>) { self.handler = handler }

  override func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    try handler.pointee.start(name, attributes)
  }

  override func end(_ name: XMLName) throws { try handler.pointee.end(name) }

  override func text(_ bytes: Span<UInt8>) throws { try handler.pointee.text(bytes) }
}
