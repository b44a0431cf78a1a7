import Signatures

/// The tree hashing of RFC 6962, section 2.1, over the entries of the journal.
package enum MerkleTree {
  /// 32 bytes.
  package typealias Hash = [UInt8]

  /// So many hashes of one level stand below one of the next that is kept: what tlog-tiles call a tile.
  package static let width: Int64 = 256

  /// SHA-256 of 0x00 and the entry's bytes.
  package static func leaf(_ entry: [UInt8]) -> Hash { hash(0, entry, []) }

  /// SHA-256 of 0x01 and both children.
  package static func node(_ left: Hash, _ right: Hash) -> Hash { hash(1, left, right) }

  private static func hash(_ domain: UInt8, _ first: [UInt8], _ second: [UInt8]) -> Hash {
    let prefix = [domain]
    var hash = SHA256()
    hash.update(prefix.span)
    hash.update(first.span)
    hash.update(second.span)
    return hash.finish().bytes
  }

  /// The root over a power of two of hashes that stand beside each other.
  package static func root(of hashes: ArraySlice<Hash>) -> Hash {
    var level = Array(hashes)
    while level.count > 1 {
      level = stride(from: 0, to: level.count - 1, by: 2).map { node(level[$0], level[$0 + 1]) }
    }
    return level.first ?? empty
  }

  /// The root of a tree without a leaf: SHA-256 of nothing.
  package static let empty: Hash = SHA256().finish().bytes

  /// The root over the first `size` entries, asked from kept hashes.
  ///
  /// `hashes(level, range)`: at level 0 the leaves, at level 1 the root of each 256 of them, and so on; only whole ones are
  /// asked for, fewer than 256 of each level.
  package static func root(
    size: Int64, _ hashes: (_ level: Int, _ range: Range<Int64>) throws -> [Hash]
  ) throws -> Hash {
    guard size > 0 else { return empty }
    var spans = [Int64(1)]
    while let last = spans.last, size / width >= last { spans.append(last * width) }
    if let last = spans.last, last > size { spans.removeLast() }
    var parts: [Hash] = []
    var start: Int64 = 0
    for (level, span) in spans.enumerated().reversed() {
      let first = start / span
      let count = (size - start) / span
      var rest = try hashes(level, first..<first + count)[...]
      // The largest whole trees first, as the binary digits of the count say.
      for bit in (0..<Int64.bitWidth - 1).reversed() where count & (1 << bit) != 0 {
        parts.append(root(of: rest.prefix(1 << bit)))
        rest = rest.dropFirst(1 << bit)
      }
      start += count * span
    }
    return parts.dropLast().reversed().reduce(parts.last ?? empty) { node($1, $0) }
  }
}

/// The roots of a growing tree, one leaf after the other: what a whole reading of the journal needs.
package struct MerkleFrontier {
  /// The roots of the whole trees so far, the largest first.
  private var parts: [MerkleTree.Hash] = []
  package private(set) var size: Int64 = 0

  package init() {}

  package mutating func add(_ leaf: MerkleTree.Hash) {
    var hash = leaf
    var rest = size
    while rest & 1 == 1, let left = parts.popLast() {
      hash = MerkleTree.node(left, hash)
      rest >>= 1
    }
    parts.append(hash)
    size += 1
  }

  package var root: MerkleTree.Hash {
    parts.dropLast().reversed().reduce(parts.last ?? MerkleTree.empty) { MerkleTree.node($1, $0) }
  }
}
