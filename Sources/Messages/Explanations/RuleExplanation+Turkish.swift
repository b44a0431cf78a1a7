import Domain

extension RuleExplanation {
  static func turkish(_ code: FindingCode) -> RuleExplanation {
    switch code {
    case .fileNotXlsx:
      .init(
        "Form, Excel çalışma kitabı (.xlsx) olarak gönderilir; başka bir biçime dönüştürülmez.",
        remedy: "Formu Excel'de açıp Farklı Kaydet ile “Excel Çalışma Kitabı (*.xlsx)” olarak kaydediniz.")
    case .fileEncrypted:
      .init(
        "Parolayla korunan bir dosya açılamaz.",
        remedy: "Excel'de Dosya > Bilgi > Çalışma Kitabını Koru bölümünden parolayı kaldırıp yeniden gönderiniz.")
    case .fileDamaged:
      .init(
        "Dosyanın bütün bölümleri eksiksiz okunabilmelidir; yarısı okunan bir formdan işlem yapılmaz.",
        remedy: "Formu Excel'de açıp yeni bir adla kaydederek yeniden gönderiniz.")
    case .fileTooLarge:
      .init(
        "Dosya, bir formun olabileceğinden büyük olamaz; sınırlar iyem.yaml dosyasındaki limits bölümündedir.",
        remedy: "Boş bir forma yalnızca talebinizi yazıp gönderiniz.")
    case .formNotRecognised:
      .init(
        "Formun başlık satırında dokuz sütunun tümü bulunmalıdır; biçimi değiştirilmez.",
        remedy: "Boş formu yeniden alınız, bilgileri onun içine yazınız.")
    case .formHidden:
      .init(
        "Gizli bir sayfadaki formu gönderen de görmez; ondan işlem yapılmaz.",
        remedy: "Sayfa sekmesine sağ tıklayıp Göster ile sayfayı açınız, dosyayı yeniden gönderiniz.")
    case .formAltered:
      .init(
        "Formun biçimi değiştirilmez: sütun eklenmez, sütunların yeri ve adı değiştirilmez. Başlıklar bulunabildiyse "
          + "form yine de okunur.", remedy: "Sonraki talebinizi değiştirilmemiş forma yazınız.")
    case .formEmpty:
      .init("Formda en az bir satır doldurulmuş olmalıdır.", remedy: "Talebinizi numaralı satırlara yazınız.")
    case .formDuplicate:
      .init(
        "Aynı dosya bir kez işlenir; içeriği aynı olan ikinci dosyadan hiçbir şey uygulanmaz.",
        remedy: "İlk seferindeki sonuçlara bulguda adı geçen klasörden bakınız. Reddedilmiş bir formu düzeltip "
          + "gönderiniz; dosya olduğu gibi yeniden işlenecekse --again ile çalıştırınız.")
    case .formOverTen:
      .init(
        "Bir forma en çok 10 kişi yazılır; fazlası yeni bir dosyada, sıra numarası sürdürülerek yazılır.",
        remedy: "Sonraki talebinizde on birinci kişiden başlayarak yeni dosya kullanınız.")
    case .rowPassedOver:
      .init(
        "İşlem Türü, DETSİS NO ve T.C. NO. alanlarının hiçbiri doldurulmamış satır talep değildir: toplam, imza bölümü, sütun "
          + "numarası, çizgi gibi. Yanlış yazılmış bir değer ise talep sayılır ve hatası bildirilir.",
        remedy: "Satır bir talepse bu üç alanı doldurunuz.")
    case .justificationDate:
      .init(
        "Tek başına gelen dosyanın gerekçesi değişiklik tarihini taşır; 2016'dan eski bir tarih gerçek değildir (ZIP ve ağ "
          + "klasörleri 1980 ya da 1970 yazar), yerine çalıştırmanın günü yazılır.",
        remedy: "Gerekçedeki günü denetleyiniz; gerekirse --justification ile veriniz.")
    case .sequenceGap:
      .init(
        "SIRA NO satırların sırasını izler: atlamaz, yinelenmez.", remedy: "Numaraları yukarıdan aşağıya sürdürünüz.")
    case .sequenceStart:
      .init(
        "1'den büyük bir numarayla başlayan form, kurumun önceki formunun devamıdır; o form bu çalıştırmada ya da "
          + "son 30 günde gelmiş olmalıdır.",
        remedy: "Eksik olan önceki formu da gönderiniz; tek form varsa 1'den başlatınız.")

    case .institutionMissing:
      .init("KURUM DETSİS NO doldurulur.", remedy: "Kurumun 8 haneli T.C. DETSİS numarasını yazınız.")
    case .institutionFormat:
      .init("T.C. DETSİS numarası 8 hanedir, ilk hanesi 0 olmaz.", remedy: "Numarayı DETSİS'ten bakıp yeniden yazınız.")
    case .institutionUnknown:
      .init("Kurum DETSİS'te kayıtlı olmalıdır.", remedy: "Numarayı DETSİS'ten denetleyiniz.")
    case .institutionClosed:
      .init("Kapatılmış bir kurum yetki talep edemez.", remedy: "Görevlerini devralan kurumun numarasını yazınız.")
    case .institutionNameDiffers:
      .init(
        "KURUMU ADI, DETSİS'te yayımlanan addır; kısaltılmaz.",
        remedy: "Adı DETSİS'teki gibi yazınız.")

    case .operationMissing:
      .init("Her satırda işlem türü yazılır.", remedy: "“Yetki Kayıt” ya da “Yetki İptali” yazınız.")
    case .operationUnknown:
      .init(
        "İşlem Türü iki değerden biridir: yetki verilecek kişi için “Yetki Kayıt”, kaldırılacak kişi için “Yetki "
          + "İptali”. Yönetici tablolarında “Atama” ya da “Sonlandırma” yazılır.",
        remedy: "İki değerden birini olduğu gibi yazınız.")
    case .detsisMissing:
      .init("Birimin T.C. DETSİS numarası yazılır.", remedy: "Birimin 8 haneli numarasını DETSİS'ten bulunuz.")
    case .detsisFormat:
      .init(
        "T.C. DETSİS numarası 8 hanedir, ilk hanesi 0 olmaz.", remedy: "Numarayı eksiksiz ve yalnızca rakamla yazınız.")
    case .detsisUnknown: .init("Birim DETSİS'te kayıtlı olmalıdır.", remedy: "Numarayı DETSİS'ten denetleyiniz.")
    case .detsisClosed:
      .init("Kapatılmış bir birim için işlem yapılmaz.", remedy: "Birimin yerine geçen birimin numarasını yazınız.")
    case .detsisOutsideInstitution:
      .init(
        "Bir kurum, yalnızca kendisi ve altındaki birimler için talepte bulunabilir.",
        remedy: "Birim numarasını ve formun başındaki kurum numarasını denetleyiniz.")
    case .unitNameMissing: .init("BİRİM ADI doldurulur.", remedy: "Birimin DETSİS'te yayımlanan adını yazınız.")
    case .unitNameDiffers:
      .init(
        "BİRİM ADI, DETSİS'te yayımlanan addır. Benzer bir ad kabul edilir, ama bildirilir.",
        remedy: "Adı DETSİS'teki gibi yazınız.")
    case .unitNameConflict:
      .init(
        "BİRİM ADI ile DETSİS NO aynı birimi göstermelidir; ad, yanlış numaraya karşı güvencedir.",
        remedy: "Hangisinin doğru olduğuna bakıp ötekini düzeltiniz.")
    case .unitNotEntitled:
      .init(
        "Formu merkez teşkilatının personel/insan kaynakları birimleri, yerel yönetimler, valilikler ve ilçe yazı "
          + "işleri müdürlükleri gönderir.", remedy: "Birimin gerçekten yetkili olduğunu denetleyiniz.")

    case .nationalIDMissing: .init("T.C. NO. doldurulur.", remedy: "Kişinin 11 haneli T.C. kimlik numarasını yazınız.")
    case .nationalIDFormat:
      .init(
        "T.C. kimlik numarası 11 hanedir, ilk hanesi 0 olmaz.",
        remedy: "Numarayı kimlikten bakıp yalnızca rakamla yazınız.")
    case .nationalIDChecksum:
      .init(
        "T.C. kimlik numarasının son iki hanesi öncekilerden hesaplanır; tutmuyorsa numara yanlış yazılmıştır.",
        remedy: "Numarayı kimlikten denetleyiniz: çoğu kez iki hane yer değiştirmiştir.")
    case .nameMissing: .init("ADI SOYADI doldurulur.", remedy: "Kişinin adını ve soyadını yazınız.")
    case .nameIncomplete:
      .init("Ad ve soyad birlikte, kısaltmadan yazılır.", remedy: "Eksik olan adı ya da soyadı ekleyiniz.")
    case .nameCharacters:
      .init(
        "Adda yalnızca harf, boşluk, nokta, kesme işareti ve kısa çizgi bulunur.",
        remedy: "Gösterilen karakteri siliniz ya da doğru harfle değiştiriniz.")
    case .nameDiffers:
      .init(
        "Bir T.C. numarası tek bir kişinindir; kayıtta başka bir adla duruyorsa numara ya da ad yanlıştır. Kayıttaki ad, geri "
          + "alınmamış en eski yetkinin formuyla gelmiştir; bulgu o formu gösterir. Form geri alınırsa ad serbest kalır.",
        remedy:
          "Numarayı ve adı kimlikten denetleyiniz. Soyadı değiştiyse durumu yazıyla bildiriniz. Yanlış olan önceki formsa "
          + "kayıt birimi onu geri alır (iyem undo).")
    case .personNamesDiffer:
      .init(
        "Bir T.C. numarası tek bir kişinindir; kullanıcılarda ve yöneticilerde aynı adla durmalıdır. Tipografik kesme ve tire "
          + "işaretleri ile düzeltme işareti (â, î, û) fark sayılmaz.",
        remedy: "Numarayı ve adı kimlikten denetleyip yanlış olanı düzelttiriniz.")
    case .abbreviation:
      .init("Bilgilerde kısaltma yapılmaz.", remedy: "Sözcüğü açık yazınız.")
    case .workPhoneMissing: .init("İŞ TELEFONU doldurulur.", remedy: "Kişinin iş telefonunu yazınız.")
    case .mobilePhoneMissing: .init("CEP TELEFONU doldurulur.", remedy: "Kişinin cep telefonunu yazınız.")
    case .emailMissing: .init("E-POSTA doldurulur.", remedy: "Kişinin kurumsal e-posta adresini yazınız.")
    case .phoneFormat:
      .init(
        "Telefon “0999 999 99 99” biçiminde, dahili numarayla “0999 999 99 99/9999” biçiminde yazılır; birden çok "
          + "numara “-” ile ayrılır. Cep telefonunda dahili numara olmaz.",
        remedy: "Numarayı başında 0 ile, gösterilen boşluklarla yazınız.")
    case .phonePrefix:
      .init(
        "Cep telefonu 05 ile başlar; iş telefonu Türkiye'nin bir alan koduyla başlar.",
        remedy: "Numaranın doğru sütunda ve doğru olduğunu denetleyiniz.")
    case .emailFormat:
      .init(
        "E-posta adresi kullanıcı@alan biçimindedir; Türkçe harf ve boşluk bulunmaz.",
        remedy: "Adresi ad.soyad@kurum.gov.tr biçiminde yazınız.")
    case .emailDomain:
      .init(
        "Adres, uzantısı gov.tr olan kurumsal bir adrestir; bilgilendirmeler ona gönderilir.",
        remedy: "Kişinin kurumundaki adresini yazınız.")
    case .emailShared:
      .init("E-posta adresi kişiye özeldir.", remedy: "Her kişi için kendi adresini yazınız.")

    case .rowDuplicate:
      .init("Aynı işlem, kişi ve birim bir kez yazılır; ilki geçerlidir.", remedy: "Yinelenen satırı siliniz.")
    case .rowConflict:
      .init(
        "Bir kişiye aynı birimde hem yetki verilip hem yetkisi kaldırılamaz; hangisinin istendiği bilinemez.",
        remedy: "Yalnızca istediğiniz işlemin satırını bırakınız.")
    case .alreadyAuthorised:
      .init("Birimde zaten yetkili olan kişiye yeniden yetki verilmez.", remedy: "Bir şey yapmanız gerekmez.")
    case .notAuthorised:
      .init(
        "Ancak kayıttaki bir yetki kaldırılabilir.",
        remedy: "Kişiyi ve birimi denetleyiniz; yetki başka birimde olabilir.")

    case .cellError:
      .init("Hücrede Excel'in hata değeri değil, bilginin kendisi bulunur.", remedy: "Değeri elle yazınız.")
    case .cellDate:
      .init(
        "Numara olan bir değeri Excel tarihe çevirmişse asıl değer bilinemez.",
        remedy: "Hücreyi Metin biçimine alıp değeri yeniden yazınız.")
    case .cellScientific:
      .init(
        "Excel uzun bir numarayı 1,23E+10 gibi yuvarlamışsa haneleri kaybolmuştur.",
        remedy: "Hücreyi Metin biçimine alıp numarayı yeniden yazınız.")
    case .cellFormula:
      .init(
        "Bilgi formülden değil, yazılarak girilir; görünen sonuç kullanılır.",
        remedy: "Değeri formülsüz yazınız.")
    case .cellMerged:
      .init(
        "Her satırın kendi hücreleri vardır; birden çok satıra yayılan bir hücre, göründüğü gibi, her biri için geçerlidir.",
        remedy: "Hücreyi bölüp değeri her satıra yazınız.")
    case .cellShowsOther:
      .init(
        "Yalnızca tabloya bakanın gördüğü uygulanır: gizli, üstü çizili, zemininden ayırt edilmeyen ya da biçimi başka bir "
          + "şey gösteren hücreler alınmaz.",
        remedy: "Satırı ya da sütunu görünür kılınız veya değeri olağan bir hücreye yazınız.")
    case .valueCorrected:
      .init(
        "Anlamı değiştirmeyen kusurlar (fazla boşluk, görünmeyen karakter, büyük harfli e-posta gibi) düzeltilerek "
          + "alınır ve bildirilir.", remedy: "Bir şey yapmanız gerekmez.")

    case .tableNotRecognised:
      .init(
        "Tablonun başlık satırında gereken başlıklar bulunur.",
        remedy: "Eksik başlıkları ekleyiniz; sıraları önemli değildir.")
    case .tableRepeated:
      .init("Bir dosyada tek bir tablo bulunur.", remedy: "Geçerli olmayan sayfaları siliniz.")
    case .tableCutOff:
      .init("Dosya sonuna kadar okunabilmelidir.", remedy: "Dosyayı yeniden dışa aktarıp gönderiniz.")
    case .tableEmpty: .init("Tabloda en az bir satır dolu olmalıdır.", remedy: "Satırları başlığın altına yazınız.")
    case .rowShifted:
      .init(
        "CSV dosyasında her satır başlıktaki kadar hücre taşır.",
        remedy: "İçinde ayraç bulunan değeri çift tırnak içine alınız.")
    case .cellEncoding:
      .init(
        "Yanlış kod sayfasıyla açılıp kaydedilen metnin harfleri bozulur (“OÄŸuz”, “Þule”); ne yazıldığı bilinemez. Listeler UTF-8 "
          + "ya da Windows-1254 kodlamasındadır.",
        remedy: "Formda değeri yeniden yazınız; listeyi “CSV UTF-8” olarak kaydediniz.")
    case .typeMissing: .init("Her atamanın yetki türü vardır.", remedy: "Dört türden birini yazınız.")
    case .typeUnknown:
      .init(
        "Yetki türü Asaleten, Boş Kadroya Vekaleten, Dolu Kadroya Vekaleten ya da Tedviren'dir.",
        remedy: "Dört türden birini olduğu gibi yazınız.")
    case .referenceMissing:
      .init("Atamanın dayandığı belgenin tarih ve sayısı yazılır.", remedy: "Belgenin tarih ve sayısını yazınız.")
    case .referenceFormat:
      .init(
        "Belge “GG/AA/YYYY tarih ve … sayılı …” biçiminde, gerçek bir tarihle yazılır: “08/01/2016 tarih ve 1 sayılı "
          + "Bakan Oluru” gibi.",
        remedy: "Belgenin tarihini rakamla gün/ay/yıl olarak, ardından sayısını ve adını yazınız.")
    case .startMissing: .init("Göreve fiilen başlama zamanı yazılır.", remedy: "Günü ve saati yazınız.")
    case .endMissing: .init("Sonlandırmada görevin bittiği zaman yazılır.", remedy: "Günü ve saati yazınız.")
    case .dateFormat:
      .init(
        "Zaman gün, ay, yıl, saat ve dakikasıyla yazılır ve takvimde bulunur.",
        remedy: "11/01/2016 10:00 biçiminde yazınız.")
    case .endBeforeStart: .init("Görev başlamadan bitemez.", remedy: "Başlama ve bitiş zamanlarını denetleyiniz.")
    case .proxyNeedsIncumbent:
      .init(
        "Dolu kadroya vekâlet, asaleten görevli bir yöneticinin yanında kaydedilir.",
        remedy: "Kadro boşsa “Boş Kadroya Vekaleten” yazınız; değilse önce asıl yöneticiyi kaydediniz.")
    case .unitHasManager:
      .init(
        "Yöneticisi olan bir birime ancak onun görevi sonlandırıldıktan sonra yenisi kaydedilir; asaleten görevlinin "
          + "yanında yalnızca dolu kadroya vekâlet olabilir.",
        remedy: "Önce kayıtlı görevi sonlandırınız (aynı tabloda olabilir).")
    case .datesOverlap:
      .init(
        "Bir görevi aynı anda iki kişi yapamaz.", remedy: "Başlamayı öncekinin bittiği zamana ya da sonrasına alınız.")
    case .notAppointed:
      .init("Ancak kayıtlı ve süren bir görev sonlandırılır.", remedy: "Kişiyi, birimi ve yetki türünü denetleyiniz.")
    case .endingAmbiguous:
      .init(
        "Kişinin birimde birden çok görevi varsa hangisinin biteceği yazılır.",
        remedy: "YETKİ TÜRÜ'nü, gerekirse BAŞLAMA TARİHİ VE SAATİ'ni de yazınız.")
    case .endAfterRegistered:
      .init(
        "Sonlandırma, kayıtlı bitişi ileri alamaz; kayıtlar değiştirilmez.",
        remedy: "Uzatmayı yeni bir atama olarak yazınız.")
    case .alreadyAppointed:
      .init("Aynı bilgilerle zaten kayıtlı olan bir görev yeniden kaydedilmez.", remedy: "Bir şey yapmanız gerekmez.")
    case .lateRegistration:
      .init(
        "Göreve başlama ve ayrılış aynı gün içinde kaydedilir.",
        remedy: "Değişiklikleri olduğu gün bildiriniz.")
    case .personRenamed:
      .init(
        "Bir T.C. numarası tek bir kişinindir; kayıtta başka bir adla bulunuyorsa yeni ad kaydedilir.",
        remedy: "Ad değişmediyse numarayı denetleyiniz.")
    case .proxyWithoutIncumbent:
      .init(
        "Dolu kadroya vekâlet asıl yöneticiye bağlıdır; onun görevi bitince vekâletin de bitmesi beklenir.",
        remedy: "Vekilin görevini de sonlandırınız ya da yeni bir atama yapınız.")
    case .proposalHeld:
      .init(
        "Karşılaştırmanın bekletilen önerileri, incelenmeden uygulanmaz.",
        remedy: "Satırları inceleyip dosyayı --held ile, bekletilen satırların sayısını vererek uygulayınız.")
    case .managerCodeMissing:
      .init(
        "Web servisinin listesi kişileri T.C. Yönetici Kodu ile tanıtır.", remedy: "Listeyi servisten yeniden alınız.")
    case .managerCodeUnknown:
      .init(
        "T.C. Yönetici Kodu kayıtta bir kişiye verilmiş olmalıdır.",
        remedy: "Kodu denetleyiniz; kişi hiç kaydedilmemişse önce ataması yapılır.")
    case .deputyMissing:
      .init(
        "Birimin bağlandığı yardımcının numarası yazılır.", remedy: "“Yardımcı” biriminin DETSİS numarasını yazınız.")
    case .deputyUnknown:
      .init(
        "Birim, hemen üstündeki kurumun bir “Yardımcı” birimine bağlanır.",
        remedy: "Kurumun amir yardımcısına ait birimin numarasını yazınız.")
    case .alreadyTied:
      .init("Yardımcıya zaten bağlı olan bir birim yeniden bağlanmaz.", remedy: "Bir şey yapmanız gerekmez.")
    case .unitNotTied:
      .init(
        "Birinci düzey birimlerin her biri bir amir yardımcısıyla ilişkilendirilir.",
        remedy: "Birimi tabloya ekleyip bir yardımcıya bağlayınız.")
    case .institutionRegistered:
      .init(
        "Kurumun ilk yönetici kaydı, KAYSİS'te önceden duran adların yerini alır; sonra eski ad alınmaz.",
        remedy: "Bir şey yapmanız gerekmez; yöneticiyi atama olarak kaydediniz.")
    case .senderNotInstitutional:
      .init(
        "Formlar kurumun kendi e-posta hesabından gönderilir: tek bir From adresi, uzantısı gov.tr. Görünen ad, Reply-To "
          + "ve benzer yazılan alan adları sayılmaz.",
        remedy: "Formu kurumsal adresinizden yeniden gönderiniz.")
    case .senderUnauthenticated:
      .init(
        "Gönderenin alan adını, güvenilen posta sunucusu (mail.trusted-authserv-id) doğrulamış olmalıdır: onun en üstteki "
          + "Authentication-Results başlığında dmarc=pass ya da aynı kurumun alan adı için dkim=pass veya spf=pass yazar. "
          + "dmarc=fail varsa öbürleri sayılmaz.",
        remedy: "Hataysa: formu gönderip göndermediğini kuruma sorunuz; gönderdiyse kurum SPF, DKIM ve DMARC "
          + "kayıtlarını düzeltip formu yeniden göndermelidir. Uyarıysa: mail.trusted-authserv-id ayarını yapınız.")
    case .senderUnconfirmed:
      .init(
        "Gönderenin alan adının formdaki kurum (ya da onun üstündeki bir birim) adına yazdığını Başkanlık teyit etmiş "
          + "olmalıdır: senders confirm ile ya da ayarlardaki mail.sender-domains ile. Hiçbir form bir alan adını "
          + "öğretmez. Teyitli bir alan adı, altındakileri de kapsar.",
        remedy:
          "Kuruma bilinen bir yoldan (telefon, resmî yazı) sorunuz; doğruysa iyem senders confirm ALAN --institution "
          + "NO --justification …, yalnızca bu form içinse iyem forms release, değilse iyem forms reject. Teyit edilen "
          + "formu sonraki çalıştırma işler.")
    case .senderOtherInstitution:
      .init(
        "Teyit edilmemiş bir gönderenin alan adı, başka bir kurumun olarak biliniyor olmamalıdır.",
        remedy: "Formu gönderip göndermediğini kuruma sorunuz; doğruysa iyem senders confirm ya da iyem forms release, "
          + "değilse iyem forms reject.")
    case .mailReport:
      .init(
        "Başka bir e-postayı bildiren, geri getiren, yanıtlayan ya da onaya sunan e-postalar (teslim bildirimi, okundu "
          + "bilgisi, otomatik yanıt, liste yöneticisine bildirim, göndericisi boş e-posta) talep taşımaz: içlerindeki "
          + "formu kimin gönderdiği bilinmez. Bir kişinin ilettiği e-posta bunlardan değildir.",
        remedy: "Formu yeni bir e-postaya ekleyip gönderiniz.")
    case .mailAutomatic:
      .init(
        "Bir programın (Auto-Submitted: auto-generated) ya da posta listesinin gönderdiği e-postadaki form işlenir, ama "
          + "bildirilir. Klasöründe silinmiş olarak işaretli e-posta kimseye görünmediği için açılmaz.",
        remedy: "Formun gerçekten gönderildiğini denetleyiniz; silinmiş e-posta işlenecekse silme işaretini kaldırınız."
      )
    case .mailNoForm:
      .init(
        "Form, e-postanın eki olarak .xlsx biçiminde gelir.",
        remedy: "Formu .xlsx olarak ekleyip yeniden gönderiniz.")
    case .mailDamaged:
      .init(
        "E-postanın yapısı (MIME) eksiksiz olmalıdır; eksik ya da bozuksa okunabilen ekler işlenir.",
        remedy: "Eksik ek varsa e-postayı yeniden göndertiniz.")
    case .mailDate:
      .init(
        "Gerekçe e-postanın tarihini taşır; olmayan ya da ileride olan bir tarihin yerine geliş günü yazılır.",
        remedy: "Gerekçedeki günü denetleyiniz.")
    case .mailDuplicate:
      .init(
        "Bir e-posta, Message-ID'siyle tanınır; yeniden gelirse ikinci kez yanıtlanmaz.",
        remedy: "Bir şey yapmanız gerekmez.")
    case .fewerThanTwo:
      .init("Bir birimde en az iki yetkili bulunur.", remedy: "İkinci kişi için de form gönderiniz.")
    }
  }
}
