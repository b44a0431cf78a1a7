/// The words printed on the form (seed 000, EK-1); they are the form's own and stay Turkish in every language.
enum OfficialForm {
  static let title = #"İMZA YETKİLİLERİ MODÜLÜ (İYEM)  "İYEM Yetkilisi" YETKİ TALEP FORMU"#
  static let explanationsTitle = "AÇIKLAMALAR:"

  static let explanations = [
    "Bu form sadece Kurumların Merkez Teşkilatı İnsan Kaynakları/Personel birimleri, Yerel Yönetimler, Valilikler, "
      + "Kaymakamlık İlçe Yazı İşleri Müdürlükleri tarafından doldurularak Kurumsal e-posta hesapları kullanılarak yetki "
      + "verilmek üzere kaysis@basbakanlik.gov.tr e-posta adresine gönderilecektir. Bu birimlerin dışında birimlerden "
      + "Başbakanlığa intikal eden e-postalar dikkate alınmayacaktır.",
    "Bu Belgenin Formatını değiştirmeden EXCEL formatında kaydederek farklı formatlara dönüştürmeden e-posta eki olarak "
      + "gönderiniz.",
    #"İşlem Türü alanına Yetki verilecek personel için "Yetki Kayıt", Yetkisi kaldırılacak personel için ise "#
      + #""Yetki İptali" yazınız."#,
    "Bilgilerde kısaltma yapmayınız. Alanları eksiksiz doldurunuz.",
    #"DETSİS Kodunun Kurumun/Birimin "https://www.kaysis.gov.tr/Devlet_Teskilat_Detsis" adresinde yayımlanan "#
      + #""T.C. DETSİS No" 'sunu yazınız."#,
    "Belirlenecek Personel sayısı 10'dan Fazla ise Yeni Oluşturulacak dosya'ya Sıra Numarası Müteselsil devam edecek "
      + "şekilde kayıt yapılacaktır.",
    "Sisteme ilişkin bilgilendirme ve talimatlar, kullanıcılara uygun iletişim yolları kullanılarak aktarılacağından "
      + #""e-posta" alanına uzantısı "gov.tr" olan kurumsal e-posta adresi bildiriniz."#,
    "Telefon Numaralarının “0999 999 99 99” Formatında Yazınız. Dahili Numara Belirtilmesi Halinde "
      + #""0999 999 99 99/9999" Formatında Yazınız. Birden fazla Telefon Numarası eklenmesi gerekmesi halinde “-” "#
      + "ile ayırınız.",
    "En az iki Yetkili olmak üzere uygun sayıda personel belirleyiniz.",
  ]
}
