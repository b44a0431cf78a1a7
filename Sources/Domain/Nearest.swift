/// The word that somebody most likely meant.
public enum Nearest {
  /// The nearest of the known words, if it is at most a third of its letters away, or begins with what was written;
  /// letter case does not count.
  public static func word(to text: String, among known: [String]) -> String? {
    let folded = TurkishText.fold(text)
    if let longer = known.first(where: { folded.count > 2 && TurkishText.fold($0).hasPrefix(folded) }) { return longer }
    return known.map { ($0, Similarity.editDistance(folded, TurkishText.fold($0))) }
      .filter { $0.1 * 3 <= max($0.0.count, 3) }
      .min { $0.1 < $1.1 }?.0
  }
}
