import Domain

/// The common errors of libzip, by its numbers (`ZIP_ER_…`).
enum ArchiveReason: Int, CaseIterable {
  case multiPart = 1
  case seek = 4
  case read = 5
  case checksum = 7
  case open = 11
  case compressed = 13
  case noMemory = 14
  case method = 16
  case endsEarly = 17
  case noArchive = 19
  case inconsistent = 21
  case encryption = 24
  case noPassword = 26
  case wrongPassword = 27
  case compressedData = 31
  case truncated = 35

  func text(_ language: Language) -> String {
    switch (self, language) {
    case (.multiPart, .turkish): "birden çok parçaya bölünmüş bir arşiv; böylesi okunmuyor"
    case (.multiPart, .english): "it is an archive of several parts, which is not read"
    case (.seek, .turkish), (.read, .turkish), (.open, .turkish): "dosyanın içeriği okunamadı"
    case (.seek, .english), (.read, .english), (.open, .english): "the file's content cannot be read"
    case (.checksum, .turkish): "sağlama toplamı (CRC-32) tutmuyor"
    case (.checksum, .english): "its checksum (CRC-32) does not agree"
    case (.compressed, .turkish), (.compressedData, .turkish): "sıkıştırılmış verisi bozuk"
    case (.compressed, .english), (.compressedData, .english): "its compressed data is broken"
    case (.noMemory, .turkish): "bellek yetmedi"
    case (.noMemory, .english): "there is not enough memory"
    case (.method, .turkish): "bilinmeyen bir yöntemle sıkıştırılmış"
    case (.method, .english): "it is compressed by a method that is not known"
    case (.endsEarly, .turkish), (.truncated, .turkish):
      "dosyanın sonu eksik; yarım kopyalanmış ya da indirilmiş olabilir"
    case (.endsEarly, .english), (.truncated, .english):
      "the file's end is missing; it may have been copied only in part"
    case (.noArchive, .turkish): "ZIP biçiminde değil; oysa .xlsx dosyaları ZIP biçimindedir"
    case (.noArchive, .english): "it is no ZIP archive, as every .xlsx file is"
    case (.inconsistent, .turkish): "dizini ile içeriği birbirini tutmuyor"
    case (.inconsistent, .english): "its directory and its content do not agree"
    case (.encryption, .turkish), (.noPassword, .turkish), (.wrongPassword, .turkish): "parola ile korunuyor"
    case (.encryption, .english), (.noPassword, .english), (.wrongPassword, .english): "it is protected by a password"
    }
  }
}

/// The common errors of libcurl, by its numbers (`CURLE_…`).
enum TransferReason: Int, CaseIterable, Sentence {
  case badName = 3
  case proxy = 5
  case unresolved = 6
  case notConnected = 7
  case strange = 8
  case timedOut = 28
  case noTLS = 35
  case nothing = 52
  case sending = 55
  case receiving = 56
  case certificate = 60
  case noStartTLS = 64
  case login = 67
  case noCertificates = 77

  var turkish: String {
    switch self {
    case .badName: "sunucunun adı böyle yazılmaz (mail.smtp.host)"
    case .proxy, .unresolved: "bu adda bir sunucu bulunamadı (mail.smtp.host)"
    case .notConnected:
      "bağlantı kurulamadı; sunucu çalışıyor mu, adı ve bağlantı noktası doğru mu (mail.smtp.host, mail.smtp.port)?"
    case .strange: "sunucu beklenmeyen bir yanıt verdi"
    case .timedOut: "sunucu süresinde yanıt vermedi"
    case .noTLS: "güvenli bağlantı (TLS) kurulamadı; mail.smtp.security ve mail.smtp.port ayarlarını denetleyiniz"
    case .nothing: "sunucu hiç yanıt vermedi"
    case .sending, .receiving: "bağlantı koptu"
    case .certificate: "sunucunun sertifikasına güvenilemedi"
    case .noStartTLS: "sunucuda STARTTLS yok; mail.smtp.security ayarını denetleyiniz"
    case .login: "sunucu kullanıcı adını ya da parolayı kabul etmedi (mail.smtp.user, mail.smtp.password-file)"
    case .noCertificates: "bilgisayarın güvenilen sertifikaları okunamadı (Debian paketi: ca-certificates)"
    }
  }

  var english: String {
    switch self {
    case .badName: "the server's name is not written like that (mail.smtp.host)"
    case .proxy, .unresolved: "no server of that name was found (mail.smtp.host)"
    case .notConnected:
      "no connection was made; does the server run, are name and port right (mail.smtp.host, mail.smtp.port)?"
    case .strange: "the server answered what nobody expects"
    case .timedOut: "the server did not answer in time"
    case .noTLS: "no secure connection (TLS) was made; check mail.smtp.security and mail.smtp.port"
    case .nothing: "the server did not answer at all"
    case .sending, .receiving: "the connection broke"
    case .certificate: "the server's certificate cannot be trusted"
    case .noStartTLS: "the server has no STARTTLS; check mail.smtp.security"
    case .login: "the server refused user or password (mail.smtp.user, mail.smtp.password-file)"
    case .noCertificates: "the machine's trusted certificates cannot be read (Debian package: ca-certificates)"
    }
  }
}

/// The common errors of SQLite, by its primary result codes.
enum DatabaseReason: Int, CaseIterable {
  case permission = 3
  case busy = 5
  case locked = 6
  case noMemory = 7
  case readOnly = 8
  case interrupted = 9
  case io = 10
  case corrupt = 11
  case full = 13
  case cannotOpen = 14
  case lockProtocol = 15
  case noDatabase = 26

  func text(_ language: Language) -> String {
    switch (self, language) {
    case (.permission, .turkish): "dosyaya erişim izni yok"
    case (.permission, .english): "access to the file is denied"
    case (.busy, .turkish), (.locked, .turkish), (.lockProtocol, .turkish):
      "başka bir program kullanıyor; bitince yeniden deneyiniz"
    case (.busy, .english), (.locked, .english), (.lockProtocol, .english):
      "another program uses it; try again when that has ended"
    case (.noMemory, .turkish): "bellek yetmedi"
    case (.noMemory, .english): "there is not enough memory"
    case (.readOnly, .turkish): "dosyaya yazma izni yok"
    case (.readOnly, .english): "the file may not be written"
    case (.interrupted, .turkish): "işlem yarıda kesildi"
    case (.interrupted, .english): "it was interrupted"
    case (.io, .turkish): "dosya okunurken ya da yazılırken hata oluştu; disk dolu ya da arızalı olabilir"
    case (.io, .english): "reading or writing the file failed; the disk may be full or broken"
    case (.corrupt, .turkish): "dosyanın içeriği bozuk"
    case (.corrupt, .english): "the file's content is damaged"
    case (.full, .turkish): "diskte yer kalmadı; yer açıp yeniden deneyiniz"
    case (.full, .english): "no space is left on the disk; make room and try again"
    case (.cannotOpen, .turkish): "dosya açılamadı; dosyanın ve klasörünün izinlerini denetleyiniz"
    case (.cannotOpen, .english): "the file cannot be opened; check the permissions of the file and its folder"
    case (.noDatabase, .turkish): "bu bir SQLite veri tabanı değil ya da başı bozulmuş"
    case (.noDatabase, .english): "it is no SQLite database, or its beginning is damaged"
    }
  }
}
