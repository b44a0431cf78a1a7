import XML

/// Rows of a table kept as they were read, one behind the other, in little more memory than their bytes.
public struct PackedRows: Sendable {
  /// Where a row begins.
  private struct Place {
    var block: Int32
    var offset: Int32
  }

  /// Blocks are filled and never grown: growing copies.
  private static let blockLength = 1 << 20

  private var blocks: [[UInt8]] = []
  private var places: [Place] = []

  public init() {}

  public var count: Int { places.count }

  public mutating func append(_ row: borrowing TableRow) {
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
  public func load(_ index: Int, into row: inout TableRow) {
    let block = blocks[Int(places[index].block)]
    row.unpack(from: block.span, at: Int(places[index].offset))
  }
}

extension TableRow {
  /// An empty row for a table of so many fields.
  public static func empty(fields: Int) -> TableRow { TableRow(fields: fields) }

  /// At most so many bytes.
  fileprivate var packedLength: Int { bytes.count + 9 + cells.count * 13 }

  /// For each cell that is not empty: what it is and its length, a number's value, and its bytes.
  fileprivate func pack(into block: inout [UInt8]) {
    Self.put(UInt64(number), bytes: 8, into: &block)
    block.append(isShifted ? 1 : 0)
    for index in cells.indices {
      let cell = cells[index]
      block.append(cell.kind.rawValue | (cell.isFormula ? 0x80 : 0))
      guard cell.kind != .empty else { continue }
      Self.put(UInt64(cell.end - cell.start), bytes: 4, into: &block)
      if cell.kind != .text { Self.put(cell.number.bitPattern, bytes: 8, into: &block) }
      withBytes(index) { block.append($0) }
    }
  }

  fileprivate mutating func unpack(from block: Span<UInt8>, at offset: Int) {
    clear()
    var position = offset
    number = Int(Self.take(8, from: block, &position))
    isShifted = Self.take(1, from: block, &position) == 1
    for index in cells.indices {
      let tag = UInt8(Self.take(1, from: block, &position))
      guard let kind = Kind(rawValue: tag & 0x7F), kind != .empty else { continue }
      let length = Int(Self.take(4, from: block, &position))
      let value = kind == .text ? 0 : Double(bitPattern: Self.take(8, from: block, &position))
      let start = mark
      append(block.extracting(position..<(position + length)))
      position += length
      close(index, from: start, as: kind, isFormula: tag & 0x80 != 0, number: value)
    }
  }

  private static func put(_ value: UInt64, bytes count: Int, into block: inout [UInt8]) {
    for place in 0..<count { block.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place))) }
  }

  private static func take(_ count: Int, from block: Span<UInt8>, _ position: inout Int) -> UInt64 {
    var value: UInt64 = 0
    for place in 0..<count { value |= UInt64(block[position + place]) << UInt64(8 * place) }
    position += count
    return value
  }
}
