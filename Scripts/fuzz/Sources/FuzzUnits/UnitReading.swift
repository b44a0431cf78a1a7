import Domain
import FuzzSupport
import Intake

/// What a response gives: its units and how its reading ended.
struct UnitReading: Equatable {
  private(set) var units: [UnitRecord] = []
  /// The kind of the error: of two faults in a broken document, the pieces decide which is met first.
  private(set) var ending = "read"

  /// `nextLength` gives the length of each piece, in bytes.
  init(_ document: [UInt8], nextLength: () -> Int) {
    var rest = document[...]
    var units: [UnitRecord] = []
    do {
      try UnitSnapshotReader.read(
        nextChunk: {
          guard !rest.isEmpty else { return nil }
          let piece = Array(rest.prefix(max(1, nextLength())))
          rest = rest.dropFirst(piece.count)
          return piece
        },
        each: { unit in
          Self.check(unit)
          units.append(unit)
        })
    } catch {
      promise(error is UnitSnapshotError, "an error of another kind: \(error)")
      ending = String("\(error)".prefix { $0 != "(" })
    }
    self.units = units
  }

  private static func check(_ unit: UnitRecord) {
    promise((10_000_000...99_999_999).contains(unit.no.number), "the number \(unit.no)")
    promise(unit.parent != unit.no && unit.secondParent != unit.no, "\(unit.no) stands above itself")
  }
}
