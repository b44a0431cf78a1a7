import Domain

/// What `log` says of an entry of the journals.
public enum LogText: Hashable, Sendable, Sentence {
  case kind(LogEntry.Kind)
  case record(RecordKind)
  /// What a record is about and says; nil where nothing stands.
  case value(subject: String, [String: String]?)
  case detail(LogEntry.Detail)
  case before
  case source(LogEntry.Source)
  case noEntries
  case undo(LogEntry.Undo)
  case reversed
  case plan(LogEntry.Plan)

  public var turkish: String {
    switch self {
    case .kind(.personAdded): "kişi eklendi"
    case .kind(.personChanged): "kişinin bilgisi değişti"
    case .kind(.granted): "yetki verildi"
    case .kind(.revoked): "yetki iptal edildi"
    case .kind(.namesRetired): "eski yönetici adları silindi"
    case .kind(.appointed): "yönetici atandı"
    case .kind(.ended): "görev sonlandırıldı"
    case .kind(.tied): "yardımcıya bağlandı"
    case .kind(.recorded): "kayıt değişti"
    case .record(let kind): kind.turkish
    case .value(let subject, let value): Self.value(subject, value, nothing: "kayıt yok")
    case .detail(.fullName): "ad soyad"
    case .detail(.workPhone): "iş telefonu"
    case .detail(.mobilePhone): "cep telefonu"
    case .detail(.email): "e-posta"
    case .detail(.role): "yetki"
    case .detail(.appointmentType): "yetki türü"
    case .detail(.title): "unvan"
    case .detail(.reference): "atama belgesi"
    case .detail(.since), .detail(.start): "başlangıç"
    case .detail(.until), .detail(.end): "bitiş"
    case .detail(.justification): "gerekçe"
    case .detail(.deputyDetsisNo): "yardımcı"
    case .detail(.names): "silinen ad sayısı"
    case .before: "önce"
    case .source(let source): Self.source(source, form: "form", row: "satır", with: "e-posta")
    case .undo(let undo): "geri alma (\(undo.by)): \(undo.reason)"
    case .reversed: "sonradan geri alındı"
    case .plan(let plan): "planlayan: \(plan.planner), uygulayan: \(plan.applier)"
    case .noEntries: "Kayıt defterinde buna uyan bir işlem yok."
    }
  }

  public var english: String {
    switch self {
    case .kind(.personAdded): "person added"
    case .kind(.personChanged): "person changed"
    case .kind(.granted): "granted"
    case .kind(.revoked): "revoked"
    case .kind(.namesRetired): "older names retired"
    case .kind(.appointed): "appointed"
    case .kind(.ended): "ended"
    case .kind(.tied): "tied to a deputy"
    case .kind(.recorded): "record changed"
    case .record(let kind): kind.english
    case .value(let subject, let value): Self.value(subject, value, nothing: "no record")
    case .detail(.fullName): "name"
    case .detail(.workPhone): "work phone"
    case .detail(.mobilePhone): "mobile phone"
    case .detail(.email): "e-mail"
    case .detail(.role): "authority"
    case .detail(.appointmentType): "type"
    case .detail(.title): "title"
    case .detail(.reference): "document"
    case .detail(.since), .detail(.start): "since"
    case .detail(.until), .detail(.end): "until"
    case .detail(.justification): "justification"
    case .detail(.deputyDetsisNo): "deputy"
    case .detail(.names): "names retired"
    case .before: "before"
    case .source(let source): Self.source(source, form: "form", row: "row", with: "mail")
    case .undo(let undo): "undo (\(undo.by)): \(undo.reason)"
    case .reversed: "reversed afterwards"
    case .plan(let plan): "planned by \(plan.planner), applied by \(plan.applier)"
    case .noEntries: "The journals hold no such entry."
    }
  }

  /// The kind of an entry: that of the record, where it is one.
  public static func kind(of entry: LogEntry) -> LogText {
    entry.record.map { .record($0.kind) } ?? .kind(entry.kind)
  }

  /// `10000002: mühür 7, tür soğuk`, by the names in their order.
  private static func value(_ subject: String, _ value: [String: String]?, nothing: String) -> String {
    let parts = value?.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(subject): \(parts?.joined(separator: ", ") ?? nothing)"
  }

  /// `form 3, satır 1: form.xlsx (e-posta: a.eml) → 2016-06-23-001/0001-form`.
  private static func source(_ source: LogEntry.Source, form: String, row: String, with mail: String) -> String {
    let place = [source.form.map { "\(form) \($0)" }, source.row.map { "\(row) \($0)" }].compactMap { $0 }
    let name = source.file + (source.mail.map { " (\(mail): \($0))" } ?? "")
    let head = [place.joined(separator: ", "), name].filter { !$0.isEmpty }.joined(separator: ": ")
    let end = source.outputs ?? source.run
    return head.isEmpty ? end : "\(head) → \(end)"
  }
}
