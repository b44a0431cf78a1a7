/// A worksheet of the workbook that made it.
public struct Sheet: Hashable, Sendable {
  let index: Int
  /// Its name, as formulas and links write it.
  public let name: String
}

/// A cell style of the workbook that made it.
public struct Style: Hashable, Sendable {
  let index: Int
}
