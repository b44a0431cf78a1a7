import XML

/// Rows of a table kept as they were read, one behind the other, in little more memory than their bytes.
package struct PackedRows: Sendable {
  /// Where a row begins.
  private struct Place {
    var block: Int32
    var offset: Int32
  }

  /// Blocks are filled and never grown: growing copies.
  private static let blockLength = 1 << 20

  private var blocks: [[UInt8]] = []
  private var places: [Place] = []

  package init() {}

  package var count: Int { places.count }

  package mutating func append(_ row: borrowing TableRow) {
    let length = row.packedLength
    if (blocks.last?.count ?? Self.blockLength) + length > Self.blockLength {
      var block = [UInt8]()
      block.reserveCapacity(max(length, Self.blockLength))
      blocks.append(block)
    }
    let block = blocks.count - 1
    places.append(Place(block: Int32(block), offset: Int32(blocks[block].count)))
    row.pack(into: &blocks[block])
  }

  /// Makes `row` the one at that place, counted from 0; it must be of the same table.
  package func load(_ index: Int, into row: inout TableRow) {
    let block = blocks[Int(places[index].block)]
    row.unpack(from: block.span, at: Int(places[index].offset))
  }
}

extension TableRow {
  /// An empty row for a table of so many fields.
  package static func empty(fields: Int) -> TableRow { TableRow(fields: fields) }

  /// At most so many bytes.
  fileprivate var packedLength: Int { bytes.count + 13 + cells.count * 17 }

  /// What the first byte of a row tells.
  private struct Form: OptionSet {
    let rawValue: UInt8
    static let isShifted = Form(rawValue: 1)
    /// Numbers take twice as many bytes: for rows that are long, or very far down.
    static let isWide = Form(rawValue: 2)
    /// No cell is longer than 255 bytes, as of nearly all rows.
    static let isShort = Form(rawValue: 4)

    /// In bytes: the row's number, where a cell begins, and its length.
    var widths: (number: Int, place: Int, length: Int) {
      contains(.isWide) ? (8, 4, 4) : (4, 2, contains(.isShort) ? 1 : 2)
    }
  }

  /// Beside its kind, in a cell's first byte.
  private static let isFormula: UInt8 = 0x80
  private static let isHidden: UInt8 = 0x20
  /// The cell begins where the one before ended, as most do.
  private static let follows: UInt8 = 0x40

  /// What form it has, its number and length; for each cell what it is, where it begins, its length, and a number's or a
  /// date's value; the bytes.
  fileprivate func pack(into block: inout [UInt8]) {
    var form: Form = isShifted ? .isShifted : []
    if bytes.count > Int(UInt16.max) || number > Int(UInt32.max) { form.insert(.isWide) }
    if cells.allSatisfy({ $0.end - $0.start <= UInt8.max }) { form.insert(.isShort) }
    let widths = form.widths
    var position = block.count
    block.append(contentsOf: repeatElement(0, count: packedLength - bytes.count))
    var head = block.mutableSpan
    Self.put(UInt64(form.rawValue), 1, into: &head, &position)
    Self.put(UInt64(number), widths.number, into: &head, &position)
    Self.put(UInt64(bytes.count), widths.place, into: &head, &position)
    var end: Int32 = 0
    for index in cells.indices {
      let cell = cells[index]
      let isNext = cell.start == end
      let tag =
        cell.kind.rawValue | (cell.isFormula ? Self.isFormula : 0) | (cell.isShown ? 0 : Self.isHidden)
        | (isNext ? Self.follows : 0)
      Self.put(UInt64(tag), 1, into: &head, &position)
      guard cell.kind != .empty else { continue }
      if !isNext { Self.put(UInt64(cell.start), widths.place, into: &head, &position) }
      Self.put(UInt64(cell.end - cell.start), widths.length, into: &head, &position)
      if cell.kind != .text { Self.put(cell.number.bitPattern, 8, into: &head, &position) }
      end = cell.end
    }
    block.removeLast(block.count - position)
    block.append(bytes.span)
  }

  fileprivate mutating func unpack(from block: Span<UInt8>, at offset: Int) {
    var position = offset
    clear()
    let form = Form(rawValue: UInt8(Self.take(1, from: block, &position)))
    let widths = form.widths
    isShifted = form.contains(.isShifted)
    number = Int(Self.take(widths.number, from: block, &position))
    let length = Int(Self.take(widths.place, from: block, &position))
    var last: Int32 = 0
    for index in cells.indices {
      let tag = UInt8(Self.take(1, from: block, &position))
      guard let kind = Kind(rawValue: tag & ~(Self.isFormula | Self.isHidden | Self.follows)), kind != .empty else {
        continue
      }
      let start = tag & Self.follows != 0 ? last : Int32(Self.take(widths.place, from: block, &position))
      let end = start + Int32(Self.take(widths.length, from: block, &position))
      let value = kind == .text ? 0 : Double(bitPattern: Self.take(8, from: block, &position))
      cells[index] = Cell(
        kind: kind, isFormula: tag & Self.isFormula != 0, isShown: tag & Self.isHidden == 0, start: start, end: end,
        number: value)
      last = end
    }
    append(block.extracting(position..<(position + length)))
  }

  private static func put(
    _ value: UInt64, _ count: Int, into block: inout MutableSpan<UInt8>, _ position: inout Int
  ) {
    for place in 0..<count { block[position + place] = UInt8(truncatingIfNeeded: value >> UInt64(8 * place)) }
    position += count
  }

  private static func take(_ count: Int, from block: Span<UInt8>, _ position: inout Int) -> UInt64 {
    var value: UInt64 = 0
    for place in 0..<count { value |= UInt64(block[position + place]) << UInt64(8 * place) }
    position += count
    return value
  }
}
