extension String {
  /// Calls `body` with a copy that C may see as `char *`; the pointer ends with the call.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    var bytes = utf8CString
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}
