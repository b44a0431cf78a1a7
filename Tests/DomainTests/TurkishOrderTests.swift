import Domain
import Testing

@Suite struct `Turkish order` {
  private func sorted(_ texts: [String]) -> [String] {
    texts.sorted { TurkishText.sortKey($0).lexicographicallyPrecedes(TurkishText.sortKey($1)) }
  }

  @Test func `is that of the alphabet, whatever the case`() {
    let words = [
      "Cami", "çam", "Dağ", "ılıca", "Irmak", "İlçe", "inci", "Ova", "Öz", "sel", "Şen", "Uzun", "ülke", "zor",
    ]
    #expect(sorted(words.reversed()) == words)
  }

  @Test func `puts digits and signs before letters, and shorter before longer`() {
    #expect(sorted(["Şube", "Şube Müdürlüğü", "1. Şube", "Ş"]) == ["1. Şube", "Ş", "Şube", "Şube Müdürlüğü"])
  }

  @Test func `takes no notice of a circumflex, nor of how letters are composed`() {
    #expect(TurkishText.sortKey("Malî") == TurkishText.sortKey("Mali"))
    #expect(TurkishText.sortKey("C\u{327}am") == TurkishText.sortKey("Çam"))
    #expect(TurkishText.sortKey("ı") != TurkishText.sortKey("i"))
  }
}
