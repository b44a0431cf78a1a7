import Domain
import SheetModel
import Signatures
import SpreadsheetReader

/// Reads and checks an e-Yazışma package: `.eyp`, `.eyps`, `.eypg`, versions 1.0 to 2.1.
///
/// What is wrong with it is a finding; nothing is thrown, whatever the bytes are.
package struct LetterPackage {
  private let trust: TrustAnchors?
  private let now: Moment
  private let limits: ReaderLimits

  /// Updates of updates are opened so far.
  private static let deepest = 3

  /// `trust`: whom signatures have to lead to; nil where nobody said.
  package init(trust: TrustAnchors?, now: Moment, limits: ReaderLimits = .letterPackage) {
    self.trust = trust
    self.now = now
    self.limits = limits
  }

  package func facts(of bytes: [UInt8]) -> LetterPackageFacts {
    var facts = facts(of: bytes, depth: 0)
    if trust == nil, facts.signature.content == .valid {
      facts.findings.append(LetterFinding(.signatureUnchecked))
    }
    return facts
  }

  private func facts(of bytes: [UInt8], depth: Int) -> LetterPackageFacts {
    var facts = LetterPackageFacts()
    do throws(LetterProblem) {
      let archive = try PackageArchive(bytes, limits: limits)
      let map = try PackageMap(archive)
      guard map.isLetterPackage else {
        throw LetterProblem(LetterFinding(.notPackage(archive.impostor)))
      }
      facts.findings = archive.findings + map.findings
      if map.has(.encryptedContent) {
        readEnvelope(archive, map, &facts)
      } else if map.has(.innerPackage) {
        try readUpdate(archive, map, depth: depth, &facts)
      } else {
        PackageCheck(archive, map, trust: trust, now: now).run(&facts)
      }
    } catch { facts.findings.append(error.finding) }
    return facts
  }

  /// Of an encrypted package the sender and those for whom it is can be told, and nothing else.
  private func readEnvelope(_ archive: PackageArchive, _ map: PackageMap, _ facts: inout LetterPackageFacts) {
    var reader = LetterReader(archive, map)
    reader.readRecipients()
    facts.letter = reader.letter
    facts.findings += reader.findings + [LetterFinding(.encrypted)]
  }

  private func readUpdate(
    _ archive: PackageArchive, _ map: PackageMap, depth: Int, _ facts: inout LetterPackageFacts
  ) throws(LetterProblem) {
    let reader = LetterReader(archive, map)
    facts.update = LetterUpdate(version: reader.letter.version, id: reader.letter.id)
    facts.findings += reader.findings
    PackageCheck(archive, map, trust: trust, now: now).runOfUpdate(&facts)
    guard let address = map[.innerPackage], let bytes = try archive.bytes(of: address) else {
      throw LetterProblem(LetterFinding(.partMissing(.innerPackage), part: map[.innerPackage]?.shown))
    }
    let name = archive.name(of: address)
    guard depth < Self.deepest else {
      throw LetterProblem(LetterFinding(.tooLarge(.depth, maximum: Self.deepest), part: name))
    }
    var inner = self.facts(of: bytes, depth: depth + 1)
    for index in inner.findings.indices {
      inner.findings[index].part = name + (inner.findings[index].part.map { "!" + $0 } ?? "")
    }
    inner.findings = facts.findings + inner.findings
    inner.digests.checked += facts.digests.checked
    inner.digests.wrong += facts.digests.wrong
    inner.update = facts.update
    facts = inner
  }
}

extension ReaderLimits {
  /// For packages of letters: their attachments are larger than forms, and each is held as a whole.
  package static let letterPackage: ReaderLimits = {
    var limits = ReaderLimits.small
    limits.fileBytes = 64 << 20
    limits.partBytes = 64 << 20
    limits.totalBytes = 256 << 20
    return limits
  }()
}
