import Domain
import Glibc

/// The common errors of Linux's file system.
enum SystemReason: CaseIterable, Sentence {
  case notFound, noAccess, notAllowed, noSpace, quota, readOnly, isFolder, notFolder, exists, io, link, nameTooLong
  case tooManyOpen, tooManyOpenInSystem, busy, notEmpty, otherFileSystem, tooLarge, noDevice, noMemory, tooManyLinks
  case interrupted, brokenPipe, stale, timedOut, stream

  init?(number: Int) {
    guard let reason = Self.allCases.first(where: { $0.numbers.contains(Int32(clamping: number)) }) else { return nil }
    self = reason
  }

  private var numbers: [Int32] {
    switch self {
    case .notFound: [ENOENT]
    case .noAccess: [EACCES]
    case .notAllowed: [EPERM]
    case .noSpace: [ENOSPC]
    case .quota: [EDQUOT]
    case .readOnly: [EROFS]
    case .isFolder: [EISDIR]
    case .notFolder: [ENOTDIR]
    case .exists: [EEXIST]
    case .io: [EIO]
    case .link: [ELOOP]
    case .nameTooLong: [ENAMETOOLONG]
    case .tooManyOpen: [EMFILE]
    case .tooManyOpenInSystem: [ENFILE]
    case .busy: [EBUSY, ETXTBSY]
    case .notEmpty: [ENOTEMPTY]
    case .otherFileSystem: [EXDEV]
    case .tooLarge: [EFBIG]
    case .noDevice: [ENXIO, ENODEV]
    case .noMemory: [ENOMEM]
    case .tooManyLinks: [EMLINK]
    case .interrupted: [EINTR]
    case .brokenPipe: [EPIPE]
    case .stale: [ESTALE]
    case .timedOut: [ETIMEDOUT]
    case .stream: [ESPIPE]
    }
  }

  var turkish: String {
    switch self {
    case .notFound: "böyle bir dosya ya da klasör yok"
    case .noAccess: "erişim izni yok; dosyanın ve klasörünün izinlerini denetleyiniz"
    case .notAllowed: "bu işleme izin verilmiyor; dosyanın sahibini ve izinlerini denetleyiniz"
    case .noSpace: "diskte yer kalmadı; yer açıp yeniden deneyiniz"
    case .quota: "disk kotası doldu; yer açıp yeniden deneyiniz"
    case .readOnly: "dosya sistemi salt okunur, yazılamıyor"
    case .isFolder: "bu bir klasör, dosya değil"
    case .notFolder: "yoldaki adlardan biri klasör değil"
    case .exists: "bu adda bir dosya zaten var"
    case .io: "diskten okunurken ya da diske yazılırken hata oluştu; disk arızalı olabilir"
    case .link: "bu bir sembolik bağ; bağlar izlenmez"
    case .nameTooLong: "dosyanın adı ya da yolu çok uzun"
    case .tooManyOpen: "program aynı anda çok fazla dosya açtı (sınırı: ulimit -n)"
    case .tooManyOpenInSystem: "bilgisayarda aynı anda çok fazla dosya açık"
    case .busy: "dosya ya da klasör başka bir programca kullanılıyor"
    case .notEmpty: "klasör boş değil"
    case .otherFileSystem: "dosya başka bir dosya sistemine böyle taşınamaz"
    case .tooLarge: "dosya izin verilenden büyük"
    case .noDevice: "bu bir dosya değil ya da aygıtı yok"
    case .noMemory: "bellek yetmedi"
    case .tooManyLinks: "dosyaya daha fazla bağ verilemiyor"
    case .interrupted: "işlem yarıda kesildi"
    case .brokenPipe: "çıktıyı okuyan program kapandı"
    case .stale: "dosya bu arada silinmiş ya da değişmiş"
    case .timedOut: "süresinde yanıt gelmedi"
    case .stream: "bu bir dosya değil, akış; içeriğini bir dosyaya kaydedip onu veriniz"
    }
  }

  var english: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .noAccess: "access is denied; check the permissions of the file and its folder"
    case .notAllowed: "this is not permitted; check the file's owner and permissions"
    case .noSpace: "no space is left on the disk; make room and try again"
    case .quota: "the disk quota is used up; make room and try again"
    case .readOnly: "the file system is read-only"
    case .isFolder: "it is a folder, not a file"
    case .notFolder: "one of the names in the path is no folder"
    case .exists: "a file of that name is there already"
    case .io: "reading or writing the disk failed; the disk may be broken"
    case .link: "it is a symbolic link, and links are not followed"
    case .nameTooLong: "the file's name or path is too long"
    case .tooManyOpen: "the program has too many files open (its limit: ulimit -n)"
    case .tooManyOpenInSystem: "too many files are open on this machine"
    case .busy: "the file or folder is in use by another program"
    case .notEmpty: "the folder is not empty"
    case .otherFileSystem: "a file cannot be moved so to another file system"
    case .tooLarge: "the file is larger than allowed"
    case .noDevice: "it is no file, or has no device"
    case .noMemory: "there is not enough memory"
    case .tooManyLinks: "the file cannot be given another link"
    case .interrupted: "it was interrupted"
    case .brokenPipe: "the program that reads the output has ended"
    case .stale: "the file was removed or changed meanwhile"
    case .timedOut: "no answer came in time"
    case .stream: "it is a stream, not a file; save what it holds in a file and name that"
    }
  }
}
