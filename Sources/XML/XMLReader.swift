internal import CExpat

/// Reads XML documents as events, one after the other; one reader belongs to one thread at a time.
///
/// Without a vocabulary namespaces are not resolved: names come without their prefix. A DTD is refused. UTF-8, UTF-16, US-ASCII,
/// ISO-8859-1, ISO-8859-9, Windows-1252 and Windows-1254 are understood.
public final class XMLReader {
  private let parser: XML_Parser
  /// Bytes of the longest document, or piece of one, that the parser's buffer has had to hold.
  public private(set) var largestPiece = 0

  /// A document of up to this many bytes is parsed by one call.
  public static let wholeLength = 8 << 20

  /// Throws when there is no memory for a parser.
  public init() throws {
    guard let parser = XML_ParserCreate(nil) else { throw XMLError(.outOfMemory, line: 0, column: 0) }
    self.parser = parser
  }

  deinit { XML_ParserFree(parser) }

  /// Reads a whole document that lies in memory. Throws `XMLError`, or what the handler threw.
  @inlinable
  public func read<Handler: XMLHandler & ~Copyable>(
    _ document: [UInt8], limits: XMLLimits = XMLLimits(), understanding vocabulary: XMLVocabulary? = nil,
    into handler: inout Handler
  ) throws {
    guard document.count <= Self.wholeLength else {
      var isRead = false
      return try read(
        chunks: {
          defer { isRead = true }
          return isRead ? nil : document
        }, limits: limits, understanding: vocabulary, into: &handler)
    }
    try read(count: document.count, limits: limits, understanding: vocabulary, into: &handler) { space in
      document.withUnsafeBytes { bytes in
        space.withUnsafeMutableBytes { $0.copyMemory(from: bytes) }
      }
    }
  }

  /// Reads a whole document of `count` bytes, at most `wholeLength`, that `fill` writes into the parser's own buffer.
  @inlinable
  public func read<Handler: XMLHandler & ~Copyable>(
    count: Int, limits: XMLLimits = XMLLimits(), understanding vocabulary: XMLVocabulary? = nil,
    into handler: inout Handler,
    fill: (inout MutableRawSpan) throws -> Void
  ) throws {
    try withUnsafeMutablePointer(to: &handler) { try parse(count, limits, vocabulary, HandlerSink($0), fill) }
  }

  /// Reads a document that comes in pieces: `next` writes as much as the space holds and says how much that is; 0 ends
  /// the document.
  @inlinable
  public func read<Handler: XMLHandler & ~Copyable>(
    pieces next: (inout MutableRawSpan) throws -> Int, limits: XMLLimits = XMLLimits(),
    understanding vocabulary: XMLVocabulary? = nil,
    into handler: inout Handler
  ) throws {
    try withUnsafeMutablePointer(to: &handler) { try parse(next, limits, vocabulary, HandlerSink($0)) }
  }

  /// Reads a document that comes in arrays, until `nextChunk` gives nil.
  @inlinable
  public func read<Handler: XMLHandler & ~Copyable>(
    chunks nextChunk: () throws -> [UInt8]?, limits: XMLLimits = XMLLimits(),
    understanding vocabulary: XMLVocabulary? = nil,
    into handler: inout Handler
  ) throws {
    var chunk: ArraySlice<UInt8> = []
    let next: (inout MutableRawSpan) throws -> Int = { space in
      while chunk.isEmpty {
        guard let more = try nextChunk() else { return 0 }
        chunk = more[...]
      }
      let count = min(chunk.count, space.byteCount)
      space.withUnsafeMutableBytes { $0.copyBytes(from: chunk.prefix(count)) }
      chunk = chunk.dropFirst(count)
      return count
    }
    try read(pieces: next, limits: limits, understanding: vocabulary, into: &handler)
  }

  /// The longest piece of a document that comes in pieces, in bytes.
  private static let pieceLength = 256 << 10

  /// Seeds the parser's hash tables; unknown to who writes the documents.
  private static let hashSalt = UInt.random(in: 1...UInt.max)

  @usableFromInline
  func parse(
    _ count: Int, _ limits: XMLLimits, _ vocabulary: XMLVocabulary?, _ sink: EventSink,
    _ fill: (inout MutableRawSpan) throws -> Void
  ) throws {
    try withExtendedLifetime(sink) {
      prepare(sink, limits, vocabulary)
      guard count > 0 else { return try check(XML_Parse(parser, nil, 0, 1), sink) }
      guard count <= Self.wholeLength else { throw XMLError(.tooLong(maximum: Self.wholeLength), at: parser) }
      let buffer = try buffer(count)
      var space = MutableRawSpan(_unsafeBytes: buffer)
      try fill(&space)
      tellEncoding(UnsafeRawBufferPointer(buffer), limits)
      try check(XML_ParseBuffer(parser, Int32(count), 1), sink)
    }
  }

  @usableFromInline
  func parse(
    _ next: (inout MutableRawSpan) throws -> Int, _ limits: XMLLimits, _ vocabulary: XMLVocabulary?, _ sink: EventSink
  ) throws {
    try withExtendedLifetime(sink) {
      prepare(sink, limits, vocabulary)
      var fed = 0
      var place = 0
      while true {
        let buffer = try buffer(Self.pieceLength)
        // The first piece holds what tells the encoding, however short the pieces are that come.
        let (count, isLast) = try fill(buffer, atLeast: fed == 0 ? XMLEncoding.headLength : 1, next)
        if fed == 0 {
          tellEncoding(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer).prefix(count)), limits)
        }
        try check(XML_ParseBuffer(parser, Int32(count), isLast ? 1 : 0), sink)
        guard !isLast else { return }
        fed += count
        // Where the parser stands is where the unfinished tag began; within the tag it stands nowhere.
        place = max(place, Int(XML_GetCurrentByteIndex(parser)))
        guard fed - place <= limits.token else {
          throw XMLError(.tooLong(maximum: limits.token), at: parser)
        }
      }
    }
  }

  /// Asks for more until there is so much; `isLast` where there is nothing behind it.
  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, atLeast least: Int, _ next: (inout MutableRawSpan) throws -> Int
  ) throws -> (count: Int, isLast: Bool) {
    var count = 0
    while count < least {
      var space = MutableRawSpan(_unsafeBytes: UnsafeMutableRawBufferPointer(rebasing: buffer.dropFirst(count)))
      let more = try next(&space)
      guard more > 0 else { return (count, true) }
      count += more
    }
    return (count, false)
  }

  private func prepare(_ sink: EventSink, _ limits: XMLLimits, _ vocabulary: XMLVocabulary?) {
    sink.begin(parser, limits, vocabulary)
    XML_ParserReset(parser, nil)
    XML_SetHashSalt(parser, Self.hashSalt)
    XML_SetUserData(parser, Unmanaged.passUnretained(sink).toOpaque())
    XML_SetElementHandler(parser, startCallback, endCallback)
    XML_SetCharacterDataHandler(parser, textCallback)
    XML_SetStartDoctypeDeclHandler(parser, doctypeCallback)
    XML_SetUnknownEncodingHandler(parser, encodingCallback, Unmanaged.passUnretained(sink).toOpaque())
  }

  /// Room in the parser's own buffer.
  private func buffer(_ count: Int) throws -> UnsafeMutableRawBufferPointer {
    guard let start = XML_GetBuffer(parser, Int32(count)) else { throw XMLError(.outOfMemory, at: parser) }
    largestPiece = max(largestPiece, count)
    return UnsafeMutableRawBufferPointer(start: start, count: count)
  }

  private func tellEncoding(_ head: UnsafeRawBufferPointer, _ limits: XMLLimits) {
    let bytes = Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(rebasing: head.prefix(XMLEncoding.headLength)))
    if XMLEncoding.isUTF8(bytes, forgivesUTF16: limits.forgivesUTF16) { XML_SetEncoding(parser, "UTF-8") }
  }

  private func check(_ status: XML_Status, _ sink: EventSink) throws {
    if let failure = sink.failure { throw failure }
    guard status != XML_STATUS_OK else { return }
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_NO_MEMORY { throw XMLError(.outOfMemory, at: parser) }
    if code == XML_ERROR_UNKNOWN_ENCODING, let name = sink.unknownEncoding {
      throw XMLError(.unknownEncoding(name), at: parser)
    }
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    throw XMLError(.malformed(reason: reason), at: parser)
  }
}

/// Lends the sink that the parser was given; the reader keeps it alive.
@inline(__always)
private func withSink(_ data: UnsafeMutableRawPointer?, _ body: (EventSink) -> Void) {
  guard let data else { return }
  Unmanaged<EventSink>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
}

private let startCallback: XML_StartElementHandler = { data, name, attributes in
  guard let name else { return }
  withSink(data) { $0.started(name, attributes) }
}

private let endCallback: XML_EndElementHandler = { data, name in
  guard let name else { return }
  withSink(data) { $0.ended(name) }
}

private let textCallback: XML_CharacterDataHandler = { data, bytes, count in
  guard let bytes else { return }
  withSink(data) { $0.characters(bytes, count) }
}

private let doctypeCallback: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in
  withSink(data) { $0.declaredType() }
}

private let encodingCallback: XML_UnknownEncodingHandler = { data, name, info in
  guard let name, let info else { return 0 }
  guard let page = CodePage.codePoints(of: String(cString: name)) else {
    withSink(data) { $0.unknown(encoding: String(cString: name)) }
    return 0
  }
  withUnsafeMutableBytes(of: &info.pointee.map) { map in
    page.withUnsafeBytes { map.copyMemory(from: $0) }
  }
  info.pointee.data = nil
  info.pointee.convert = nil
  info.pointee.release = nil
  return 1
}
