/// The word that somebody most likely meant.
public enum Nearest {
  /// The nearest of the known words, if it is at most a third of its letters away.
  public static func word(to text: String, among known: [String]) -> String? {
    known.map { ($0, Similarity.editDistance(text, $0)) }
      .filter { $0.1 * 3 <= max($0.0.count, 3) }
      .min { $0.1 < $1.1 }?.0
  }
}
