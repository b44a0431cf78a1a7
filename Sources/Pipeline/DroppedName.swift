/// What the name alone of a file in a drop folder says.
enum DroppedName {
  /// Hidden files, the lock files of office programs, and what file managers make anew in every folder that somebody looks
  /// into: nobody has sent them.
  static func isIgnored(_ name: [UInt8]) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "."), !name.starts(with: "~$".utf8) else { return true }
    return rubbish.contains(lowercased(name))
  }

  /// Whether a program is still writing it: browsers, mail programs and transfers give a file its own name once it is whole.
  static func isPartial(_ name: [UInt8]) -> Bool {
    let name = lowercased(name)
    return endings.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }

  private static let rubbish = Set(
    [
      "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "$recycle.bin",
      "system volume information",
    ]
    .map { Array($0.utf8) })

  private static let endings = [
    ".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".tmp", ".temp", ".aria2", ".!ut",
    ".!qb", ".bc!",
  ].map { Array($0.utf8) }

  /// By byte: a name need not be UTF-8.
  private static func lowercased(_ name: [UInt8]) -> [UInt8] {
    name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}
