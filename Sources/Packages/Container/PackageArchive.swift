import Domain
import SheetModel
import SpreadsheetReader

/// The parts of one package, each read where it is asked for, with the limits kept.
struct PackageArchive {
  private let archive: ArchiveMembers
  private let parts: [PartAddress: ArchiveMembers.Member]
  /// What of the archive's own directory is wrong.
  let findings: [LetterFinding]

  /// Throws a finding for what is no archive, or one that cannot be trusted to hold the same for everybody.
  init(_ bytes: [UInt8], limits: ReaderLimits) throws(LetterProblem) {
    do { archive = try ArchiveMembers(bytes: bytes, limits: limits) } catch {
      throw LetterProblem(opening: error)
    }
    var parts: [PartAddress: ArchiveMembers.Member] = [:]
    var findings: [LetterFinding] = []
    for member in archive.members {
      guard let address = PartAddress(member: member.name) else {
        findings.append(LetterFinding(.damaged(reason: "a part's name leads out of the package"), part: member.name))
        continue
      }
      if parts.updateValue(member, forKey: address) != nil {
        findings.append(LetterFinding(.damaged(reason: "it stands twice in the package"), part: member.name))
      }
    }
    self.parts = parts
    self.findings = findings
  }

  func contains(_ address: PartAddress) -> Bool { parts[address] != nil }

  /// As the archive spells it.
  func name(of address: PartAddress) -> String { parts[address]?.name ?? address.shown }

  var names: some Sequence<PartAddress> { parts.keys }

  /// Nil for a part that is not there; throws for one that is broken or larger than `maximum`.
  func bytes(of address: PartAddress, maximum: Int? = nil) throws(LetterProblem) -> [UInt8]? {
    guard let member = parts[address] else { return nil }
    if let maximum, member.size > UInt64(maximum) {
      throw LetterProblem(LetterFinding(.tooLarge(.partBytes, maximum: maximum), part: member.name))
    }
    do { return try archive.bytes(of: member) } catch {
      throw LetterProblem(reading: error, part: member.name)
    }
  }

  /// Whether it holds a workbook or a Word document instead of a letter.
  var impostor: NoPackage {
    let folders = Set(parts.keys.compactMap { $0.key.split(separator: "/").first })
    if folders.contains("xl") { return .workbook }
    if folders.contains("word") { return .file(.word) }
    return .file(folders.contains("ppt") ? .presentation : .zip)
  }
}
