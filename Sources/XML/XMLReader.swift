internal import CExpat

/// Reads XML documents as events, one after the other; one reader belongs to one thread at a time.
///
/// Namespaces are not resolved: names come without their prefix. A DTD is refused. UTF-8, UTF-16, US-ASCII,
/// ISO-8859-1, ISO-8859-9, Windows-1252 and Windows-1254 are understood.
public final class XMLReader {
  private let parser: XML_Parser
  private var limits = XMLLimits()
  private var sink: EventSink?
  private var failure: (any Error)?
  private var depth = 0
  /// Bytes of the document that the parser has been given in pieces.
  private var fed = 0

  /// Throws when there is no memory for a parser.
  public init() throws {
    guard let parser = XML_ParserCreate(nil) else { throw XMLError(.outOfMemory, line: 0, column: 0) }
    self.parser = parser
  }

  deinit { XML_ParserFree(parser) }

  /// Reads a whole document that lies in memory. Throws `XMLError`, or what the handler threw.
  public func read<Handler: XMLHandler & ~Copyable>(
    _ document: [UInt8], limits: XMLLimits = XMLLimits(), into handler: inout Handler
  ) throws {
    try read(count: document.count, limits: limits, into: &handler) { space in
      document.withUnsafeBytes { bytes in
        space.withUnsafeMutableBytes { $0.copyMemory(from: bytes) }
      }
    }
  }

  /// Reads a whole document of `count` bytes that `fill` writes.
  ///
  /// A short one is written into the parser's own buffer and parsed by one call. A longer one is parsed piece by piece, so
  /// that the parser stays small and no tag passes the limits unseen.
  public func read<Handler: XMLHandler & ~Copyable>(
    count: Int, limits: XMLLimits = XMLLimits(), into handler: inout Handler,
    fill: (inout MutableRawSpan) throws -> Void
  ) throws {
    try events(limits, into: &handler) {
      guard count > 0 else { return try check(XML_Parse(parser, nil, 0, 1)) }
      if count <= Self.pieceLength { try parseAtOnce(count, fill) } else { try parseInPieces(count, fill) }
    }
  }

  private func parseAtOnce(_ count: Int, _ fill: (inout MutableRawSpan) throws -> Void) throws {
    guard let space = XML_GetBuffer(parser, Int32(count)) else { throw error(.outOfMemory) }
    let buffer = UnsafeMutableRawBufferPointer(start: space, count: count)
    var span = MutableRawSpan(_unsafeBytes: buffer)
    try fill(&span)
    tellEncoding(UnsafeRawBufferPointer(buffer))
    try check(XML_ParseBuffer(parser, Int32(count), 1))
  }

  private func parseInPieces(_ count: Int, _ fill: (inout MutableRawSpan) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { buffer.deallocate() }
    var span = MutableRawSpan(_unsafeBytes: buffer)
    try fill(&span)
    tellEncoding(UnsafeRawBufferPointer(buffer))
    try feed(UnsafeRawBufferPointer(buffer))
    try check(XML_Parse(parser, nil, 0, 1))
  }

  /// Reads a document that comes in pieces, until `nextChunk` gives nil.
  public func read<Handler: XMLHandler & ~Copyable>(
    chunks nextChunk: () throws -> [UInt8]?, limits: XMLLimits = XMLLimits(), into handler: inout Handler
  ) throws {
    try events(limits, into: &handler) {
      var isFirst = true
      while let chunk = try nextChunk() {
        try chunk.withUnsafeBytes { bytes in
          if isFirst, bytes.count >= XMLEncoding.headLength { tellEncoding(bytes) }
          try feed(bytes)
        }
        isFirst = isFirst && chunk.isEmpty
      }
      try check(XML_Parse(parser, nil, 0, 1))
    }
  }

  /// The longest piece that the parser is given at once, in bytes.
  private static let pieceLength = 256 << 10

  /// Seeds the parser's hash tables; unknown to who writes the documents.
  private static let hashSalt = UInt.random(in: 1...UInt.max)

  private func events<Handler: XMLHandler & ~Copyable>(
    _ limits: XMLLimits, into handler: inout Handler, _ parse: () throws -> Void
  ) throws {
    try withUnsafeMutablePointer(to: &handler) { pointer in
      prepare(HandlerSink(pointer), limits)
      defer { sink = nil }
      try parse()
    }
  }

  private func prepare(_ sink: EventSink, _ limits: XMLLimits) {
    self.sink = sink
    self.limits = limits
    failure = nil
    depth = 0
    fed = 0
    XML_ParserReset(parser, nil)
    XML_SetHashSalt(parser, Self.hashSalt)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, startCallback, endCallback)
    XML_SetCharacterDataHandler(parser, textCallback)
    XML_SetStartDoctypeDeclHandler(parser, doctypeCallback)
    XML_SetUnknownEncodingHandler(parser, encodingCallback, nil)
  }

  private func tellEncoding(_ head: UnsafeRawBufferPointer) {
    let bytes = Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(rebasing: head.prefix(XMLEncoding.headLength)))
    if XMLEncoding.isUTF8(bytes) { XML_SetEncoding(parser, "UTF-8") }
  }

  private func feed(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.pieceLength))
      rest = rest.dropFirst(piece.count)
      try check(XML_Parse(parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0))
      fed += piece.count
      // Where the parser stands is where the unfinished tag began.
      guard fed - Int(XML_GetCurrentByteIndex(parser)) <= limits.token else {
        throw error(.tooLong(maximum: limits.token))
      }
    }
  }

  private func check(_ status: XML_Status) throws {
    if let failure { throw failure }
    guard status != XML_STATUS_OK else { return }
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_NO_MEMORY { throw error(.outOfMemory) }
    throw error(.malformed(reason: XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)"))
  }

  private func error(_ problem: XMLError.Problem) -> XMLError {
    XMLError(
      problem, line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  // MARK: - Called by expat: the first error is kept and stops the parser

  fileprivate func started(_ name: UnsafePointer<CChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard failure == nil else { return }
    let attributes = XMLAttributes(pairs)
    guard depth <= limits.depth else { return stop(error(.tooDeep(maximum: limits.depth))) }
    guard attributes.count <= limits.attributes else {
      return stop(error(.tooManyAttributes(maximum: limits.attributes)))
    }
    do { try sink?.start(XMLName(name), attributes) } catch { stop(error) }
  }

  fileprivate func ended(_ name: UnsafePointer<CChar>) {
    depth -= 1
    guard failure == nil else { return }
    do { try sink?.end(XMLName(name)) } catch { stop(error) }
  }

  fileprivate func characters(_ bytes: UnsafePointer<CChar>, _ count: Int32) {
    guard failure == nil else { return }
    do {
      try bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        try sink?.text(Span(_unsafeStart: $0, count: Int(count)))
      }
    } catch { stop(error) }
  }

  fileprivate func declaredType() { stop(error(.documentType)) }

  private func stop(_ error: any Error) {
    if failure == nil { failure = error }
    XML_StopParser(parser, 0)
  }
}

private func reader(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
  data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
}

private let startCallback: XML_StartElementHandler = { data, name, attributes in
  guard let name else { return }
  reader(data)?.started(name, attributes)
}

private let endCallback: XML_EndElementHandler = { data, name in
  guard let name else { return }
  reader(data)?.ended(name)
}

private let textCallback: XML_CharacterDataHandler = { data, bytes, count in
  guard let bytes else { return }
  reader(data)?.characters(bytes, count)
}

private let doctypeCallback: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in reader(data)?.declaredType() }

private let encodingCallback: XML_UnknownEncodingHandler = { _, name, info in
  guard let name, let info, let page = CodePage.codePoints(of: String(cString: name)) else { return 0 }
  withUnsafeMutableBytes(of: &info.pointee.map) { map in
    page.withUnsafeBytes { map.copyMemory(from: $0) }
  }
  info.pointee.data = nil
  info.pointee.convert = nil
  info.pointee.release = nil
  return 1
}
