import Domain

/// The circles in a hierarchy: each unit has at most one parent, so that a walk upwards ends at a root or in a circle.
package struct UnitCycles {
  private let parents: [Int32: Int32]

  package init(parents: [Int32: Int32]) { self.parents = parents }

  /// Each circle once, from its smallest number on, in the order of those numbers.
  package var all: [[DetsisNo]] {
    var walks: [Int32: Int32] = [:]
    walks.reserveCapacity(parents.count)
    var circles: [[DetsisNo]] = []
    for (number, start) in parents.keys.sorted().enumerated() {
      let walk = Int32(number)
      var unit = start
      while walks[unit] == nil, let parent = parents[unit] {
        walks[unit] = walk
        unit = parent
      }
      if walks[unit] == walk { circles.append(circle(through: unit)) }
    }
    return circles.sorted { $0[0] < $1[0] }
  }

  private func circle(through start: Int32) -> [DetsisNo] {
    var members = [start]
    while let last = members.last, let next = parents[last], next != start { members.append(next) }
    let smallest = members.indices.min { members[$0] < members[$1] } ?? 0
    return (members[smallest...] + members[..<smallest]).compactMap { DetsisNo($0) }
  }
}
