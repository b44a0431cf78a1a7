import Domain
import Signatures

/// Compares the parts of a package with its lists of digests.
struct DigestCheck {
  let archive: PackageArchive
  let lists: [DigestList]
  /// Parts whose absence is told elsewhere, or is as it should be.
  let excused: (PartAddress) -> Bool
  private(set) var counts = DigestCounts()
  private(set) var findings: [LetterFinding] = []
  /// Part, algorithm and value are one question, whichever list asks it.
  private var computed: [PartAddress: [DigestAlgorithm: [UInt8]]] = [:]

  init(_ archive: PackageArchive, _ lists: [DigestList], excused: @escaping (PartAddress) -> Bool) {
    self.archive = archive
    self.lists = lists
    self.excused = excused
    compute()
    var told: Set<String> = []
    var weak: DigestAlgorithm?
    for list in lists {
      for reference in list.references {
        guard let address = reference.address, archive.contains(address) else {
          tellAbsence(of: reference, &told)
          continue
        }
        compare(reference, at: address, &told)
        if !reference.digests.isEmpty, reference.digests.allSatisfy(\.algorithm.isWeak) {
          weak = reference.digests[0].algorithm
        }
      }
    }
    if let weak { findings.append(LetterFinding(.digestWeak(algorithm: weak.rawValue))) }
  }

  /// Reads each part once.
  private mutating func compute() {
    var wanted: [PartAddress: Set<DigestAlgorithm>] = [:]
    var order: [PartAddress] = []
    for reference in lists.flatMap(\.references) {
      guard let address = reference.address, archive.contains(address) else { continue }
      if wanted[address] == nil { order.append(address) }
      wanted[address, default: []].formUnion(reference.digests.map(\.algorithm))
    }
    for address in order {
      do {
        guard let bytes = try archive.bytes(of: address) else { continue }
        for algorithm in wanted[address] ?? [] {
          computed[address, default: [:]][algorithm] = algorithm.digest(of: bytes.span)
        }
      } catch { findings.append(error.finding) }
    }
  }

  private mutating func compare(_ reference: DigestList.Reference, at address: PartAddress, _ told: inout Set<String>) {
    for digest in reference.digests {
      guard let found = computed[address]?[digest.algorithm] else { continue }
      counts.checked += 1
      guard found != digest.value else { continue }
      counts.wrong += 1
      guard told.insert(address.key).inserted else { continue }
      findings.append(
        LetterFinding(.digestDiffers(algorithm: digest.algorithm.rawValue), part: archive.name(of: address)))
    }
  }

  private mutating func tellAbsence(of reference: DigestList.Reference, _ told: inout Set<String>) {
    if let address = reference.address, excused(address) { return }
    let name = reference.address?.shown ?? reference.uri
    guard told.insert(reference.address?.key ?? reference.uri).inserted else { return }
    findings.append(LetterFinding(.listedPartAbsent, part: name))
  }
}
