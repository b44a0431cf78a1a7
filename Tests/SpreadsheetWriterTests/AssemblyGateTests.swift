import Dispatch
import Foundation
import Synchronization
import Testing

@testable import SpreadsheetWriter

@Suite struct `The gate before the assembly of workbooks` {
  @Test func `lets in together what bears the same time`() {
    let gate = AssemblyGate()
    let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let met = Mutex(0)
    let done = DispatchSemaphore(value: 0)
    // Threads of their own: a shared pool may have but one to give.
    for index in 0..<2 {
      Thread.detachNewThread {
        gate.pass(7) {
          (index == 0 ? first : second).signal()
          // Whoever is kept out comes only when this is given up, which no slow machine is meant to see.
          if (index == 0 ? second : first).wait(timeout: .now() + 600) == .success { met.withLock { $0 += 1 } }
        }
        done.signal()
      }
    }
    for _ in 0..<2 { done.wait() }
    #expect(met.withLock { $0 } == 2)
  }

  @Test func `keeps apart what bears another time, and lets everything in at last`() {
    let gate = AssemblyGate()
    let inside = Mutex<[Int64]>([])
    let mixed = Mutex(0)
    let passed = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      let time = Int64(index % 3)
      gate.pass(time) {
        let others = inside.withLock { times in
          defer { times.append(time) }
          return times
        }
        if others.contains(where: { $0 != time }) { mixed.withLock { $0 += 1 } }
        Thread.sleep(forTimeInterval: 0.001)
        inside.withLock { times in _ = times.firstIndex(of: time).map { times.remove(at: $0) } }
        passed.withLock { $0 += 1 }
      }
    }
    #expect(mixed.withLock { $0 } == 0)
    #expect(passed.withLock { $0 } == 40)
  }
}
