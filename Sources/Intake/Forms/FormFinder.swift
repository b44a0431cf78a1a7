import Domain
import SheetModel
import SpreadsheetReader

/// Finds EK-1 forms on a worksheet by their labels, wherever they stand (seed 000, EK-1).
///
/// The header row alone decides that a sheet holds a form: the row that bears all nine labels.
package struct FormFinder {
  /// A row with this many of the nine labels was meant to be a header row.
  static let labelsThatMeanAHeader = 5

  /// What a sheet turned out to hold.
  package enum Result: Sendable {
    case forms([RequestForm])
    /// A header row that lacks labels: the form cannot be taken.
    case incomplete(missing: [Field])
    case nothing
    /// Too many forms or rows, or what is seen on the sheet depends on the program.
    case unreadable(ReaderError)
  }

  private let sheet: Sheet
  private let grid: LabelledGrid
  private let limits: ReaderLimits

  /// `limits`: how many forms, and rows of all of them, the sheet may hold.
  package init(_ sheet: Sheet, limits: ReaderLimits = .standard) {
    self.sheet = sheet
    self.limits = limits
    grid = LabelledGrid(sheet)
  }

  package var result: Result {
    let headers = grid.rows.compactMap { HeaderRow(row: $0, in: grid) }
    let complete = headers.filter(\.missing.isEmpty)
    if complete.isEmpty {
      let best = headers.max { $0.columns.count < $1.columns.count }
      return best.map { .incomplete(missing: $0.missing) } ?? .nothing
    }
    if grid.hasOverlap { return .unreadable(.damaged(part: sheet.name, reason: "merged ranges overlap")) }
    guard complete.count <= limits.forms else { return .unreadable(.tooLarge(.forms, maximum: limits.forms)) }
    var forms = [RequestForm]()
    var room = limits.rows
    for (index, header) in complete.enumerated() {
      let top = index == 0 ? 1 : complete[index - 1].bottom + 1
      let bottom = index + 1 < complete.count ? complete[index + 1].row : Int.max
      let form = form(header, top: top, bottom: bottom, maximum: room)
      room -= form.passedOver.reduce(form.rows.count) { $0 + $1.count }
      guard room >= 0 else { return .unreadable(.tooLarge(.rows, maximum: limits.rows)) }
      forms.append(form)
    }
    return .forms(forms)
  }

  /// How many cells were looked at so far, some of them several times.
  var lookups: Int { grid.lookups.value }

  /// The labels of the form that stand nowhere on the sheet.
  package var absentLabels: [Field] {
    Field.columns.filter { !grid.fields.contains($0) }
  }

  private func form(_ header: HeaderRow, top: Int, bottom: Int, maximum: Int) -> RequestForm {
    let end = Explanations.start(in: header.bottom + 1..<max(bottom, header.bottom + 1), of: grid)
    let table = FormTable(header: header, end: end ?? bottom, bottom: bottom, grid: grid, maximum: maximum).read()
    // Below the explanations nothing is data; what stands below the table of a form that another follows is the other's.
    let foot = end ?? (bottom == .max ? bottom : header.bottom + 1)
    let block = InstitutionBlock(above: header.row, from: top, to: foot, grid: grid)
    var form = RequestForm(
      sheet: sheet.name, isHidden: sheet.visibility != .visible || header.isHidden,
      institutionNo: block.reading(of: .institutionDetsisNo), institutionName: block.reading(of: .institutionName),
      rows: table.rows, addedLabels: header.added, renamedLabels: header.renamed,
      movedLabels: header.moved)
    form.passedOver = table.passedOver
    return form
  }
}
