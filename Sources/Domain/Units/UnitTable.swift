/// The units of the registry by their numbers, with no more of each than what is asked a million times.
package struct UnitTable: Sendable {
  /// A unit's place in the table; places are in the order of the numbers.
  package typealias Place = Int

  private struct Line {
    var no: Int32
    /// 0 for a root.
    var parent: Int32
    /// The main institution that DETSİS gives it, or itself.
    var main: Int32
    var isActive: Bool
    /// Of the name, folded.
    var name: Int
  }

  private var lines: [Line] = []
  /// Where the numbers of each hundred begin, from 10,000,000 on.
  private var hundreds: [Int32] = []

  private static let first: Int32 = 10_000_000

  package init() {}

  package var count: Int { lines.count }

  /// Adds a unit; numbers come in ascending order. `foldedName` in UTF-8.
  package mutating func add(
    _ no: DetsisNo, parent: DetsisNo?, main: DetsisNo?, isActive: Bool, foldedName: Span<UInt8>
  ) {
    let hundred = Int((no.number - Self.first) / 100)
    while hundreds.count <= hundred { hundreds.append(Int32(lines.count)) }
    lines.append(
      Line(
        no: no.number, parent: parent?.number ?? 0, main: main?.number ?? no.number, isActive: isActive,
        name: AppointmentDigest.hash(folded: foldedName)))
  }

  /// Nil for a number that no unit has.
  package func place(of no: DetsisNo) -> Place? {
    let hundred = Int((no.number - Self.first) / 100)
    guard hundred < hundreds.count else { return nil }
    var low = Int(hundreds[hundred])
    var high = hundred + 1 < hundreds.count ? Int(hundreds[hundred + 1]) : lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].no < no.number { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low].no == no.number ? low : nil
  }

  package func no(at place: Place) -> DetsisNo? { DetsisNo(lines[place].no) }

  /// The main institution that DETSİS gives a unit; the unit itself where it gives none that there is.
  package func mainInstitution(_ place: Place) -> DetsisNo? {
    guard let main = DetsisNo(lines[place].main), self.place(of: main) != nil else { return no(at: place) }
    return main
  }

  package func isActive(_ place: Place) -> Bool { lines[place].isActive }

  /// Whether the unit's name, folded, has this hash.
  package func hasName(_ hash: Int, _ place: Place) -> Bool { lines[place].name == hash }

  /// For each place whether its unit is the institution or stands below it.
  package func scope(of institution: DetsisNo) -> [Bool] {
    enum Standing: UInt8 { case unknown, inside, outside }
    var standings = [Standing](repeating: .unknown, count: lines.count)
    if let root = place(of: institution) { standings[root] = .inside }
    var path = [Place]()
    for place in lines.indices {
      var next: Place? = place
      // A place on the path counts as outside meanwhile, so that a ring of parents ends.
      while let unit = next, standings[unit] == .unknown {
        standings[unit] = .outside
        path.append(unit)
        next = DetsisNo(lines[unit].parent).flatMap { self.place(of: $0) }
      }
      if let unit = next, standings[unit] == .inside {
        for unit in path { standings[unit] = .inside }
      }
      path.removeAll(keepingCapacity: true)
    }
    return standings.map { $0 == .inside }
  }
}
