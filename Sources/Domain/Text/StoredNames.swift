/// A run's name as the registry holds it: `2016-06-23-001`, the day and a number within it.
///
/// Folders are made, shown and removed by this name: what a registry says is believed only where it can lead nowhere else.
package struct RunName: Hashable, Sendable {
  package let text: String

  /// Nil for anything else, also for a day that is none.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let digits = 3...9
    guard bytes.count > 11, bytes[10] == UInt8(ascii: "-"), digits.contains(bytes.count - 11),
      bytes.dropFirst(11).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let day = CalendarDay(String(text.prefix(10))), day.description == String(text.prefix(10))
    else { return nil }
    self.text = text
  }
}

/// The folder of results below Outbox: a run's name, and for a form another folder in it.
package struct ResultsPath: Hashable, Sendable {
  package let text: String

  /// Nil for what could lead out of the run's folder, and for control characters.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let run = parts.first, RunName(String(decoding: run, as: UTF8.self)) != nil,
      parts.dropFirst().allSatisfy(PathPart.isName), !text.unicodeScalars.contains(where: PathPart.isControl)
    else { return nil }
    self.text = text
  }
}

/// A file's path below Inbox, as a run's manifest holds it.
package struct IncomingPath: Hashable, Sendable {
  package let text: String

  /// Nil for what could lead out of Inbox; names there may hold any other character.
  package init?(_ text: String) {
    guard text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy(PathPart.isName)
    else { return nil }
    self.text = text
  }
}

/// The name of one file in a folder.
package struct FileName: Hashable, Sendable {
  package let text: String

  /// Nil for a path, and for control characters.
  package init?(_ text: String) {
    guard PathPart.isName(text.utf8), !text.utf8.contains(UInt8(ascii: "/")),
      !text.unicodeScalars.contains(where: PathPart.isControl)
    else { return nil }
    self.text = text
  }
}

private enum PathPart {
  /// Looked at byte by byte: a sign that joins with the dot before it is no part of a grapheme to the kernel.
  static func isName(_ part: some Collection<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return !part.isEmpty && !part.elementsEqual([dot]) && !part.elementsEqual([dot, dot]) && !part.contains(0)
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .control }
}
