/// Packs the parts of a recipe without compression, with right checksums, and then applies its patches.
public struct ZipPacker {
  private let packing: Packing
  private var archive: [UInt8] = []
  private var directory: [UInt8] = []
  private var localStarts: [Int] = []
  private var directoryStarts: [Int] = []

  /// The archive of a recipe.
  public static func archive(_ recipe: Recipe) -> [UInt8] {
    var packer = ZipPacker(packing: recipe.packing)
    for part in recipe.parts { packer.add(part.name, part.content) }
    return packer.finish(recipe.patches)
  }

  private init(packing: Packing) { self.packing = packing }

  private mutating func add(_ name: [UInt8], _ content: [UInt8]) {
    let stored = packing.contains(.blocks) ? Self.blocks(content) : content
    let checksum = CRC32.of(content)
    let header = header(name, content.count, stored.count, checksum)
    let sizes = little(checksum, 4) + little(stored.count, 4) + little(content.count, 4)
    localStarts.append(archive.count)
    directoryStarts.append(directory.count)
    directory += little(0x0201_4b50, 4) + little(45, 2) + header.directory
    directory += little(localStarts[localStarts.count - 1], 4) + name + header.extra
    archive += little(0x0403_4b50, 4) + header.local + name + header.extra + stored
    if packing.contains(.descriptors) { archive += little(0x0807_4b50, 4) + sizes }
  }

  /// What both headers say from the version on; the directory's goes on to the attributes.
  private func header(
    _ name: [UInt8], _ size: Int, _ storedSize: Int, _ checksum: UInt32
  ) -> (local: [UInt8], directory: [UInt8], extra: [UInt8]) {
    let isLong = packing.contains(.zip64)
    let follow = packing.contains(.descriptors)
    let extra = isLong ? little(1, 2) + little(16, 2) + little(size, 8) + little(storedSize, 8) : []
    let start = little(isLong ? 45 : 20, 2) + little(follow ? 8 : 0, 2) + little(packing.contains(.blocks) ? 8 : 0, 2)
    let sizes = isLong ? little(-1, 8) : little(storedSize, 4) + little(size, 4)
    let claims = little(0x21_0000, 4) + little(checksum, 4) + sizes
    let lengths = little(name.count, 2) + little(extra.count, 2)
    let unsaid = little(0x21_0000, 4) + little(0, 4) + little(0, 8)
    return (start + (follow ? unsaid : claims) + lengths, start + claims + lengths + little(0, 10), extra)
  }

  private mutating func finish(_ patches: [ZipPatch]) -> [UInt8] {
    let directoryStart = archive.count
    let count = localStarts.count
    archive += directory + little(0x0605_4b50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
    archive += little(directory.count, 4) + little(directoryStart, 4) + little(0, 2)
    for patch in patches where count > 0 {
      let member = patch.member % count
      switch patch.field.header {
      case .local: apply(patch, from: localStarts[member])
      case .directory: apply(patch, from: directoryStart + directoryStarts[member])
      case .end: apply(patch, from: archive.count - 22)
      }
    }
    return archive
  }

  private mutating func apply(_ patch: ZipPatch, from header: Int) {
    let start = header + patch.field.offset
    let range = start..<start + patch.field.width
    let old = archive[range].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    archive.replaceSubrange(range, with: little(patch.isAdded ? old &+ patch.value : patch.value, patch.field.width))
  }

  /// A deflate stream (RFC 1951) of stored blocks.
  private static func blocks(_ content: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = []
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      stream += [rest.isEmpty ? 1 : 0] + little(block.count, 2) + little(~block.count, 2) + block
    } while !rest.isEmpty
    return stream
  }
}

private func little(_ number: some BinaryInteger, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
