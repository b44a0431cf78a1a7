/// The name of a part of a package (ECMA-376 part 2), in the form in which names are compared: percent-decoded, in lower
/// case, forward slashes, no slash in front, no `.` or `..`.
///
/// Writers encode names with spaces and Turkish letters, or do not, and mix the two in one package.
struct PartAddress: Hashable {
  let key: String
  /// As the package writes it, without the slash in front.
  let shown: String

  /// The name of a ZIP member; nil for one that leads out of the package.
  init?(member: String) {
    let segments = Self.segments(member)
    guard !segments.isEmpty, !segments.contains("..") else { return nil }
    self.init(segments, shown: member)
  }

  /// What a relationship of `source`, or of the package itself, or a list of digests points to; nil where that is nothing
  /// in the package.
  init?(target: String, of source: PartAddress? = nil) {
    let isAbsolute = target.first == "/" || target.first == "\\"
    let folder = isAbsolute ? [] : (source?.key.split(separator: "/").dropLast().map(String.init) ?? [])
    var path: [String] = []
    for segment in folder + Self.segments(target) {
      guard segment == ".." else {
        path.append(segment)
        continue
      }
      guard path.popLast() != nil else { return nil }
    }
    guard !path.isEmpty else { return nil }
    self.init(path, shown: path.joined(separator: "/"))
  }

  private init(_ segments: [String], shown: String) {
    key = segments.joined(separator: "/").lowercased()
    self.shown = String(shown.drop { $0 == "/" || $0 == "\\" })
  }

  /// The part that lists this part's relationships: `PaketOzeti/_rels/PaketOzeti.xml.rels`.
  var relationships: PartAddress? {
    var segments = key.split(separator: "/").map(String.init)
    let name = segments.removeLast()
    return PartAddress(member: (segments + ["_rels", name + ".rels"]).joined(separator: "/"))
  }

  /// Behind the last slash, decoded and in lower case.
  var fileName: String { key.split(separator: "/").last.map(String.init) ?? key }

  static func == (a: Self, b: Self) -> Bool { a.key == b.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private static func segments(_ name: String) -> [String] {
    name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map { decoded(String($0)) }.filter { $0 != "." }
  }

  /// Percent-decoded once; as it is where that is no UTF-8, or would hold a slash or a NUL.
  private static func decoded(_ segment: String) -> String {
    guard segment.utf8.contains(UInt8(ascii: "%")) else { return segment }
    var bytes: [UInt8] = []
    var rest = Array(segment.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard !bytes.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) else {
      return segment
    }
    return String(validating: bytes, as: UTF8.self) ?? segment
  }
}
