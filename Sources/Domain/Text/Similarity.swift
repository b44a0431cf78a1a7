/// How alike two folded texts are.
package enum Similarity {
  /// Longer texts are alike to none: no name is, and comparing takes time by the product of the lengths. In scalars.
  package static let longestName = 200

  /// Jaro–Winkler, 0 to 1, with the usual prefix weight of 0.1 over at most four letters.
  package static func jaroWinkler(_ a: String, _ b: String) -> Double {
    let a = Array(a.unicodeScalars.prefix(longestName + 1))
    let b = Array(b.unicodeScalars.prefix(longestName + 1))
    guard max(a.count, b.count) <= longestName else { return 0 }
    let similarity = jaro(a, b)
    let prefix = zip(a, b).prefix(4).prefix(while: { $0 == $1 }).count
    return similarity + Double(prefix) * 0.1 * (1 - similarity)
  }

  private static func jaro(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty ? 1 : 0 }
    let window = max(0, max(a.count, b.count) / 2 - 1)
    var matchedA = [Bool](repeating: false, count: a.count)
    var matchedB = [Bool](repeating: false, count: b.count)
    for i in a.indices {
      let from = max(0, i - window)
      let to = min(b.count, i + window + 1)
      guard from < to, let j = (from..<to).first(where: { !matchedB[$0] && a[i] == b[$0] }) else { continue }
      matchedA[i] = true
      matchedB[j] = true
    }
    let fromA = a.indices.filter { matchedA[$0] }.map { a[$0] }
    let fromB = b.indices.filter { matchedB[$0] }.map { b[$0] }
    guard !fromA.isEmpty else { return 0 }
    let matches = Double(fromA.count)
    let transpositions = Double(zip(fromA, fromB).count(where: { $0 != $1 })) / 2
    return (matches / Double(a.count) + matches / Double(b.count) + (matches - transpositions) / matches) / 3
  }

  /// The number of letters to insert, remove, change or swap with their neighbour (optimal string alignment); `longestName`
  /// and one where one of them is longer.
  package static func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars.prefix(longestName + 1))
    let b = Array(b.unicodeScalars.prefix(longestName + 1))
    guard max(a.count, b.count) <= longestName else { return longestName + 1 }
    var beforeLast = [Int]()
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}

/// The word that somebody most likely meant.
package enum Nearest {
  /// The nearest of the known words, if it is at most a third of its letters away, or begins with what was written;
  /// letter case does not count.
  package static func word(to text: String, among known: [String]) -> String? {
    let folded = TurkishText.fold(text)
    if let longer = known.first(where: { folded.count > 2 && TurkishText.fold($0).hasPrefix(folded) }) { return longer }
    return known.map { ($0, Similarity.editDistance(folded, TurkishText.fold($0))) }
      .filter { $0.1 * 3 <= max($0.0.count, 3) }
      .min { $0.1 < $1.1 }?.0
  }
}
