extension JSONWriter {
  /// A document that is one object, ended by a line feed.
  static func object(_ layout: Layout, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(layout)
    json.element(members)
    json.newLine()
    return json.bytes
  }

  /// A document that is an array, one object for each item, ended by a line feed.
  static func list<Item>(_ layout: Layout, of items: [Item], _ members: (Item, inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(layout)
    json.elements(items, members)
    json.newLine()
    return json.bytes
  }

  /// A member that is an object.
  mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    element(members)
  }

  /// A member that is an array, one object for each item.
  mutating func list<Item>(_ name: String, of items: [Item], _ members: (Item, inout JSONWriter) -> Void) {
    key(name)
    elements(items, members)
  }

  mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  private mutating func elements<Item>(_ items: [Item], _ members: (Item, inout JSONWriter) -> Void) {
    beginArray()
    for item in items { element { members(item, &$0) } }
    endArray()
  }

  private mutating func element(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }
}
