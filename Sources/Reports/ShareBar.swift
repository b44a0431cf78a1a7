/// The shares of a whole as the parts of an SVG picture that is 1,000 wide: no part is too narrow to be seen.
///
/// A page that allows no styles but its own cannot give an element a width in any other way.
enum ShareBar {
  private static let width = 1_000
  private static let narrowest = 5

  /// `class`, `x` and `width` of each part, in their order; parts of nothing are left out.
  static func parts(_ shares: [(Int, String)]) -> [[String: String]] {
    let shares = shares.filter { $0.0 > 0 }
    let total = max(1, shares.reduce(0) { $0 + $1.0 })
    let free = width - narrowest * shares.count
    var x = 0
    return shares.enumerated().map { index, share in
      // The last one ends where the bar does.
      let isLast = index == shares.count - 1
      let part = isLast ? width - x : narrowest + Int(Double(free) * Double(share.0) / Double(total))
      defer { x += part }
      return ["class": share.1, "x": String(x), "width": String(part)]
    }
  }

  /// A part of a whole by its hundredths, at least one.
  static func hundredths(_ count: Int, of most: Int) -> String { String(max(1, count * 100 / max(1, most))) }
}
