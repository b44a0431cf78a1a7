/// How a long part is built: items, one after the other, in a container of the root element.
struct PieceShape: Sendable {
  /// The local names of the elements around the items, from the root on.
  let containers: [String]
  /// The local name of an item.
  let item: String

  static let sheet = PieceShape(containers: ["worksheet", "sheetData"], item: "row")
  static let sharedStrings = PieceShape(containers: ["sst"], item: "si")
}
