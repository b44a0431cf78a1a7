import SheetModel

/// The facts of findings that are more than a number or a text.
extension Finding {
  /// Which two operations a row can ask for.
  package enum Operations: CaseIterable, Hashable, Sendable {
    /// `Yetki Kayıt` and `Yetki İptali`.
    case form
    /// `Atama` and `Sonlandırma`.
    case managers
  }

  /// A file of the same bytes that came before, and how it ended; nil where that is not known yet.
  package struct EarlierFile: Hashable, Sendable {
    package var file: String
    package var run: String
    package var time: TimeText
    /// Where its results lie, relative to the Outbox.
    package var outputs: String
    package var status: FormStatus?
    /// Whether everything that it changed was undone since.
    package var isUndone: Bool
    /// Why it was refused, wholly or in part, as far as whoever sent the copy may be told.
    package var reasons: [EarlierReason]

    package init(
      file: String, run: String, time: TimeText, outputs: String, status: FormStatus?, isUndone: Bool = false,
      reasons: [EarlierReason] = []
    ) {
      self.file = file
      self.run = run
      self.time = time
      self.outputs = outputs
      self.status = status
      self.isUndone = isUndone
      self.reasons = reasons
    }
  }

  /// An error of an earlier file of the same bytes, and the first cells in which it stands.
  package struct EarlierReason: Hashable, Sendable {
    package var code: FindingCode
    package var cells: [CellReference]

    package init(_ code: FindingCode, cells: [CellReference] = []) {
      self.code = code
      self.cells = cells
    }

    private static let most = 10
    private static let mostCells = 5

    /// The errors among findings, each code once; what speaks against whoever sent the earlier file is not among them.
    package static func of(_ findings: [(code: FindingCode, severity: Severity, cell: CellReference?)])
      -> [EarlierReason]
    {
      var reasons = [EarlierReason]()
      for finding in findings where finding.severity == .error && !finding.code.isAboutTheMail {
        let index =
          reasons.firstIndex { $0.code == finding.code }
          ?? {
            reasons.append(EarlierReason(finding.code))
            return reasons.count - 1
          }()
        if let cell = finding.cell, reasons[index].cells.count < mostCells { reasons[index].cells.append(cell) }
      }
      return Array(reasons.prefix(most))
    }

    /// `phone-format G12 G13`.
    var stored: String { ([code.rawValue] + cells.map(\.description)).joined(separator: " ") }

    /// Nil for what `stored` does not write.
    init?(stored text: String) {
      let words: [String] = text.split(separator: " ").map(String.init)
      guard let name = words.first, let code = FindingCode(rawValue: name) else { return nil }
      let cells: [CellReference] = words.dropFirst().compactMap { CellReference($0) }
      guard cells.count == words.count - 1 else { return nil }
      self.init(code, cells: cells)
    }
  }

  /// A unit by its number, and its name where that is known.
  package struct NamedUnit: Hashable, Sendable {
    package var no: DetsisNo
    package var name: String?

    package init(_ no: DetsisNo, name: String?) {
      self.no = no
      self.name = name
    }
  }

  /// Why a file holds no table of managers.
  package enum TableFault: Hashable, Sendable {
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
  package struct HeldSeat: Hashable, Sendable {
    package var holder: String?
    package var type: AppointmentType
    package var from: TimeText
    package var until: TimeText?

    package init(holder: String?, type: AppointmentType, from: TimeText, until: TimeText?) {
      self.holder = holder
      self.type = type
      self.from = from
      self.until = until
    }
  }

  /// What the trusted host says of a sender who was not authenticated.
  package enum Authentication: Hashable, Sendable {
    /// No host is trusted: nobody was asked.
    case unasked
    /// The mail bears no result of the host's.
    case silent(host: String)
    /// What the host found, in the words of its header.
    case found(String, host: String)
  }
}

/// A time as findings name it, to the minute or the day; that is how it is stored, too.
package struct TimeText: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// `23.06.2016 09:30`.
  package init(minute moment: Moment) { description = moment.readable }

  /// `23/06/2016`.
  package init(day moment: Moment) { description = moment.slashedDay }

  /// As it was stored.
  package init(stored text: String) { description = text }
}
