extension FormOutcome {
  /// The same with the place of its row in each finding about one, where it was stored without: found again by the number,
  /// and where that stands twice, by the cell.
  package var placed: FormOutcome {
    var form = self
    let positions = Dictionary(grouping: rows, by: \.rowNumber).mapValues { $0.map(\.position) }
    let offset = sheetOffset(positions)
    for index in findings.indices where findings[index].position == nil {
      guard let number = findings[index].rowNumber, let candidates = positions[number] else { continue }
      let onSheet = findings[index].cell.flatMap { cell in offset.map { cell.row - $0 } }
      form.findings[index].position = candidates.first { $0 == onSheet && candidates.count > 1 } ?? candidates.first
    }
    return form
  }

  /// By how much a row's number on the sheet runs ahead of its place in the table, as a row tells whose SIRA NO is its own.
  private func sheetOffset(_ positions: [Int: [Int]]) -> Int? {
    for finding in findings {
      guard let cell = finding.cell, let number = finding.rowNumber, let found = positions[number], found.count == 1
      else { continue }
      return cell.row - found[0]
    }
    return nil
  }
}
