import Domain
import FuzzSupport
import Intake

/// Reads the input as a response of the web service, at once and in pieces; both have to give the same.
///
/// The first byte says how long the pieces are: n bytes, growing by one each time when n is odd.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let first = input.first else { return 0 }
  let document = Array(input.dropFirst())
  let whole = UnitReading(document) { document.count }
  var length = Int(first) + 1
  let inPieces = UnitReading(document) {
    defer { if first & 1 == 1 { length += 1 } }
    return length
  }
  promise(whole == inPieces, "at once: \(whole.ending), \(whole.units.count) units; in pieces: \(inPieces.ending)")
  return 0
}
