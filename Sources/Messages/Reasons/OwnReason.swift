import Domain

/// Reasons without a number: those of our own readers and of the parsers of XML, YAML and mails, which have only words.
enum OwnReason {
  /// The English words themselves.
  static func english(_ reason: String) -> String { reason }

  /// What is not known stays as it is.
  static func turkish(_ reason: String) -> String {
    if let known = sentences[reason] { return known }
    if let match = reason.wholeMatch(of: /unit (\d+): (.+) is missing/) {
      return "\(match.1). birimin (KurumBirimWS) \(match.2) alanı yok"
    }
    if let match = reason.wholeMatch(of: /unit (\d+): (.+) is not understood: (“.*”)/) {
      return "\(match.1). birimin (KurumBirimWS) \(match.2) alanı anlaşılamadı: \(match.3)"
    }
    if let match = reason.wholeMatch(of: /the encoding (“.*”) is not read/) {
      return "\(match.1) kodlaması okunmuyor; dosyayı UTF-8 kodlamasıyla kaydediniz"
    }
    if let match = reason.wholeMatch(of: /the service reports a failure: (.+)/) {
      return "servis hata bildirdi: \(match.1)"
    }
    if let match = reason.wholeMatch(of: /(\w+) holds an entry that is not in the chain/) {
      return "\(match.1) tablosunda zincire girmemiş bir kayıt var; denetleyiniz: iyem verify"
    }
    if let match = reason.wholeMatch(of: /(schema-\w+|unsafe-name|inconsistent) (\w+) (.+)/),
      let kind = Defect.Kind(rawValue: String(match.1))
    {
      return DefectText.sentence(
        for: Defect(kind, table: String(match.2), row: String(match.3)), in: .turkish)
    }
    if let match = reason.wholeMatch(of: /two relationships are called (.+)/) {
      return "\(match.1) adında iki bağlantı var"
    }
    if let match = reason.wholeMatch(of: /it names several parts as (\w+)/) {
      return "birden çok bölümü \(match.1) olarak gösteriyor"
    }
    return numbered(reason) ?? reason
  }

  /// Numbers and cells are told by their place: `row 5 has too many cells` is known as `row # has too many cells`.
  private static func numbered(_ reason: String) -> String? {
    let numbers = reason.matches(of: /\b[A-Z]{0,3}[0-9]+\b/).map { String($0.output) }
    guard !numbers.isEmpty, var text = sentences[reason.replacing(/\b[A-Z]{0,3}[0-9]+\b/, with: "#")] else {
      return nil
    }
    for (index, number) in numbers.enumerated() { text = text.replacing("#\(index + 1)", with: number) }
    return text
  }

  private static let sentences: [String: String] = workbooks.merging(xml) { $1 }.merging(mails) { $1 }
    .merging(registry) { $1 }.merging(yaml) { $1 }.merging(letters) { $1 }

  /// Packages of the state's correspondence.
  private static let letters = [
    "a part's name leads out of the package": "bölümün adı paketin dışını gösteriyor",
    "several relationships lead to the part": "bu bölüme birden çok bağlantı gidiyor",
    "it is of another namespace than the package's": "ad alanı (namespace) e-Yazışma paketininki değil",
    "it is protected by a password": "parola ile korunuyor",
  ]

  private static let workbooks = [
    "it lists no sheet": "içinde hiç sayfa yok",
    "the kept original is not what was recorded": "saklanan aslı yok ya da kaydedilen dosya değil",
    "the sheet has no part": "sayfanın içeriği dosyada yok",
    "it names no workbook": "içinde çalışma kitabı yok",
    "it is no worksheet": "bu bir çalışma sayfası değil",
    "#: there is no shared string #": "#1 hücresinin metni dosyada yok",
    "a merged range has no place": "birleştirilmiş hücrelerin yeri yazılmamış",
    "a row after row # has no proper number": "#1. satırdan sonraki satırın numarası bozuk",
    "row # does not exist": "bir sayfada #1. satır olamaz",
    "a column has no place": "bir sütunun yeri yazılmamış",
    "its days may count from 1900 or from 1904": "günlerin 1900'den mi 1904'ten mi sayıldığı belli değil",
    "row # has too many cells": "#1. satırda çok fazla hücre var",
    "row # stands behind row #": "#1. satır, #2. satırdan sonra geliyor",
    "the cell after # has no proper place": "#1 hücresinden sonraki hücrenin yeri bozuk",
    "#: its type is unknown": "#1 hücresinin türü bilinmiyor",
    "#: its value is no number": "#1 hücresinin değeri sayı değil",
    "#: its value is neither true nor false": "#1 hücresinin değeri ne DOĞRU ne YANLIŞ",
    "#: its shared string has no proper number": "#1 hücresinin metin numarası bozuk",
    "it is larger than its header says": "içeriği, başlığında yazandan büyük",
    "it is smaller than its header says": "içeriği, başlığında yazandan küçük",
    "its checksum (CRC-32) does not agree": "sağlama toplamı (CRC-32) tutmuyor",
    "its compressed data is broken": "sıkıştırılmış verisi bozuk",
    "its compressed size is more than the file": "büyüklüğü, dosyanın tamamından fazla yazılmış",
    "its bytes end early": "verisi yarıda bitiyor",
    "its bytes cannot be read": "verisi okunamadı",
    "compression method # is not known": "bilinmeyen bir yöntemle (#1) sıkıştırılmış",
    "a stored part has two sizes": "büyüklüğü iki ayrı yerde ayrı yazılmış",
    "its members overlap": "parçaları iç içe geçmiş",
    "programs would find different members in it": "programlar içinde farklı parçalar bulur",
    "it lists its sheets twice": "sayfaları iki kez listelenmiş",
    "it names several workbooks": "birden çok çalışma kitabı gösteriyor",
    "it holds no shared strings": "metinlerin bölümü değil",
    "its rows stand in two places": "satırları iki ayrı yerde",
    "its columns are described behind its rows": "sütunları satırlarından sonra tanımlanmış",
    "#: it has two values": "#1 hücresinin iki değeri var",
    "#: it has two texts": "#1 hücresinin iki metni var",
    "merged ranges overlap": "birleştirilmiş hücreler birbiriyle çakışıyor",
    "what it says depends on the program that opens it (markup compatibility)":
      "içeriği, açan programa göre değişiyor",
    "what it says depends on the program that opens it": "içeriği, açan programa göre değişiyor",
    "it is missing": "dosyada yok",
    "it stands twice in the package": "dosyada iki kez var",
    "no memory for a parser": "bellek yetmedi",
    "there is no memory for it": "bellek yetmedi",
  ]

  private static let xml = [
    "it declares a document type (DTD), which is not allowed": "belge türü (DTD) bildiriyor; buna izin verilmez",
    "it declares a document type (DTD)": "belge türü (DTD) bildiriyor; buna izin verilmez",
    "elements are nested more than # deep": "öğeler #1 kattan fazla iç içe",
    "an element has more than # attributes": "bir öğenin #1 taneden fazla özniteliği var",
    "a tag is longer than # bytes": "bir etiket #1 bayttan uzun",
    "XML was expected, and this is none": "XML bekleniyordu, dosya XML değil",
    "a list of units (KurumBirimWS) was expected, and it holds none":
      "birim listesi (KendiTumBirimleriGetirWs yanıtı) bekleniyordu, dosyada birim (KurumBirimWS) yok",
    "mismatched tag": "açılan etiket kapatılmamış ya da başka bir adla kapatılmış",
    "not well-formed (invalid token)": "XML olmayan bir karakter var",
    "no element found": "belge yarıda bitiyor",
    "unclosed token": "belge bir etiketin ortasında bitiyor",
    "unclosed CDATA section": "belge bir CDATA bölümünün ortasında bitiyor",
    "partial character": "belge bir karakterin ortasında bitiyor",
    "syntax error": "söz dizimi hatası",
    "junk after document element": "belgenin bitiminden sonra başka içerik var",
    "duplicate attribute": "bir öznitelik iki kez yazılmış",
    "undefined entity": "tanımlanmamış bir kısaltma (&…;) var",
    "unbound prefix": "tanımlanmamış bir ad öneki var",
    "unknown encoding": "karakter kodlaması bilinmiyor",
    "encoding specified in XML declaration is incorrect": "belge, bildirdiği karakter kodlamasıyla yazılmamış",
    "reference to invalid character number": "geçersiz bir karakter numarası var",
    "XML or text declaration not at start of entity": "XML bildirimi belgenin başında değil",
    "out of memory": "bellek yetmedi",
  ]

  private static let mails = [
    "it has no header": "başlığı yok",
    "its header is too long": "başlığı çok uzun",
    "a part's header is too long": "bir bölümün başlığı çok uzun",
    "it is nested more than # deep": "#1 kattan fazla iç içe",
    "it is nested too deep": "çok fazla iç içe",
    "it has more than # parts": "#1 taneden fazla bölümü var",
    "it is longer than # bytes": "#1 bayttan uzun",
    "it is no message": "bir e-posta iletisi değil",
    "it ends early": "yarıda bitiyor",
    "a multipart has no end": "çok bölümlü içeriğin sonu yok",
    "a multipart names no boundary": "çok bölümlü içeriğin sınırı yazılmamış",
    "a part has two headers of one name": "bir bölümde aynı başlık iki kez var",
    "a header has two parameters of one name": "bir başlıkta aynı parametre iki kez var",
    "a line of a header is none": "başlıkta anlamsız bir satır var",
    "a part is empty": "bir bölümü boş",
    "interrupted": "gönderim yarıda kesildi",
    "restored from a backup, whether it was sent since is not known":
      "yedekten geri yüklendi; yedekten sonra gönderilip gönderilmediği bilinmiyor",
    "not an address": "bu bir e-posta adresi değil",
    "no memory": "bellek yetmedi",
  ]

  private static let registry = [
    "a value is missing": "bir değer eksik",
    "a value of another type": "bir değer başka türden",
    "a value that the schema does not allow": "şemanın izin vermediği bir değer var",
    "a word that the schema does not know": "şemanın tanımadığı bir sözcük var",
    "a detail of a finding that this release does not know": "bir bulguda bu sürümün tanımadığı bir ayrıntı var",
    "a detail of a person that this release does not know": "bir kişide bu sürümün tanımadığı bir ayrıntı var",
    "a T.C. number that is none": "T.C. kimlik numarası olmayan bir numara var",
    "an answer without an address": "adresi olmayan bir yanıt var",
    "results that lie in another run's folder": "başka bir çalıştırmanın klasöründe görünen sonuçlar var",
    "broken JSON text": "bozuk bir JSON metni var",
    "the transaction did not run": "işlem yapılamadı",
    "another file took its place meanwhile": "bu arada yerine başka bir dosya konmuş",
    "it was written by an older release and is opened for reading only":
      "daha eski bir sürümle yazılmış; önce onu yazabilen bir komut çalıştırınız (örneğin: iyem process)",
    "what was looked for is not in it": "aranan şey kayıtta yok",
    "every T.C. Yönetici Kodu has been given": "verilebilecek T.C. Yönetici Kodu kalmadı",
    "a record of a daily run (JSON) was expected, and it is none that this release knows":
      "günlük çalıştırmanın kaydı (JSON) bekleniyordu; dosya bu sürümün tanıdığı bir kayıt değil",
    "the copy is not the same as the original": "kopya aslıyla aynı değil",
  ]

  private static let yaml = [
    "it cannot be read as text (UTF-8)": "metin (UTF-8) olarak okunamıyor",
    "a section of the template is not closed": "şablonda açılan bir bölüm ({{#…}} … {{/…}}) kapatılmamış",
    "a name in the template is not closed": "şablonda bir ad ({{…}}) kapatılmamış",
    "it is no Mustache template": "Mustache şablonu olarak okunamıyor",
    "did not find expected ',' or ']'": "listede “,” ya da “]” eksik",
    "did not find expected ',' or '}'": "“,” ya da “}” eksik",
    "did not find expected key": "burada bir anahtar bekleniyordu; satır başlarındaki boşlukları denetleyiniz",
    "did not find expected '-' indicator": "burada “-” bekleniyordu; satır başlarındaki boşlukları denetleyiniz",
    "did not find expected node content": "burada bir değer bekleniyordu",
    "did not find expected <document start>": "ayarların bitiminden sonra başka içerik var",
    "could not find expected ':'": "anahtardan sonra “:” eksik",
    "mapping values are not allowed in this context": "burada “:” olamaz; değeri tırnak içine alınız",
    "block sequence entries are not allowed in this context": "burada “-” ile başlayan liste olamaz",
    "found character that cannot start any token":
      "burada olamayacak bir karakter var (sekme ya da @, ` gibi bir işaret)",
    "found a tab character where an indentation space is expected": "satır başında sekme var; boşluk kullanınız",
    "found a tab character that violates indentation": "satır başında sekme var; boşluk kullanınız",
    "found unexpected end of stream": "açılan tırnak kapatılmamış",
    "found undefined alias": "tanımlanmamış bir ada (*) başvuruluyor",
    "found unknown escape character": "tırnak içinde bilinmeyen bir kaçış (\\) var",
    "control characters are not allowed": "dosyada denetim karakteri var",
    "a key stands twice": "bir anahtar iki kez yazılmış",
  ]
}
