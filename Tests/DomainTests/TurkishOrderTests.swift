import Domain
import Testing

@Suite struct `Turkish order` {
  private func sorted(_ texts: [String]) -> [String] {
    texts.sorted { TurkishOrder.areInOrder([$0], [$1]) }
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

  @Test func `puts a circumflex beside the plain letter, however letters are composed`() {
    #expect(sorted(["Malk", "Malî", "Malh", "Mali"]) == ["Malh", "Mali", "Malî", "Malk"])
    #expect(sorted(["Çb", "C\u{327}a", "Ca"]) == ["Ca", "C\u{327}a", "Çb"])
  }

  @Test func `of lists is decided by the first that differs`() {
    #expect(TurkishOrder.areInOrder(["Çam", "b"], ["Dağ", "a"]))
    #expect(!TurkishOrder.areInOrder(["Çam", "b"], ["Çam", "a"]))
    #expect(TurkishOrder.areInOrder(["Çam"], ["Çam", "a"]))
  }
}
