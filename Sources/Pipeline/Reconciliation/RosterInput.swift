import Files
import Intake

/// A roster that was opened once: its head, its rows and what is recorded of it are of the same bytes.
struct RosterInput: Sendable {
  private let input: OpenedInput
  /// Whether its digest is recorded: every reading has to come to it then.
  private let isRecorded: Bool

  /// As the operator named it: nothing is recorded of it.
  init(named path: String) throws {
    input = try OpenedInput(FilePlace(named: path))
    isRecorded = false
  }

  init(recorded input: OpenedInput) {
    self.input = input
    isRecorded = true
  }

  var path: String { input.path }
  var size: Int64 { input.stamp.size }

  /// The file from its start to its end.
  func pieces() -> OpenedInput.Pieces { input.pieces(isUnhashed: !isRecorded) }

  /// Whether it is a response of the web service.
  func isResponse() throws -> Bool {
    var head = input.pieces(isUnhashed: true)
    return ManagerResponseReader.isResponse(try head.next() ?? [])
  }

  /// Lends the open file; what was read by it is proven behind it.
  func withDescriptor<Result>(_ body: (Int32) throws -> Result) throws -> Result {
    let result = try input.withDescriptor(body)
    guard isRecorded else { return result }
    var proof = input.pieces()
    while try proof.next() != nil {}
    return result
  }
}
