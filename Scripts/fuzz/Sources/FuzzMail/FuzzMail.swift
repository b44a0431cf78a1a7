import FuzzSupport

/// Reads the input as a mail, judges its sender, opens its attachments, and answers it; then as an mbox file.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let reading = MailReading(input)
  promise(reading == MailReading(input), "the same mail is read differently")
  MboxReading.check(input)
  return 0
}
