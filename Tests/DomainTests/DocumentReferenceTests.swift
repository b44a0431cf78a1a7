import Domain
import Testing

@Suite struct `A document's reference` {
  @Test(arguments: [
    "23/12/2015 tarih ve 6642 sayılı Atama Kararı", "29/02/2016 tarih ve 2016/405 sayılı Bakan Oluru",
    "01/01/2016 tarih ve E.12-405 Sayılı Müşterek Kararname", "01/01/2016 Tarih ve 1 2 sayılı Onay",
  ])
  func `reads day, number and document`(text: String) {
    #expect(DocumentReference(text)?.text == text)
  }

  @Test(arguments: [
    "", "Atama Kararı", "30/02/2016 tarih ve 5 sayılı Karar", "29/02/2015 tarih ve 5 sayılı Karar",
    "1/1/2016 tarih ve 5 sayılı Karar", "01.01.2016 tarih ve 5 sayılı Karar", "01/01/2016 tarihli ve 5 sayılı Karar",
    "01/01/2016 tarih ve sayılı Karar", "01/01/2016 tarih ve 5 sayılı", "2016/01/01 tarih ve 5 sayılı Karar",
    "13/13/2016 tarih ve 5 sayılı Karar", "01/01/2016 tarih 5 sayılı Karar",
  ])
  func `is nothing else`(text: String) {
    #expect(DocumentReference(text) == nil)
  }

  @Test(
    arguments: [
      ("1.1.2016 tarih ve 5 sayılı Karar", "01/01/2016 tarih ve 5 sayılı Karar"),
      ("01/01/2016 tarihli ve 5 sayılı Karar", "01/01/2016 tarih ve 5 sayılı Karar"),
      ("30.02.2016 tarih ve 5 sayılı Karar", nil), ("Karar", nil), ("1.1.16 tarih ve 5 sayılı Karar", nil),
    ] as [(String, String?)])
  func `is suggested where only its writing is odd`(text: String, meant: String?) {
    #expect(DocumentReference.suggestion(for: text) == meant)
  }
}
