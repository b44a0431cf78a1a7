import Foundation

/// The order of names in Turkish, by ICU's collation: ç after c, ğ after g, ı before i, ö after o, ş after s, ü after u; signs
/// and digits before letters.
public enum TurkishOrder {
  private static let turkish = Locale(identifier: "tr_TR")

  /// Whether one list of texts stands before another: the first that differs decides.
  public static func areInOrder(_ a: [String], _ b: [String]) -> Bool {
    for (left, right) in zip(a, b) {
      switch left.compare(right, locale: turkish) {
      case .orderedAscending: return true
      case .orderedDescending: return false
      case .orderedSame: continue
      }
    }
    return a.count < b.count
  }
}
