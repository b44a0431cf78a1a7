import Testing
import XML

/// Writes down every event.
private struct EventLog: XMLHandler {
  struct Refused: Error {}

  var events: [String] = []
  var refused: XMLName?

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws {
    if name == refused { throw Refused() }
    var line = "start"
    for index in 0..<attributes.count { line += " " + attributes.value(at: index) }
    events.append(line)
  }

  mutating func end(_ name: XMLName) { events.append("end") }

  mutating func text(_ bytes: Span<UInt8>) { events.append("text " + String(copying: bytes)) }
}

@Suite struct `An XML reader` {
  private func events(_ text: String, limits: XMLLimits = XMLLimits()) throws -> [String] {
    var log = EventLog()
    try XMLReader().read(Array(text.utf8), limits: limits, into: &log)
    return log.events
  }

  private func problem(_ text: String, limits: XMLLimits = XMLLimits()) -> XMLError.Problem? {
    do {
      _ = try events(text, limits: limits)
      return nil
    } catch {
      return (error as? XMLError)?.problem
    }
  }

  @Test func `gives elements, attributes and text in document order`() throws {
    #expect(try events("<a x='1' y='İ'>b&amp;<c/></a>") == ["start 1 İ", "text b", "text &", "start", "end", "end"])
  }

  @Test func `reads one document after the other, also after a broken one`() throws {
    let reader = try XMLReader()
    for _ in 0..<3 {
      var log = EventLog()
      #expect(throws: XMLError.self) { try reader.read(Array("<a><b>".utf8), into: &log) }
      log = EventLog()
      try reader.read(Array("<a>ı</a>".utf8), into: &log)
      #expect(log.events == ["start", "text ı", "end"])
    }
  }

  @Test(arguments: [1, 2, 7, 300, 10_000])
  func `reads a document in pieces of any length`(length: Int) throws {
    let text = "<?xml version='1.0' encoding='UTF-8'?><a>" + String(repeating: "<b k='ş'>ğü</b>", count: 100) + "</a>"
    var rest = Array(text.utf8)[...]
    var log = EventLog()
    try XMLReader().read(
      chunks: {
        guard !rest.isEmpty else { return nil }
        defer { rest = rest.dropFirst(length) }
        return Array(rest.prefix(length))
      }, into: &log)
    #expect(log.events.count { $0 == "start ş" } == 100)
    #expect(log.events.filter { $0.hasPrefix("text") }.joined().count { $0 == "ğ" } == 100)
  }

  @Test(arguments: [1, 2, 7, 300], ["", String(repeating: "metin", count: 100)])
  func `tells a document's encoding alike, whatever the pieces`(length: Int, text: String) throws {
    func read(_ encoding: String) throws -> [String] {
      var rest = Array("<?xml version='1.0' encoding='\(encoding)'?><a>ı\(text)</a>".utf8)[...]
      var log = EventLog()
      try XMLReader().read(
        chunks: {
          guard !rest.isEmpty else { return nil }
          defer { rest = rest.dropFirst(length) }
          return Array(rest.prefix(length))
        }, limits: XMLLimits(forgivesUTF16: true), into: &log)
      return log.events
    }
    #expect(try read("utf-16").joined().contains("ı"))
    let error = #expect(throws: XMLError.self) { try read("utf-Sonuclar48") }
    #expect(error?.problem == .unknownEncoding("utf-Sonuclar48"))
  }

  @Test func `throws the handler's first error and gives nothing more`() throws {
    var log = EventLog(refused: "dur")
    #expect(throws: EventLog.Refused.self) {
      try XMLReader().read(Array("<a><dur/><b/>metin</a>".utf8), into: &log)
    }
    #expect(log.events == ["start"])
  }

  @Test func `refuses what is nested too deep or has too many attributes`() {
    let limits = XMLLimits(depth: 3, attributes: 2)
    #expect(problem("<a><b><c/></b></a>", limits: limits) == nil)
    #expect(problem("<a><b><c><d/></c></b></a>", limits: limits) == .tooDeep(maximum: 3))
    #expect(problem("<a b='' c='' d=''/>", limits: limits) == .tooManyAttributes(maximum: 2))
  }

  @Test func `refuses document types, and with them entities`() {
    #expect(problem("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == .documentType)
    #expect(problem("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") == .documentType)
  }

  @Test func `says where a document is broken`() throws {
    var log = EventLog()
    let error = #expect(throws: XMLError.self) { try XMLReader().read(Array("<a>\n <b></c></a>".utf8), into: &log) }
    #expect(error == XMLError(.malformed(reason: "mismatched tag"), line: 2, column: 7))
  }

  @Test(arguments: ["", "   ", "<a>", "<a></a><b/>", "<a b='1' b='2'/>", "<a>\u{0}</a>", "\u{FEFF}"])
  func `refuses what is not well-formed`(text: String) {
    #expect(problem(text) != nil)
  }

  @Test func `refuses bytes that are no UTF-8`() {
    var log = EventLog()
    #expect(throws: XMLError.self) {
      try XMLReader().read(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8), into: &log)
    }
  }

  @Test func `refuses encodings that it does not know`() {
    #expect(problem("<?xml version='1.0' encoding='EBCDIC-X'?><a/>") == .unknownEncoding("EBCDIC-X"))
  }
}

@Suite struct `An XML name` {
  @Test func `comes without its prefix`() throws {
    struct Names: XMLHandler {
      var found: [XMLName] = []
      mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) {
        found.append(name)
        for index in 0..<attributes.count { found.append(attributes.name(at: index)) }
      }
      mutating func end(_ name: XMLName) {}
      mutating func text(_ bytes: Span<UInt8>) {}
    }
    var names = Names()
    try XMLReader().read(Array("<x:row a:id='1' çok.uzun.bir.ön-ek:Relationship='2'/>".utf8), into: &names)
    #expect(names.found == ["row", "id", "Relationship"])
  }

  @Test func `is equal to itself alone`() {
    let names: [XMLName] = ["r", "row", "rows", "DisYazismaMuhatabiOlupOlmadigi", "Dis", "", "12345678", "123456789"]
    for (index, name) in names.enumerated() { #expect(names.firstIndex(of: name) == index) }
    #expect(XMLName("row") == "row")
  }
}
