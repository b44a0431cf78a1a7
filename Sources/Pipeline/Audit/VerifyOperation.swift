import Domain
import Files
import Messages
import Register
import Registry

/// Checks the registry's integrity, which is only read: it works while another run holds the registry.
package struct VerifyOperation: Sendable {
  private let home: Home

  package init(home: Home) { self.home = home }

  /// What a check found beside defects.
  package struct Summary: Hashable, Sendable {
    /// The journal's head; nil where it has no entry, or not all of them.
    package let head: ChainHead?
    /// So many heads that were kept were looked for in the chain.
    package let headsCompared: Int
  }

  /// Whatever is wrong, one defect at a time. Throws `Trouble` where the registry cannot be read, and for what is no head.
  ///
  /// `heads`: heads of the chain that were kept, as `57:9f86…` or as a digest alone; `documents`: files that hold some,
  /// such as a run's report. The same head counts once.
  @discardableResult
  package func run(
    heads: [String] = [], documents: [String] = [], _ found: (Defect) throws -> Void
  ) throws -> Summary {
    var seen = Set<ChainAnchor>()
    let anchors = try (heads.map(Self.anchor) + documents.flatMap(Self.anchors)).filter { seen.insert($0).inserted }
    let registry = try Registry.existing(in: home, mode: .inspection)
    return try registry.read { store in
      var isSound = true
      let isRead = try store.forEachDefect(anchors: anchors) { defect in
        isSound = false
        try found(defect)
      }
      guard isRead else { return Summary(head: nil, headsCompared: 0) }
      try store.forEachPublishedFolder { folder in
        guard !Folder.isFolder(FilePlace(below: home.outbox, folder)) else { return }
        try found(Defect(.outputsMissing, table: "outbox", row: folder))
      }
      do {
        return Summary(head: try store.chainHead(), headsCompared: anchors.count)
      } catch RegistryError.damaged where !isSound {
        // A journal that lacks entries has no head; which they are was told.
        return Summary(head: nil, headsCompared: anchors.count)
      }
    }
  }

  private static func anchor(_ text: String) throws -> ChainAnchor {
    guard let anchor = ChainAnchor(text) else { throw Trouble.badHead(text) }
    return anchor
  }

  private static func anchors(in path: String) throws -> [ChainAnchor] {
    guard FileStamp.isReadableFile(path) else {
      throw Trouble.unreadableInput(path: path, reason: FileError(unreadable: path).reason)
    }
    let chunks = try FileChunks(path)
    var bytes: [UInt8] = []
    while let chunk = try chunks.next() { bytes += chunk }
    let text = String(decoding: bytes, as: UTF8.self)
    if let mistyped = ChainAnchor.mistyped(in: text).first { throw Trouble.mistypedHead(mistyped, path: path) }
    let anchors = ChainAnchor.all(in: text)
    if anchors.isEmpty { throw Trouble.noHead(path: path) }
    return anchors
  }
}
