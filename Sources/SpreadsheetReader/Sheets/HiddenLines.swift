/// Columns or rows of a sheet that nobody sees.
struct HiddenLines: Sendable {
  private var ranges: [ClosedRange<Int>] = []

  /// Descriptions of columns beyond so many are not told apart; a sheet has 16,384 columns.
  static let maximum = 16_384

  /// How many ranges there are.
  var count: Int { ranges.count }

  mutating func insert(_ lines: ClosedRange<Int>) { ranges.append(lines) }

  /// Puts the ranges in order, so that `contains` finds them.
  mutating func close() {
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var joined: [ClosedRange<Int>] = []
    for range in ranges {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    ranges = joined
  }

  @inline(__always)
  func contains(_ line: Int) -> Bool { !ranges.isEmpty && find(line) }

  private func find(_ line: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(line)
  }
}
