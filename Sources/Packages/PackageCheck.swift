import Domain
import SheetModel
import Signatures

/// Checks one package that can be read: its parts, its lists of digests, its signature and its seal.
struct PackageCheck {
  private let archive: PackageArchive
  private let map: PackageMap
  private let trust: TrustAnchors?
  private let now: Moment

  init(_ archive: PackageArchive, _ map: PackageMap, trust: TrustAnchors?, now: Moment) {
    self.archive = archive
    self.map = map
    self.trust = trust
    self.now = now
  }

  /// A package with a letter.
  func run(_ facts: inout LetterPackageFacts) {
    let reader = LetterReader(archive, map)
    facts.letter = reader.letter
    facts.findings += reader.findings
    facts.isJudged = true
    tellMissing(reader, &facts)
    let lists = lists(of: [.packageSummary, .finalSummary, .initialsSummary], &facts)
    checkDigests(lists, reader, &facts)
    checkCoverage(lists, reader, &facts)
    checkSignature(&facts)
    checkSeal(isNeeded: reader.isSecond, &facts)
  }

  /// An update around another package has no letter of its own, but a list and a seal.
  func runOfUpdate(_ facts: inout LetterPackageFacts) {
    let lists = lists(of: [.finalSummary], &facts)
    let check = DigestCheck(archive, lists) { _ in false }
    facts.digests = check.counts
    facts.findings += check.findings
    guard let list = lists.first else {
      facts.findings.append(LetterFinding(.partMissing(.finalSummary)))
      return
    }
    for pointer in map.all(.innerPackage) + map.all(.properties) { tellUncovered(pointer.address, by: list, &facts) }
    checkSeal(isNeeded: true, &facts)
  }

  // MARK: - The parts

  private func tellMissing(_ reader: LetterReader, _ facts: inout LetterPackageFacts) {
    var needed: [(PackageMap.Purpose, LetterPart)] = [
      (.letter, .letter), (.metadata, .metadata), (.packageSummary, .packageSummary),
    ]
    needed +=
      reader.isSecond
      ? [(.finalMetadata, .finalMetadata), (.finalSummary, .finalSummary)] : [(.signerList, .signerList)]
    for (purpose, part) in needed where !isThere(map[purpose]) {
      facts.findings.append(LetterFinding(.partMissing(part), part: map[purpose]?.shown))
    }
    // An attachment that the letter tells of and that did not come.
    let came = (map.all(.attachment) + map.all(.unsignedAttachment)).filter { isThere($0.address) }
    for attachment in reader.listed where !attachment.isLeftOut {
      let isThere = came.contains { pointer in
        pointer.address?.fileName == attachment.fileName
          || !attachment.id.isEmpty && pointer.id.uppercased().hasSuffix(attachment.id)
      }
      if !isThere {
        facts.findings.append(LetterFinding(.listedPartAbsent, part: "Ekler/" + attachment.fileName))
      }
    }
  }

  private func isThere(_ address: PartAddress?) -> Bool { address.map { archive.contains($0) } ?? false }

  // MARK: - The lists

  private func lists(of parts: [LetterPart], _ facts: inout LetterPackageFacts) -> [DigestList] {
    var lists: [DigestList] = []
    for part in parts {
      do {
        let address = map[part.purpose]
        guard let root = try LetterMarkup.root(of: address, in: archive, understanding: LetterMarkup.vocabulary) else {
          continue
        }
        lists.append(DigestList(part, root))
      } catch { facts.findings.append(error.finding) }
    }
    return lists
  }

  private func checkDigests(_ lists: [DigestList], _ reader: LetterReader, _ facts: inout LetterPackageFacts) {
    let leftOut = Set(reader.listed.filter(\.isLeftOut).map(\.fileName))
    let attachments = Set(reader.listed.map(\.fileName))
    let told = Set(
      PackageMap.Purpose.allCases.filter { !$0.isRepeated }.compactMap { map[$0] }.filter { !archive.contains($0) })
    let already = Set(facts.findings.filter { $0.kind == .listedPartAbsent }.compactMap(\.part))
    let check = DigestCheck(archive, lists) { address in
      leftOut.contains(address.fileName) || told.contains(address)
        || attachments.contains(address.fileName) && already.contains("Ekler/" + address.fileName)
    }
    facts.digests = check.counts
    facts.findings += check.findings
  }

  /// The signature's list has to cover the letter, its metadata, signed attachments and, where they are there, the
  /// recipients (1.x) or the initials' list (2.x); the seal's list those and what came afterwards.
  private func checkCoverage(_ lists: [DigestList], _ reader: LetterReader, _ facts: inout LetterPackageFacts) {
    var signed: [PackageMap.Purpose] = [.letter, .metadata, .attachment]
    signed.append(reader.isSecond ? .initialsSummary : .recipients)
    let sealed: [PackageMap.Purpose] =
      signed + [.packageSummary, .signature, .properties, reader.isSecond ? .finalMetadata : .signerList]
    var told: Set<PartAddress> = []
    for (part, purposes) in [(LetterPart.packageSummary, signed), (.finalSummary, sealed)] {
      guard let list = lists.first(where: { $0.part == part }) else { continue }
      for address in purposes.flatMap({ map.all($0) }).compactMap(\.address) where told.insert(address).inserted {
        if !tellUncovered(address, by: list, &facts) { told.remove(address) }
      }
    }
  }

  /// Says whether there was something to tell.
  @discardableResult
  private func tellUncovered(
    _ address: PartAddress?, by list: DigestList, _ facts: inout LetterPackageFacts
  ) -> Bool {
    guard let address, archive.contains(address), !list.covers(address) else { return false }
    facts.findings.append(LetterFinding(.partUncovered(list: list.part), part: archive.name(of: address)))
    return true
  }

  // MARK: - The signatures

  private func checkSignature(_ facts: inout LetterPackageFacts) {
    guard let check = check(.signature, over: .packageSummary, &facts) else {
      facts.findings.append(LetterFinding(.signatureMissing, part: map[.signature]?.shown))
      return
    }
    facts.signature = check.signature
    facts.findings += check.findings
  }

  private func checkSeal(isNeeded: Bool, _ facts: inout LetterPackageFacts) {
    if let check = check(.seal, over: .finalSummary, &facts) {
      facts.findings += check.findings
    } else if isNeeded {
      facts.findings.append(LetterFinding(.sealMissing))
    }
  }

  /// Nil where there is none.
  private func check(
    _ part: LetterPart, over list: LetterPart, _ facts: inout LetterPackageFacts
  ) -> SignatureCheck? {
    guard let address = map[part.purpose], archive.contains(address) else { return nil }
    do {
      guard let bytes = try archive.bytes(of: address, maximum: SignedMessage.maximumBytes) else { return nil }
      let content = try map[list.purpose].flatMap { (place) throws(LetterProblem) in try archive.bytes(of: place) }
      return SignatureCheck(
        bytes, of: part, named: archive.name(of: address), over: content, trust: trust,
        fallback: facts.letter.date ?? now)
    } catch {
      facts.findings.append(error.finding)
      return nil
    }
  }
}

extension LetterPart {
  fileprivate var purpose: PackageMap.Purpose {
    switch self {
    case .letter: .letter
    case .metadata: .metadata
    case .finalMetadata: .finalMetadata
    case .signerList: .signerList
    case .packageSummary: .packageSummary
    case .finalSummary: .finalSummary
    case .initialsSummary: .initialsSummary
    case .signature: .signature
    case .seal: .seal
    case .innerPackage: .innerPackage
    }
  }
}
