/// The facts of findings that are more than a number or a text.
extension Finding {
  /// Which two operations a row can ask for.
  public enum Operations: CaseIterable, Hashable, Sendable {
    /// `Yetki Kayıt` and `Yetki İptali`.
    case form
    /// `Atama` and `Sonlandırma`.
    case managers
  }

  /// A file of the same bytes that came before, and how it ended; nil where that is not known yet.
  public struct EarlierFile: Hashable, Sendable {
    public var file: String
    public var run: String
    public var time: TimeText
    /// Where its results lie, relative to the Outbox.
    public var outputs: String
    public var status: FormStatus?

    public init(file: String, run: String, time: TimeText, outputs: String, status: FormStatus?) {
      self.file = file
      self.run = run
      self.time = time
      self.outputs = outputs
      self.status = status
    }
  }

  /// A unit by its number, and its name where that is known.
  public struct NamedUnit: Hashable, Sendable {
    public var no: DetsisNo
    public var name: String?

    public init(_ no: DetsisNo, name: String?) {
      self.no = no
      self.name = name
    }
  }

  /// Why a file holds no table of managers.
  public enum TableFault: Hashable, Sendable {
    /// No row could be the header of one.
    case none
    /// The header lacks these labels.
    case missing(String)
    /// The header names these columns twice.
    case repeated(String)
    /// With this column it is a batch of changes.
    case batch(column: String)
    /// It is text in an encoding that is not read.
    case encoding(String)
    /// There are zeros within its text.
    case zeros
  }

  /// A manager who stands in the way: name, type, and from when until when; nil where that is open.
  public struct HeldSeat: Hashable, Sendable {
    public var holder: String?
    public var type: AppointmentType
    public var from: TimeText
    public var until: TimeText?

    public init(holder: String?, type: AppointmentType, from: TimeText, until: TimeText?) {
      self.holder = holder
      self.type = type
      self.from = from
      self.until = until
    }
  }

  /// What the trusted host says of a sender who was not authenticated.
  public enum Authentication: Hashable, Sendable {
    /// No host is trusted: nobody was asked.
    case unasked
    /// The mail bears no result of the host's.
    case silent(host: String)
    /// What the host found, in the words of its header.
    case found(String, host: String)
  }
}

/// A time as findings name it, to the minute or the day; that is how it is stored, too.
public struct TimeText: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// `23.06.2016 09:30`.
  public init(minute moment: Moment) { description = moment.readable }

  /// `23/06/2016`.
  public init(day moment: Moment) { description = moment.slashedDay }

  /// As it was stored.
  package init(stored text: String) { description = text }
}
