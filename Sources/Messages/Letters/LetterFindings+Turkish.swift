import Domain

extension LetterTelling {
  var turkish: String {
    switch kind {
    case .notPackage(let what): "Dosya bir e-Yazışma paketi değil: \(LetterWords.turkish(what))."
    case .damaged(let reason): "\(part) okunamadı: \(self.reason(reason))."
    case .tooLarge(_, let maximum): "\(part) izin verilenden büyük (en çok \(maximum.turkish)); okunmadı."
    case .encrypted: "Paket şifreli: göndereni ve alıcıları görülebiliyor, yazı değerlendirilemiyor."
    case .partMissing(let part): "Pakette \(LetterWords.turkish(part)) bulunmuyor."
    case .digestDiffers(let algorithm):
      "\(part) değişmiş: içeriği ile paketteki \(algorithm) özeti birbirini tutmuyor."
    case .digestWeak(let algorithm): "Özetler yalnızca \(algorithm) ile alınmış; bu yöntem artık güvenli sayılmıyor."
    case .partUncovered(let list): "\(part), onu içermesi gereken özet listesinde (\(list.rawValue)) yok."
    case .listedPartAbsent: "\(part) listede var, pakette yok."
    case .signatureMissing: "Pakette elektronik imza yok."
    case .signatureInvalid(let part): "\(LetterWords.turkish(part)) doğrulanamadı."
    case .signedContentDiffers(.seal): "Mühür başka bir içeriğe ait: mühürlenen, paketteki NihaiOzet değil."
    case .signedContentDiffers: "İmza başka bir içeriğe ait: imzalanan, paketteki PaketOzeti değil."
    case .signatureUntrusted(let part, let names):
      "\(LetterWords.turkish(part)): sertifika, imza anında güvenilen bir köke (eyazisma.trust) ulaşmıyor\(list(names))."
    case .signatureUnchecked:
      "İmzanın sertifikası denetlenmedi: güvenilen kök sertifikaların klasörü (eyazisma.trust) ayarlanmamış."
    case .sealMissing: "Pakette elektronik mühür yok."
    case .senderUnknown:
      value.isEmpty ? "Gönderenin DETSİS numarası yok." : "Gönderenin DETSİS numarası (\(value)) kayıtta yok."
    case .senderClosed(let official): "Gönderen \(value) \(official) yazı tarihinde kapalıydı."
    case .senderUnitOutside(let official, let institution):
      "Gönderen birim (\(value) \(official)), yazıda adı geçen kurumun (\(institution)) altında değil."
    case .addresseeUnknown: "Muhatabın DETSİS numarası (\(value)) kayıtta yok."
    case .numberForm:
      "“\(value)” resmî bir yazı sayısı gibi görünüyor, ama değil: E-DETSİS No-dosya planı kodu-kayıt no beklenir."
    case .numberUnitUnknown(let unit): "“\(value)” sayısındaki DETSİS numarası (\(unit)) kayıtta yok."
    case .numberUnitClosed(let unit, let official):
      "“\(value)” sayısındaki birim (\(unit) \(official)) yazı tarihinde kapalıydı."
    case .numberUnitDiffers(let unit): "Sayıdaki DETSİS numarası (\(unit)) ne gönderen kurumun ne de birimin."
    case .dateMissing: "Yazının tarihi yok."
    case .dateLater(let date, let signed?): "Yazının tarihi (\(time(date))), imza anından (\(time(signed))) sonra."
    case .dateLater(let date, nil): "Yazının tarihi (\(time(date))) henüz gelmedi."
    default: turkishOfSigners
    }
  }

  private var turkishOfSigners: String {
    switch kind {
    case .signerUnknown(let name): "İmzalayan \(quoted(name)) kayıtta bulunamadı."
    case .signerNotAuthorised(let name, let unit, let near):
      "\(quoted(name)) imza tarihinde \(unit) adına imzaya yetkili değildi." + nearest(near)
    case .signerNotListed(let name): "İmzanın sahibi \(quoted(name)), yazıda imzalayan olarak gösterilmemiş."
    case .signerNotSigned(let name): "İmzalayan olarak gösterilen \(quoted(name)) bu yazıyı imzalamamış."
    case .signerIdentityDiffers(let name):
      "\(quoted(name)) için yazıdaki T.C. Kimlik No, imza sertifikasındakinden farklı."
    case .signerNameDiffers(let name, let official):
      "Yazıdaki ad (\(quoted(name))) kayıttakinden (\(quoted(official))) farklı."
    case .signerByName(let name): "\(quoted(name)) yalnızca adıyla tanındı; bu bir kanıt değildir."
    case .signerDateDiffers(let name, let date, let signed):
      "\(quoted(name)) için yazılan imza zamanı (\(time(date))), imzanın kendi zamanından (\(time(signed))) bir günden çok ayrılıyor."
    case .delegatorNotAuthorised(let name, let unit, let near):
      "Yetki devreden \(quoted(name)) imza tarihinde \(unit) adına imzaya yetkili değildi." + nearest(near)
    case .proxyNotRegistered(let name, let represented):
      "\(quoted(name)), imza tarihinde \(quoted(represented)) yerine vekil olarak kayıtlı değildi."
    default: ""
    }
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "" : " (\(names.map(quoted).joined(separator: ", ")))"
  }

}
