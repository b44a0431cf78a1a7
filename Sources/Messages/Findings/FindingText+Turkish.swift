import Domain
import SheetModel

extension FindingText {
  static func turkish(_ code: FindingCode, _ f: FindingFacts) -> String {
    switch code {
    case .fileNotXlsx where f.place != nil, .formNotRecognised where f.place != nil: f.place?.sentence(.turkish) ?? ""
    case .fileNotXlsx: "Dosya bir Excel çalışma kitabı (.xlsx) değil: \(turkishKind(f.kind))"
    case .fileEncrypted where f.kind == .zip:
      "Dosya, parolalı bir ZIP arşivinin içinde; arşiv açılamadı. Dosyayı parolasız bir arşivle ya da doğrudan e-postaya "
        + "ekleyip yeniden gönderiniz."
    case .fileEncrypted:
      "Dosya parola ile korunuyor, açılamadı. Excel'de Dosya > Bilgi > Çalışma Kitabını Koru bölümünden "
        + "parolayı kaldırıp yeniden gönderiniz."
    case .fileDamaged where f.isUnreadable: "Dosya okunamadı (\(f.damage(.turkish)))."
    case .fileDamaged:
      "Dosya bozuk, okunamadı (\(f.damage(.turkish))). Formu Excel'de açıp .xlsx olarak yeniden kaydederek gönderiniz."
    case .fileTooLarge where f.has(.count):
      "Tabloda bu birimin \(f[.count]) satırı var; bir birimin en çok \(f[.maximum]) satırı alınır."
    case .fileTooLarge:
      "Dosya sınırları aşıyor: \(turkishLimit(f.limit)) en çok \(f[.maximum]) olabilir. Bir EK-1 formu bu kadar "
        + "büyük olmaz; boş bir forma yalnızca talebinizi yazıp gönderiniz."
    case .formNotRecognised:
      "EK-1 formunun başlık satırı bulunamadı. Eksik başlıklar: \(f[.missing]). Formun biçimini değiştirmeden "
        + "gönderiniz."
    case .formHidden:
      "Form gizli bir sayfada duruyor ya da başlık satırı gizli; kimseye gösterilmeyen bir formdan işlem yapılmaz. "
        + "Görünür yapıp yeniden gönderiniz."
    case .formAltered:
      "Formun sütunları "
        + "değiştirilmiş\(f.has(.added) ? "; eklenen: \(f[.added])" : "")\(f.has(.renamed) ? "; adı değişen: \(f[.renamed])" : "")\(f.has(.moved) ? "; yeri değişen: \(f[.moved])" : ""). Form okundu, ancak biçimi değiştirilmemelidir."
    case .formEmpty: "Formda doldurulmuş satır yok."
    case .formDuplicate where f.status == .held:
      "Bu dosya daha önce geldi, göndereninin teyidi bekleniyor: \(f[.file]), \(f[.time]) (\(f[.run])). Sonuçları: "
        + "\(f[.outputs]). İkinci kez değerlendirilmedi."
    case .formDuplicate where f.status == .refused:
      "Bu dosya daha önce geldi ve reddedildi: \(f[.file]), \(f[.time]) (\(f[.run])). Nedenleri: \(f[.outputs]). Yeniden "
        + "değerlendirilmedi; düzeltip gönderiniz."
    case .formDuplicate where f.status == .partial:
      "Bu dosya daha önce işlendi, bir bölümü kabul edildi: \(f[.file]), \(f[.time]) (\(f[.run])). Sonuçları: "
        + "\(f[.outputs]). Hiçbir satır ikinci kez uygulanmadı; kabul edilmeyenleri düzeltip gönderiniz."
    case .formDuplicate:
      "Bu dosya daha önce işlendi\(f.status == .accepted ? " ve kabul edildi" : ""): \(f[.file]), \(f[.time]) "
        + "(\(f[.run])). Sonuçları: \(f[.outputs]). Hiçbir satır ikinci kez uygulanmadı."
    case .formOverTen:
      "Formda \(f[.count]) satır dolu; bir forma en çok 10 kişi yazılır, fazlası için yeni dosyada sıra "
        + "numarası sürdürülür."
    case .rowPassedOver where f[.count] == "1":
      "\(f[.row]). satırda (“\(f.value)”) bir talep yok: İşlem Türü, DETSİS NO ve T.C. NO. alanlarının hiçbiri "
        + "doldurulmamış. Satır dikkate alınmadı."
    case .rowPassedOver:
      "\(f[.row]). satırdan başlayan \(f[.count]) satırda (“\(f.value)”) bir talep yok: İşlem Türü, DETSİS NO ve T.C. NO. "
        + "alanlarının hiçbiri doldurulmamış. Bu satırlar dikkate alınmadı."
    case .justificationDate:
      "Dosyanın tarihi (\(f.value)) gerçek olamaz; gerekçeye bugünün tarihi (\(f[.time])) yazıldı."
    case .sequenceGap:
      "SIRA NO tablodaki sırayı izlemiyor (\(f[.row]). satırda \(f.value.isEmpty ? "boş" : "“\(f.value)”")). "
        + "Numaralar atlamadan ve yinelenmeden sürmelidir."
    case .sequenceStart:
      "Form \(f[.count]) numarasından başlıyor, ama kurumun \(f[.expected]) numarasına kadar gelen formu bu "
        + "çalıştırmada da son 30 günde de yok."

    case .institutionMissing: "KURUM DETSİS NO boş. Kurumun 8 haneli T.C. DETSİS numarasını yazınız."
    case .institutionFormat: "KURUM DETSİS NO “\(f.value)” 8 haneli bir numara değil (ilk hane 0 olamaz)."
    case .institutionUnknown: "“\(f.value)” numaralı kurum DETSİS'te yok."
    case .institutionClosed: "“\(f.value)” numaralı kurum (\(f[.official])) DETSİS'te kapalı."
    case .institutionNameDiffers:
      f.value.isEmpty
        ? "KURUMU ADI boş; DETSİS'teki adı “\(f[.official])”."
        : "KURUMU ADI “\(f.value)” DETSİS'teki addan farklı: “\(f[.official])”."

    case .operationMissing: "\(f.operationLabel) boş. \(f.operations[0]) ya da \(f.operations[1]) yazınız."
    case .operationUnknown:
      "\(f.operationLabel) “\(f.value)” tanınmıyor. \(f.operations[0]) ya da \(f.operations[1]) yazınız."
    case .detsisMissing: "Birimin DETSİS NO alanı boş."
    case .detsisFormat: "DETSİS NO “\(f.value)” 8 haneli bir numara değil (ilk hane 0 olamaz)."
    case .detsisUnknown: "“\(f.value)” numaralı birim DETSİS'te yok."
    case .detsisClosed: "“\(f.value)” numaralı birim (\(f[.official])) DETSİS'te kapalı."
    case .detsisOutsideInstitution:
      "“\(f.value)” numaralı birim (\(f[.official])) formdaki kuruma (\(f[.otherName])) bağlı değil."
    case .unitNameMissing: "BİRİM ADI boş. Birimin DETSİS'te yayımlanan adını yazınız."
    case .unitNameDiffers: "BİRİM ADI “\(f.value)” DETSİS'teki addan farklı: “\(f[.official])”."
    case .unitNameConflict:
      f.has(.otherUnit)
        ? "BİRİM ADI “\(f.value)” yazılan numaranın değil, \(f[.otherUnit]) numaralı birimin adı; yazılan "
          + "numara “\(f[.official])” birimine ait."
        : "BİRİM ADI “\(f.value)” yazılan numarayla bağdaşmıyor; bu numara “\(f[.official])” birimine ait."
    case .unitNotEntitled:
      "“\(f[.official])” bu formu gönderebilecek birimlerden değil (merkez personel/insan kaynakları birimleri, "
        + "yerel yönetimler, valilikler, ilçe yazı işleri müdürlükleri)."

    case .nationalIDMissing: "T.C. NO. boş."
    case .nationalIDFormat: "T.C. NO. “\(f.value)” 11 haneli bir numara değil (ilk hane 0 olamaz)."
    case .nationalIDChecksum:
      "T.C. NO. “\(f.value)” geçerli değil: son iki hane öncekilerle tutmuyor. Numarayı "
        + "kimlikten denetleyiniz."
    case .nameMissing: "ADI SOYADI boş."
    case .nameIncomplete: "ADI SOYADI “\(f.value)” eksik: ad ve soyad birlikte yazılır."
    case .nameCharacters where f.has(.maximum) && !f.has(.word):
      "ADI SOYADI \(f[.maximum]) karakterden uzun. Yalnızca adı ve soyadı yazınız."
    case .nameCharacters: "ADI SOYADI “\(f.value)” içinde adda bulunmaması gereken bir karakter var: “\(f[.word])”."
    case .nameDiffers:
      "Bu T.C. numarası sistemde başka bir adla kayıtlı"
        + (f.has(.form) ? " (ad, \(f[.form]) numaralı formla geldi\(turkishInstitution(f)))" : "")
        + ". Numarayı ve adı kimlikten denetleyiniz; ad değiştiyse belgesini kayıt birimine gönderiniz."
    case .personNamesDiffer:
      "Bu T.C. numarası kullanıcılarda ve yöneticilerde farklı adlarla duruyor (öbüründe “\(f[.official])”). Hangisinin "
        + "doğru olduğunu kimlikten denetleyiniz."
    case .abbreviation: "“\(f.value)” içinde kısaltma var: “\(f[.word])”. Bilgilerde kısaltma yapılmaz."
    case .workPhoneMissing: "İŞ TELEFONU boş."
    case .mobilePhoneMissing: "CEP TELEFONU boş."
    case .emailMissing: "E-POSTA boş."
    case .phoneFormat:
      f.field == .mobilePhone
        ? "CEP TELEFONU “\(f.value)” istenen biçimde (0999 999 99 99) değil; birden çok numara “-” ile ayrılır."
        : "İŞ TELEFONU “\(f.value)” istenen biçimde (0999 999 99 99, dahili ile 0999 999 99 99/9999) değil; "
          + "birden çok numara “-” ile ayrılır."
    case .phonePrefix:
      f.field == .mobilePhone
        ? "CEP TELEFONU “\(f.value)” 05 ile başlamıyor."
        : "İŞ TELEFONU “\(f.value)”: \(f[.word]) Türkiye'nin bir alan kodu değil."
    case .emailFormat: "E-POSTA “\(f.value)” geçerli bir adres değil (örnek: ad.soyad@kurum.gov.tr)."
    case .emailDomain: "E-POSTA “\(f.value)” kurumsal bir adres değil; uzantısı \(f[.expected]) olmalıdır."
    case .emailShared:
      "E-POSTA “\(f.value)” \(f[.row]) numaralı satırdaki kişiye de yazılmış; adres kişiye "
        + "özel olmalıdır."

    case .rowDuplicate:
      f.has(.file)
        ? "Aynı istek bu çalıştırmada \(f[.file]) dosyasının \(f[.row]) numaralı satırında da var; ilki geçerlidir."
        : "Aynı istek \(f[.row]) numaralı satırda da var; ilki geçerlidir."
    case .rowConflict: "Aynı kişi ve birim için hem yetki kaydı hem yetki iptali isteniyor; ikisi de uygulanmadı."
    case .alreadyAuthorised: "Kişi bu birimde zaten yetkili; değişiklik yapılmadı."
    case .notAuthorised: "Kişinin bu birimde iptal edilecek bir yetkisi yok."

    case .cellError:
      f.value.isEmpty
        ? "\(f.label) hücresindeki formülün bir sonucu yok. Değeri elle yazınız."
        : "\(f.label) hücresinde Excel hatası var: \(f.value)."
    case .cellDate:
      "\(f.label) hücresini Excel tarihe çevirmiş (\(f.value)). Hücreyi Metin biçimine alıp "
        + "değeri yeniden yazınız."
    case .cellScientific:
      "\(f.label) hücresinde haneler Excel'de kaybolmuş (\(f.value)). Hücreyi Metin biçimine alıp numarayı "
        + "yeniden yazınız."
    case .cellFormula: "\(f.label) hücresindeki değer bir formülden geliyor; görünen sonuç (“\(f.value)”) kullanıldı."
    case .cellMerged where f.has(.added):
      "Tabloda birleştirilmiş hücreler (\(f[.added])) dolu hücreleri örtüyor; altlarındaki görünmüyor. Birleştirmeyi "
        + "çözüp geçerli olmayanı siliniz."
    case .cellMerged: "\(f.label) değeri birden çok satıra yayılan tek hücrede; bu satırların her biri için kullanıldı."
    case .cellShowsOther where f.has(.added):
      "Sayfanın \(f[.added]) satırları daraltılmış bir grupta; görünmüyor. Grubu açınız ya da satırları siliniz."
    case .cellShowsOther where f.field == nil:
      "Satır olduğu gibi görünmüyor: gizlenmiş ya da üstü çizilmiş. Uygulanmadı; istek geçerliyse satırı görünür kılıp "
        + "formu yeniden gönderiniz."
    case .cellShowsOther:
      "\(f.label) değeri olduğu gibi görünmüyor: satırı ya da sütunu gizli, üstü çizili, rengi zeminden ayırt edilmiyor "
        + "ya da hücrenin biçimi başka bir şey gösteriyor. Değeri olağan bir hücreye yazınız."
    case .valueCorrected: "\(f.label) düzeltilerek alındı: “\(f.suggestion)”."

    case .tableNotRecognised where f.has(.word) && !f.has(.missing):
      "\(f[.word]) sütunu olan bu tablo bir yönetici listesi değil, bir işlem listesidir: managers apply ile işlenir."
    case .tableNotRecognised where f[.kind] == "NUL":
      "Dosya metin değil ya da bozulmuş: içinde NUL (sıfır) baytı var. Listeyi Excel'de açıp “CSV UTF-8” olarak "
        + "kaydediniz."
    case .tableNotRecognised where f.has(.kind):
      "Dosyanın kodlaması \(f[.kind]); bu kodlama okunmaz. Listeyi Excel'de açıp “CSV UTF-8” olarak kaydediniz."
    case .tableNotRecognised where f.has(.added):
      "Başlık satırında iki kez geçen sütun var (\(f[.added])); hangisinin geçerli olduğu bilinemez."
    case .tableNotRecognised where f[.missing].isEmpty: "Dosyada başlık satırı olan bir tablo bulunamadı."
    case .tableNotRecognised:
      "Tablonun başlık satırı bulunamadı. Eksik başlıklar: \(f[.missing])."
    case .tableRepeated: "Birden çok sayfada tablo var (\(f[.added])); hangisinin geçerli olduğu bilinemez."
    case .tableCutOff:
      "Dosya \(f[.row]). satırda yarım kalmış: sonu eksik. Bu satır ve varsa sonrakiler alınamadı."
    case .tableEmpty: "Tabloda doldurulmuş satır yok."
    case .rowShifted:
      "Satırda başlıktan çok hücre var; bir değerin içinde ayraç olabilir. İçinde ayraç bulunan değerler tırnak "
        + "içinde yazılır."
    case .cellEncoding:
      "\(f.label) hücresindeki harfler bozulmuş (“\(f.value)”). Excel'de değeri yeniden yazınız; bir listeyse dosyayı UTF-8 ya da "
        + "Windows-1254 kodlamasıyla kaydediniz."
    case .typeMissing: "YETKİ TÜRÜ boş."
    case .typeUnknown: "YETKİ TÜRÜ “\(f.value)” tanınmıyor. Şunlardan biri yazılır: \(f[.expected])."
    case .referenceMissing: "ATAMANIN TARİH VE SAYISI boş."
    case .referenceFormat:
      "ATAMANIN TARİH VE SAYISI “\(f.value)” istenen biçimde (GG/AA/YYYY tarih ve … sayılı …) değil ya da tarihi gerçek "
        + "bir gün değil (örnek: 08/01/2016 tarih ve 1 sayılı Bakan Oluru)."
    case .startMissing: "BAŞLAMA TARİHİ VE SAATİ boş."
    case .endMissing: "BİTİŞ TARİHİ VE SAATİ boş; sonlandırma için gereklidir."
    case .dateFormat:
      "\(f.label) “\(f.value)” gün, ay, yıl, saat ve dakikasıyla gerçek bir zaman değil (örnek: 11/01/2016 10:00)."
    case .endBeforeStart: "Bitiş (\(f[.until])) başlamadan (\(f[.from])) önce olamaz."
    case .proxyNeedsIncumbent where f.has(.holder):
      "\(f[.holder]) bu birimde aynı sürede asaleten görevli; kimse kendi yerine vekâlet edemez."
    case .proxyNeedsIncumbent:
      "Birimde o tarihte asaleten görevli yönetici yok; dolu kadroya vekâlet ancak onun yanında kaydedilir."
    case .unitHasManager:
      "Birimde görevi sürerken kayıtlı yönetici var: \(f[.holder]) (\(f[.type]), \(f[.from]) tarihinden beri). Önce "
        + "onun görevi sonlandırılır."
    case .datesOverlap:
      "Görev süresi, aynı görevi daha önce yapan \(f[.holder]) ile çakışıyor (\(f[.type]), \(f[.from]) – \(f[.until]))."
    case .notAppointed:
      f.has(.until)
        ? "Kişinin bu birimdeki görevi zaten sonlandırılmış (\(f[.until]))."
        : "Kişinin bu birimde sonlandırılacak böyle bir görevi yok."
    case .endingAmbiguous:
      "Kişinin bu birimde birden çok görevi var; hangisinin sonlandırılacağı YETKİ TÜRÜ ve BAŞLAMA TARİHİ ile "
        + "belirtilmelidir."
    case .endAfterRegistered:
      "Görev kayda göre \(f[.until]) tarihinde bitiyor; sonlandırma bu süreyi uzatamaz. Uzatma yeni bir atama olarak "
        + "kaydedilir."
    case .alreadyAppointed: "Bu görev aynı bilgilerle zaten kayıtlı; değişiklik yapılmadı."
    case .lateRegistration:
      "Değişiklik \(f[.count]) gün sonra kaydedildi; göreve başlama ve ayrılış aynı gün içinde kaydedilir (EK-2 §13)."
    case .personRenamed:
      "Bu T.C. numarası “\(f[.official])” adıyla kayıtlıydı; yeni adla kaydedildi. Numarayı ve adı denetleyiniz."
    case .proxyWithoutIncumbent:
      "Asaleten görev sona erdi, ama yanındaki dolu kadroya vekâlet (\(f[.holder])) sürüyor; sonlandırılması gerekebilir."
    case .proposalHeld:
      "Bu öneri bekletiliyor (\(f.value)). İncelendiyse dosya --held \(f[.count]) ile uygulanır; dosyada \(f[.count]) bekletilen satır var."
    case .managerCodeMissing: "Satırda T.C. Yönetici Kodu yok; kişi eşleştirilemez."
    case .institutionRegistered:
      "\(f[.official]) için İYEM'de ilk kayıt yapılmış; eski yönetici adları o zaman silindi, bu ad alınmadı (EK-2, 11. madde)."
    case .managerCodeUnknown: "Kayıtta “\(f.value)” numaralı bir T.C. Yönetici Kodu yok."
    case .deputyMissing: "YARDIMCI DETSİS NO boş."
    case .deputyUnknown:
      f.has(.official)
        ? "“\(f.value)” numaralı birim (\(f[.official])) bu birimin bağlanabileceği bir “Yardımcı” birimi değil."
        : "“\(f.value)” numaralı bir “Yardımcı” birimi yok."
    case .alreadyTied: "Birim bu yardımcıya zaten bağlı; değişiklik yapılmadı."
    case .unitNotTied: "\(f[.unit]) numaralı birim (\(f[.official])) hiçbir yardımcıya bağlı değil."

    case .senderNotInstitutional:
      "Gönderen (\(f[.address])) tek bir kurumsal e-posta adresi değil; formlar kurumun \(f[.expected]) uzantılı "
        + "adresinden gönderilir."
    case .senderUnauthenticated:
      !f[.severity].isEmpty
        ? "Gönderen adresi doğrulanmadı: ayarlarda sözüne inanılacak posta sunucusu (mail.trusted-authserv-id) yok."
        : f.has(.reason)
          ? "Gönderen adresi (\(f[.address])) doğrulanamadı; \(f[.host]) sunucusunun denetiminden çıkan: \(f[.reason]). "
            + "Başkasının adına gönderilmiş olabilir; form uygulanmadı."
          : "Gönderen adresi (\(f[.address])) doğrulanamadı: e-postada \(f[.host]) sunucusunun denetim sonucu "
            + "(Authentication-Results) yok. Başkasının adına gönderilmiş olabilir; form uygulanmadı."
    case .senderUnconfirmed:
      "\(f[.address]) alan adından \(f[.unit]) numaralı kurum adına yazıldığını henüz kimse teyit etmedi"
        + (f.isError ? "; form bekletiliyor. Kuruma sorunuz; doğruysa “\(f.confirmation)” ile teyit ediniz." : ".")
    case .senderOtherInstitution:
      "\(f[.address]) alan adı başka bir kurumun olarak biliniyor (\(f.otherInstitution)); \(f[.unit]) numaralı kurum "
        + "adına yazdığını kimse teyit etmedi"
        + (f.isError ? "; form bekletiliyor. Kuruma sorunuz; doğruysa “\(f.confirmation)” ile teyit ediniz." : ".")
    case .mailReport:
      "E-posta, bir kişinin talebi değil: \(turkishReport(f[.reason])). İçindeki dosyalar işlenmedi; form, yeni bir "
        + "e-postanın eki olarak gönderilmelidir."
    case .mailAutomatic:
      f[.reason] == "deleted"
        ? "E-posta, bulunduğu klasörde silinmiş olarak işaretli; açılmadı ve hiçbir şey uygulanmadı."
        : f[.reason] == AutomaticSign.autoSubmitted.rawValue
          ? "E-postayı bir kişi değil, bir program gönderdi (Auto-Submitted); form işlendi."
          : "E-posta, bir posta listesinden geldi; form işlendi."
    case .mailNoForm:
      f.has(.missing)
        ? "E-postanın ekinde EK-1 formu yok; ekler: \(f[.missing]). Formu .xlsx olarak ekleyip yeniden gönderiniz."
        : "E-postanın eki yok. EK-1 formunu .xlsx olarak ekleyip yeniden gönderiniz."
    case .mailDamaged:
      "E-postanın yapısı bozuk (\(f.damage(.turkish))); okunabilen ekler işlendi."
    case .mailDate:
      "E-postanın tarihi (“\(f.value)”) geçerli bir tarih değil ya da ileride; gerekçede geliş günü kullanıldı: "
        + "\(f[.time])."
    case .mailDuplicate:
      "Aynı Message-ID'yi taşıyan bir e-posta daha önce geldi: \(f[.time]) (\(f[.run])). İkinci bir yanıt "
        + "verilmedi."
    case .fewerThanTwo:
      "\(f[.unit]) numaralı birimde (\(f[.official])) yetkili sayısı \(f[.count]); en az iki yetkili bulunmalıdır."
    }
  }

  private static func turkishReport(_ sign: String) -> String {
    switch ReportSign(rawValue: sign) {
    case .delivery: "teslim edilemeyen bir e-postayı bildiriyor ya da geri getiriyor"
    case .receipt: "başka bir e-postanın alındığını ya da okunduğunu bildiriyor"
    case .reply: "bir program başka bir e-postayı otomatik olarak yanıtlamış"
    case .moderation: "bir program ya da posta listesi, başkasının e-postasını onay için ya da bilgi olarak iletmiş"
    case .nullSender: "göndericisi boş (Return-Path), yani başka bir e-posta üzerine kendiliğinden gönderilmiş"
    case nil: "başka bir e-postayı bildiriyor"
    }
  }

  private static func turkishKind(_ kind: FileKind) -> String {
    switch kind {
    case .empty: "dosya boş. Formu yeniden ekleyip gönderiniz."
    case .legacyXls:
      "eski Excel biçimi (.xls). Excel'de Farklı Kaydet ile “Excel Çalışma Kitabı (*.xlsx)” "
        + "olarak kaydediniz."
    case .xlsb: "Excel ikili biçimi (.xlsb). Farklı Kaydet ile “Excel Çalışma Kitabı (*.xlsx)” olarak kaydediniz."
    case .ods: "OpenDocument hesap tablosu (.ods). Farklı Kaydet ile “Excel 2007-365 (.xlsx)” olarak kaydediniz."
    case .csv: "CSV metin dosyası. Formu Excel'de doldurup .xlsx olarak kaydediniz."
    case .html: "Excel adıyla kaydedilmiş bir HTML sayfası. Excel'de açıp Farklı Kaydet ile .xlsx olarak kaydediniz."
    case .xml: "XML dosyası. Excel'de açıp Farklı Kaydet ile .xlsx olarak kaydediniz."
    case .pdf: "PDF belgesi. Formun doldurulmuş Excel dosyasını (.xlsx) gönderiniz."
    case .image: "resim. Formun taranmış görüntüsünü değil, Excel dosyasını (.xlsx) gönderiniz."
    case .word: "Word belgesi. Formu Excel'de doldurup .xlsx olarak gönderiniz."
    case .zip: "sıkıştırılmış arşiv. İçindeki Excel dosyasını (.xlsx) çıkarıp gönderiniz."
    case .text: "düz metin dosyası. Formu Excel'de doldurup .xlsx olarak kaydediniz."
    case .archive: "açılamayan sıkıştırılmış arşiv (.rar, .7z …). İçindeki Excel dosyasını (.xlsx) çıkarıp gönderiniz."
    case .signed:
      "e-imzalı ya da mühürlü dosya (.p7m). İmza programında açıp içindeki Excel dosyasını (.xlsx) çıkararak gönderiniz."
    case .outlook:
      "Outlook iletisi (.msg). İçindeki Excel dosyasını (.xlsx) kaydediniz ya da iletiyi, gönderenin sunucusundan geldiği "
        + "gibi .eml olarak kaydedip koyunuz."
    case .appleMail:
      "Apple Mail iletisi (.emlx). Mail'de Farklı Kaydet ile “Ham İleti Kaynağı” olarak, .eml adıyla kaydedip koyunuz."
    case .mail: "e-posta iletisi, ama adı .eml ile bitmiyor. Adının sonuna .eml ekleyip yeniden koyunuz."
    case .iwork:
      "Apple Numbers, Pages ya da Keynote belgesi. Numbers'ta Dosya > Şuraya Aktar > Excel ile .xlsx olarak kaydediniz."
    case .presentation: "sunu. Formu Excel'de doldurup .xlsx olarak gönderiniz."
    case .eyp: "e-Yazışma paketi (.eyp). Paketin ekindeki Excel dosyasını (.xlsx) çıkarıp gönderiniz."
    case .shortcut: "kısayol; dosyanın kendisi değil. Kısayolun gösterdiği Excel dosyasını (.xlsx) gönderiniz."
    case .unknown: "türü tanınmadı. Formu Excel'de açıp .xlsx olarak kaydediniz."
    }
  }

  private static func turkishLimit(_ limit: SizeLimit?) -> String {
    switch limit {
    case .fileBytes: "dosya boyu (bayt)"
    case .partBytes: "açılmış bir bölümün boyu (bayt)"
    case .totalBytes: "açılmış toplam boy (bayt)"
    case .inflationRatio: "sıkıştırma oranı"
    case .entries: "arşivdeki bölüm sayısı"
    case .sheets: "sayfa sayısı"
    case .cells: "hücre sayısı"
    case .strings: "metin sayısı"
    case .stringBytes: "metin uzunluğu (bayt)"
    case .elements: "biçim, bağlantı veya benzeri öğe sayısı"
    case .depth: "XML iç içe geçme derinliği"
    case .attributes: "XML nitelik sayısı"
    case .tagBytes: "bir XML etiketinin uzunluğu (bayt)"
    case .forms: "form sayısı"
    case .rows: "dolu satır sayısı"
    case .characters: "bir hücredeki metnin uzunluğu (karakter)"
    case .marks: "bir harfe eklenen işaret sayısı"
    case nil: "boyut"
    }
  }
}
