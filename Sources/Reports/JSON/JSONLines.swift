import Domain
import Messages

/// A document that is too long to be held: an object whose lists have one element in each line, handed on piece by piece.
struct JSONLines {
  /// Hands on the members of the object, without its end: a comma follows.
  static func opening<Failure: Error>(
    to put: ([UInt8]) throws(Failure) -> Void, _ members: (inout JSONWriter) -> Void
  ) throws(Failure) {
    try put(object(members).dropLast() + [UInt8(ascii: ",")])
  }

  /// Hands on the members that end the object, behind a list.
  static func closing<Failure: Error>(
    to put: ([UInt8]) throws(Failure) -> Void, _ members: (inout JSONWriter) -> Void
  ) throws(Failure) {
    try put([UInt8(ascii: ",")] + object(members).dropFirst() + [UInt8(ascii: "\n")])
  }

  /// Hands on a member that is a list.
  static func list<Element, Failure: Error>(
    _ name: StaticString, _ elements: some Collection<Element>, to put: ([UInt8]) throws(Failure) -> Void,
    _ bytes: (Element) -> [UInt8]
  ) throws(Failure) {
    try put(Array("\"\(name)\":[".utf8))
    var isFirst = true
    for element in elements {
      try put(Array((isFirst ? "\n" : ",\n").utf8) + bytes(element))
      isFirst = false
    }
    try put(Array((isFirst ? "]" : "\n]").utf8))
  }

  /// Hands on the member `findings`.
  static func findings<Failure: Error>(
    _ findings: [Finding], _ language: Language, to put: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try list("findings", findings, to: put) { finding in
      var json = JSONWriter(.compact)
      FormJSON.write(finding, to: &json, language: language)
      return json.bytes
    }
  }

  private static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    members(&json)
    json.endObject()
    return json.bytes
  }
}
