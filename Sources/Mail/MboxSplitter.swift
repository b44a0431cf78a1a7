/// Cuts an mbox file into its messages, a piece at a time, in memory that does not grow with the file.
///
/// Both `mboxo` and `mboxrd` are read: a `From ` line after an empty line (or at the start) begins a message, and one `>`
/// is taken off lines of `>From `, `>>From ` …
public struct MboxSplitter {
  public init() {}

  /// Whether a file that begins so is an mbox.
  public static func isMbox(_ head: some Collection<UInt8>) -> Bool { false }

  /// Takes the next piece of the file; `each` gets every message that is whole by now.
  ///
  /// A message longer than `limit` bytes is handed on cut to its first `limit` + 1 bytes.
  public mutating func take(_ piece: [UInt8], limit: Int, each: ([UInt8]) throws -> Void) rethrows {}

  /// The last message.
  public mutating func finish(each: ([UInt8]) throws -> Void) rethrows {}
}
