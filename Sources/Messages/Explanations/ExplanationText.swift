import Domain

/// The words around an explanation, in both languages.
package enum ExplanationText: Hashable, Sendable, Sentence {
  case title, introduction, rule, source, effect, remedy, wrong, right, given, empty, noExample
  case date(String)
  case formula(String)
  case noRows
  case reason(RuleIllustration.Reason)
  case situation(RuleExample.Given)

  package var turkish: String {
    switch self {
    case .title: "Bulgu kodları"
    case .introduction:
      "Formlarda ve yönetici tablolarında bulunabilecek her şey: kodu, dayandığı kural, kuralın kaynağı, nasıl "
        + "düzeltileceği ve bir örnek. Örneklerdeki kişiler, numaralar ve birimler uydurmadır. Kodlar değişmez."
    case .rule: "Kural"
    case .source: "Kaynak"
    case .effect: "Etkisi"
    case .remedy: "Düzeltme"
    case .wrong: "Yanlış"
    case .right: "Doğru"
    case .given: "Kayıtta"
    case .empty: "(boş)"
    case .noExample: "Örnek yok"
    case .date(let text): "\(text) (Excel tarihi)"
    case .formula(let text): "\(text) (formül)"
    case .noRows: "(dolu satır yok)"
    case .reason(.wholeFile): "Kural birkaç hücreyle değil, dosyanın bütünüyle ilgilidir."
    case .reason(.earlierRuns): "Kural önceki çalıştırmalarla ilgilidir."
    case .reason(.afterApplying): "Bulgu, form işlendikten sonra kayıttaki yetkili sayısından doğar."
    case .reason(.webService): "Kural web servisinin verdiği listeyle ilgilidir."
    case .reason(.proposals): "Kural karşılaştırmanın ürettiği öneri dosyasıyla ilgilidir."
    case .reason(.mail): "Kural formla değil, formu getiren e-postayla ilgilidir."
    case .situation(.authorised): "10000000146 numaralı kişi birimde yetkilidir."
    case .situation(.knownPerson): "10000000146 numaralı kişinin adı Ayşe BİÇER'dir."
    case .situation(.incumbent): "Birimde 10000000214 numaralı kişi 04/01/2016 09:00'dan beri asaleten görevlidir."
    case .situation(.incumbentAndProxy):
      "Birimde 10000000214 asaleten, 10000000382 dolu kadroya vekâleten görevlidir."
    case .situation(.formerManager):
      "10000000214 numaralı kişi birimde 04/01/2016 09:00 – 11/01/2016 12:00 arasında asaleten görev yapmıştır."
    case .situation(.appointed): "10000000146 numaralı kişi 11/01/2016 10:00'da, aynı bilgilerle asaleten atanmıştır."
    case .situation(.limitedTerm):
      "10000000146 numaralı kişinin görevi 04/01/2016 09:00'da başlar, kayda göre 11/01/2016 12:00'de biter."
    case .situation(.twoTerms): "10000000146 numaralı kişi birimde hem asaleten hem dolu kadroya vekâleten görevlidir."
    case .situation(.otherName): "10000000146 numaralı kişi başka bir birimde Ayşe AKIN adıyla kaydedilmiştir."
    case .situation(.tied): "10000002 numaralı birim 10000006 numaralı yardımcıya bağlıdır."
    }
  }

  package var english: String {
    switch self {
    case .title: "Codes of findings"
    case .introduction:
      "All that can be found on forms and tables of managers: its code, the rule behind it, the rule's source, how to "
        + "correct it, and an example. People, numbers and units in the examples are invented. Codes never change."
    case .rule: "Rule"
    case .source: "Source"
    case .effect: "Effect"
    case .remedy: "Correction"
    case .wrong: "Wrong"
    case .right: "Right"
    case .given: "Registry"
    case .empty: "(empty)"
    case .noExample: "No example"
    case .date(let text): "\(text) (Excel date)"
    case .formula(let text): "\(text) (formula)"
    case .noRows: "(no filled row)"
    case .reason(.wholeFile): "The rule is about the file as a whole, not about some cells."
    case .reason(.earlierRuns): "The rule is about earlier runs."
    case .reason(.afterApplying): "The finding comes from the number of authorised persons once the form was applied."
    case .reason(.webService): "The rule is about a list that the web service gives."
    case .reason(.proposals): "The rule is about the file of proposals that a comparison makes."
    case .reason(.mail): "The rule is about the mail that brings the form, not about the form."
    case .situation(.authorised): "10000000146 is authorised in the unit."
    case .situation(.knownPerson): "10000000146 is Ayşe BİÇER."
    case .situation(.incumbent): "10000000214 is the unit's manager (Asaleten) since 04/01/2016 09:00."
    case .situation(.incumbentAndProxy): "10000000214 is the unit's manager (Asaleten), 10000000382 the proxy beside."
    case .situation(.formerManager):
      "10000000214 was the unit's manager (Asaleten) from 04/01/2016 09:00 to 11/01/2016 12:00."
    case .situation(.appointed): "10000000146 was appointed (Asaleten) from 11/01/2016 10:00, in the same words."
    case .situation(.limitedTerm):
      "The appointment of 10000000146 starts at 04/01/2016 09:00 and ends, by registration, at 11/01/2016 12:00."
    case .situation(.twoTerms): "10000000146 is both manager (Asaleten) and proxy (Dolu Kadroya Vekaleten) of the unit."
    case .situation(.otherName): "10000000146 was registered in another unit as Ayşe AKIN."
    case .situation(.tied): "Unit 10000002 is tied to the deputy 10000006."
    }
  }
}
