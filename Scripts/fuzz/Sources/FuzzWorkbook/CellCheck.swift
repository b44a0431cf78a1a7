import FuzzSupport
import SheetModel
import SpreadsheetReader

/// Checks what `CellHandler` promises, and remembers what came.
struct CellCheck: CellHandler {
  private(set) var merged = 0
  private(set) var links = 0
  private var hasher = Hasher()
  private var seen: Set<CellReference> = []
  private var hasFinishedCells = false

  /// Places that have a cell.
  var places: Int { seen.count }

  var fingerprint: Int { hasher.finalize() }

  mutating func text(_ text: Span<UInt8>, at place: CellPlace) {
    promise(!text.isEmpty || place.isFormula, "\(place.reference): an empty text")
    take(place, 1)
    take(text)
  }

  mutating func number(_ number: Double, at place: CellPlace) {
    promise(number.isFinite, "\(place.reference): \(number)")
    take(place, 2)
    hasher.combine(number)
  }

  mutating func boolean(_ value: Bool, at place: CellPlace) {
    take(place, 3)
    hasher.combine(value)
  }

  mutating func error(_ code: Span<UInt8>, at place: CellPlace) {
    promise(!code.isEmpty, "\(place.reference): an empty error")
    take(place, 4)
    take(code)
  }

  mutating func date(_ date: DateValue, at place: CellPlace) {
    take(place, 5)
    let text = date.iso
    promise(date.serial.isFinite && (8...32).contains(text.utf8.count), "\(place.reference): the date \(text)")
    promise(text.utf8.allSatisfy { "0123456789-:.T".utf8.contains($0) }, "\(place.reference): the date \(text)")
    hasher.combine(text)
    hasher.combine(date.serial)
  }

  mutating func formulaWithoutValue(at place: CellPlace) {
    promise(place.isFormula, "\(place.reference): no formula")
    take(place, 6)
  }

  mutating func merged(_ range: CellRange) {
    take(range)
    merged += 1
  }

  mutating func hyperlink(_ target: String, on range: CellRange) {
    take(range)
    hasher.combine(target)
    links += 1
  }

  private mutating func take(_ place: CellPlace, _ kind: Int) {
    promise(isOnGrid(place.reference), "a cell at \(place.reference)")
    promise(!hasFinishedCells, "\(place.reference) after a merged range or a link")
    seen.insert(place.reference)
    hasher.combine(place)
    hasher.combine(kind)
  }

  private mutating func take(_ text: Span<UInt8>) {
    promise((try? UTF8Span(validating: text)) != nil, "a text is no UTF-8")
    for index in text.indices { hasher.combine(text[index]) }
    hasher.combine(text.count)
  }

  private mutating func take(_ range: CellRange) {
    promise(isOnGrid(range.first) && isOnGrid(range.last), "a range \(range)")
    promise(range.first.row <= range.last.row && range.first.column <= range.last.column, "a range \(range)")
    hasher.combine(range)
  }

  private func isOnGrid(_ place: CellReference) -> Bool {
    (1...16_384).contains(place.column) && (1...1_048_576).contains(place.row)
  }
}
