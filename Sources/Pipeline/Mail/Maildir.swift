import Files

/// A folder into which a mail server delivers, each mail a file of its own (`new`, `cur`, `tmp`).
struct Maildir {
  /// The name of the folder in Inbox.
  let name: String
  private let place: FilePlace

  /// Nil where the folder is no Maildir; a link to a folder is none.
  init?(_ name: String, in inbox: String) {
    let place = FilePlace(below: inbox, name)
    guard Self.parts.allSatisfy({ Folder.isFolder(place.appending($0)) }) else { return nil }
    self.place = place
    self.name = name
  }

  /// The path below Inbox of a link that stands for a part of a Maildir; nil where there is none.
  static func link(in name: String, of inbox: String) -> String? {
    parts.map { name + "/" + $0 }.first { FileStamp(FilePlace(below: inbox, $0))?.isLink == true }
  }

  /// What is still being delivered lies in `tmp`, which is left alone.
  private static let parts = ["cur", "new"]

  /// The paths of its mails below Inbox, in the order of their names' bytes.
  func files() throws(FileError) -> [String] {
    var files = [String]()
    for part in Self.parts {
      for entry in try Folder.entries(place.appending(part)) where entry.kind == .file {
        if let file = entry.name { files.append("\(name)/\(part)/\(file)") }
      }
    }
    return files
  }

  /// Whether the name of a mail in a Maildir has the flag T: trashed, and shown to nobody until it is removed.
  ///
  /// The flags stand behind `:2,`, or behind another sign where a file system takes no colon.
  static func isDeleted(_ file: String) -> Bool {
    guard holds(file) else { return false }
    let name = Array(file.utf8)
    guard let comma = name.lastIndex(of: UInt8(ascii: ",")), comma >= 2, name[comma - 1] == UInt8(ascii: "2"),
      ":;!".utf8.contains(name[comma - 2])
    else { return false }
    return name[(comma + 1)...].contains(UInt8(ascii: "T"))
  }

  /// Whether a path below Inbox leads into a Maildir.
  static func holds(_ file: String) -> Bool {
    let parts = file.split(separator: "/")
    return parts.count == 3 && Self.parts.contains(String(parts[1]))
  }
}
