internal import CExpat

/// The way from the C callbacks to a handler of any type: one virtual call.
///
/// The first error is kept and stops the parser; it is thrown on when the C frames are gone.
@usableFromInline
class EventSink {
  private(set) final var failure: (any Error)?
  /// The encoding that the document names, where it is not read.
  private(set) final var unknownEncoding: String?
  private final var limits = XMLLimits()
  private final var depth = 0
  private final var parser: OpaquePointer?
  private final var filter: MarkupFilter?

  @usableFromInline
  init() {}

  @usableFromInline
  func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {}

  @usableFromInline
  func end(_ name: XMLName) throws {}

  @usableFromInline
  func text(_ bytes: Span<UInt8>) throws {}

  /// Gets ready for one document of `parser`, which has to outlive the parsing.
  final func begin(_ parser: OpaquePointer, _ limits: XMLLimits, _ vocabulary: XMLVocabulary?) {
    self.parser = parser
    self.limits = limits
    filter = vocabulary.map(MarkupFilter.init)
  }

  /// What an attribute with a prefix is called where namespaces are kept apart.
  final func attributeName(_ name: UnsafePointer<CChar>) -> XMLName {
    guard let filter, let count = XMLNamespaces.prefixLength(name) else { return XMLName(long: name) }
    guard filter.namespaces.meaning(of: name, count: count) == .links else { return .none }
    return XMLName("r:" + String(cString: name + count + 1), withPrefix: true)
  }

  // MARK: - Called by expat

  final func started(_ name: UnsafePointer<CChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard failure == nil else { return }
    let attributes = XMLAttributes(pairs, filter == nil ? nil : Unmanaged.passUnretained(self))
    guard depth <= limits.depth else { return stop(.tooDeep(maximum: limits.depth)) }
    guard attributes.count <= limits.attributes else {
      return stop(.tooManyAttributes(maximum: limits.attributes))
    }
    switch filter?.start(name, pairs, depth: depth) {
    case nil, .passed: do { try start(XMLName(name), attributes) } catch { stop(error) }
    case .left: break
    case .refused(let problem): stop(problem)
    }
  }

  final func ended(_ name: UnsafePointer<CChar>) {
    defer { depth -= 1 }
    guard failure == nil, filter?.end(depth: depth) ?? true else { return }
    do { try end(XMLName(name)) } catch { stop(error) }
  }

  final func characters(_ bytes: UnsafePointer<CChar>, _ count: Int32) {
    guard failure == nil, filter?.isSkipping != true else { return }
    do {
      try bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        try text(Span(_unsafeStart: $0, count: Int(count)))
      }
    } catch { stop(error) }
  }

  final func declaredType() { stop(.documentType) }

  final func unknown(encoding name: String) {
    unknownEncoding = String(name.unicodeScalars.prefix(Self.shownLength))
  }

  /// Letters of a name that are shown.
  private static let shownLength = 40

  private final func stop(_ problem: XMLError.Problem) {
    stop(parser.map { XMLError(problem, at: $0) } ?? XMLError(problem, line: 0, column: 0))
  }

  private final func stop(_ error: any Error) {
    if failure == nil { failure = error }
    XML_StopParser(parser, 0)
  }
}

extension XMLError {
  /// `problem` at the place where the parser stands.
  init(_ problem: Problem, at parser: OpaquePointer) {
    self.init(
      problem, line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }
}

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
