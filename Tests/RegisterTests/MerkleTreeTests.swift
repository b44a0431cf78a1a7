import Register
import Testing

@Suite struct `The Merkle tree` {
  private static func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The entries and roots by which implementations of RFC 6962 are commonly tried.
  private static let entries = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
  ]
  private static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test func `has the roots that others give the same entries`() throws {
    var tree = MerkleFrontier()
    #expect(Self.hex(tree.root) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    for (entry, root) in zip(Self.entries, Self.roots) {
      tree.add(MerkleTree.leaf(Self.bytes(entry)))
      #expect(Self.hex(tree.root) == root)
    }
  }

  /// What is kept of a large tree gives the roots that reading all of it gives.
  @Test(arguments: [1, 2, 3, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, 66_000] as [Int64])
  func `has the same root from the hashes that are kept`(size: Int64) throws {
    let leaves = (0..<size).map { MerkleTree.leaf(Array(String($0).utf8)) }
    var levels = [leaves]
    while let last = levels.last, last.count >= Int(MerkleTree.width) {
      levels.append(
        stride(from: 0, through: last.count - Int(MerkleTree.width), by: Int(MerkleTree.width)).map {
          MerkleTree.root(of: last[$0..<$0 + Int(MerkleTree.width)])
        })
    }
    var tree = MerkleFrontier()
    for leaf in leaves { tree.add(leaf) }
    var most = 0
    let root = try MerkleTree.root(size: size) { level, range in
      most = max(most, range.count)
      return Array(levels[level][Int(range.lowerBound)..<Int(range.upperBound)])
    }
    #expect(root == tree.root)
    #expect(most < Int(MerkleTree.width))
  }
}
