import Glibc
import SpreadsheetReader

/// Adds up what the peers add up, so that one can see that all have read the same.
struct Sum: CellHandler {
  var cells = 0
  var characters = 0
  var dates = 0
  var total = 0.0

  mutating func text(_ text: Span<UInt8>, at place: CellPlace) {
    guard !text.isEmpty else { return }
    cells += 1
    for index in text.indices where text[index] & 0xC0 != 0x80 { characters += 1 }
  }

  mutating func number(_ number: Double, at place: CellPlace) {
    cells += 1
    total += number
  }

  mutating func boolean(_ value: Bool, at place: CellPlace) { cells += 1 }

  mutating func error(_ code: Span<UInt8>, at place: CellPlace) { cells += 1 }

  mutating func date(_ date: DateValue, at place: CellPlace) {
    cells += 1
    dates += 1
  }

  mutating func formulaWithoutValue(at place: CellPlace) {}
}

var sum = Sum()
for path in CommandLine.arguments.dropFirst() {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  defer { close(descriptor) }
  try Workbook(descriptor: descriptor).read(sheetAt: 0, into: &sum)
}
print(
  "{\"cells\": \(sum.cells), \"text\": \(sum.characters), \"dates\": \(sum.dates), \"num\": \(Int(sum.total))}")
