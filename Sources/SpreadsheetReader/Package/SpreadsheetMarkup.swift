internal import XML

/// The namespaces of the parts that are read (ECMA-376 part 1, and its transitional form in part 4).
enum SpreadsheetMarkup {
  static let vocabulary = XMLVocabulary(
    elements: [
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ],
    links: [
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ],
    decisive: [
      "sheets", "sheet", "cols", "col", "sheetData", "row", "c", "f", "v", "is", "mergeCells", "mergeCell", "sst", "si",
      "conditionalFormatting", "cfRule",
    ])

  static let drawing = XMLVocabulary(
    elements: [
      "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
    ])

  static let relationships = XMLVocabulary(
    elements: ["http://schemas.openxmlformats.org/package/2006/relationships"])
}
