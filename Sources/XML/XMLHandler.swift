/// Takes the events of one XML document, in document order.
///
/// Everything lent is valid for the length of the call. The first error ends the parsing and is thrown on by the reader.
public protocol XMLHandler: ~Copyable {
  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws
  mutating func end(_ name: XMLName) throws
  /// A piece of character data as UTF-8; one text may come in several pieces.
  mutating func text(_ bytes: Span<UInt8>) throws
}
