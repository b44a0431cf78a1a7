import Domain
import SheetModel
import SpreadsheetReader

extension DropPlace {
  /// What a file is by its content; nil for what belongs nowhere else. `nextChunk` gives its bytes in pieces.
  ///
  /// Throws what `nextChunk` throws. A table is recognised by its labels alone: no row of it is read.
  public static func recognised(limits: ReaderLimits, nextChunk: () throws -> [UInt8]?) throws -> DropPlace? {
    let head = try nextChunk() ?? []
    if ManagerResponseReader.isResponse(head) { return ofResponse(head) }
    // A batch has every label of a roster, and one more.
    var rest = Replay(head)
    for (layout, place) in [(TableLayout.managerBatch, DropPlace.batch), (.roster, .roster), (.hierarchy, .hierarchy)] {
      rest.rewind()
      var probe = HeaderProbe()
      do {
        _ = try TableReader(layout, limits: limits).read(nextChunk: { try rest.next(nextChunk) }, into: &probe)
      } catch is HeaderProbe.Found {
        return place
      }
    }
    return nil
  }

  private static func ofResponse(_ head: [UInt8]) -> DropPlace? {
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self)
    if text.contains("KurumBirimWS") { return .units }
    return text.contains("IyemYoneticiObj") ? .roster : nil
  }
}

/// Ends the reading of a table at its first row: by then its labels are known.
private struct HeaderProbe: TableHandler {
  struct Found: Error {}

  mutating func begin(_ header: TableHeader) throws { throw Found() }
  mutating func row(_ row: borrowing TableRow) throws {}
}

/// The pieces of a file that were read once, for reading them again.
private struct Replay {
  private var pieces: [[UInt8]]
  private var position = 0

  init(_ head: [UInt8]) { pieces = [head] }

  mutating func rewind() { position = 0 }

  mutating func next(_ nextChunk: () throws -> [UInt8]?) throws -> [UInt8]? {
    if position == pieces.count {
      guard let piece = try nextChunk() else { return nil }
      pieces.append(piece)
    }
    position += 1
    return pieces[position - 1]
  }
}
