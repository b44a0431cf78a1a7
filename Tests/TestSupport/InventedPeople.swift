/// People who do not exist, with T.C. numbers whose check digits agree.
public enum InventedPeople {
  private static let first = ["Ahmet", "Ayşe", "Çağrı", "Elif", "Gökhan", "Işıl", "İbrahim", "Nurşen", "Oğuz", "Şükrü"]
  private static let last = ["AKIN", "BİÇER", "ÇIĞ", "DOĞRU", "EREN", "GÜÇLÜ", "IRMAK", "İNCE", "KÖSE", "ŞEN", "ÜNLÜ"]

  public static func name(_ number: Int) -> String { "\(first[number % first.count]) \(last[number % last.count])" }

  public static func nationalID(_ number: Int) -> String {
    let d = String(100_000_000 + number).compactMap(\.wholeNumberValue)
    let odd = d[0] + d[2] + d[4] + d[6] + d[8]
    let even = d[1] + d[3] + d[5] + d[7]
    let tenth = ((7 * odd - even) % 10 + 10) % 10
    return (d + [tenth, (odd + even + tenth) % 10]).map(String.init).joined()
  }
}
