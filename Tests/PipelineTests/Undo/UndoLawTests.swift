import Domain
import Foundation
import Pipeline
import Registry
import TestSupport
import Testing

/// `IYEM_HISTORIES` sets how many histories are made up.
@Suite struct `Undoing over made-up histories` {
  private static let histories =
    ProcessInfo.processInfo.environment["IYEM_HISTORIES"].flatMap { UInt64($0) } ?? 25

  @Test func `brings back what stood before, and undone again what stood after`() throws {
    var forbidden = 0
    for seed in 1...Self.histories {
      let office = try RandomOffice(seed: seed)
      for _ in 0..<Int(seed % 12) { try office.event() }
      let before = try office.standing()
      let run = try office.event()
      let after = try office.standing()

      let undone = try office.undo(.run(run, row: nil))
      // A proxy does not come back whose incumbent was annulled: it would deputise for nobody.
      if undone.rows.contains(where: \.isForbidden) {
        forbidden += 1
        continue
      }
      let kept = undone.rows.filter { $0.effect != .reversed }
      let stays: [UndoObstacle?] = [.namesStayRemoved, .noFormerDeputy, .beganAndEnded]
      #expect(kept.allSatisfy { stays.contains($0.obstacle) }, "seed \(seed): \(kept)")
      #expect(try office.standing().limited(to: before) == before, "seed \(seed)")
      #expect(try office.defects() == [], "seed \(seed)")

      let again = try undone.run.map { try office.undo(.run($0, row: nil)) }
      if again?.rows.contains(where: \.isForbidden) == true {
        forbidden += 1
        continue
      }
      #expect(again?.rows.allSatisfy { $0.effect == .reversed } ?? true, "seed \(seed): \(again?.rows ?? [])")
      #expect(try office.isSound(), "seed \(seed)")
      #expect(try office.standing() == after, "seed \(seed)")
      #expect(try office.defects() == [], "seed \(seed)")
      #expect(try office.rebuilds(), "seed \(seed)")
    }
    #expect(forbidden * 20 <= Self.histories)
  }

  @Test func `ends every row as reversed or kept, and leaves the registry sound`() throws {
    for seed in 1001...(1000 + Self.histories) {
      let office = try RandomOffice(seed: seed)
      for _ in 0..<8 { try office.event() }
      var random = SeededRandom(seed)
      for _ in 0..<4 {
        guard let target = office.targets.randomElement(using: &random) else { continue }
        let standing = try office.standing()
        let outcome = try office.undo(target)
        #expect(outcome.count(.failed) == 0, "seed \(seed): \(outcome.rows)")
        if outcome.count(.reversed) == 0 { #expect(try office.standing() == standing, "seed \(seed)") }
      }
      #expect(try office.defects() == [], "seed \(seed)")
      #expect(try office.rebuilds(), "seed \(seed)")
    }
  }
}

extension UndoneRow {
  /// Whether a rule of the register of managers stood in the way.
  fileprivate var isForbidden: Bool {
    if case .rule = obstacle { true } else { false }
  }
}
